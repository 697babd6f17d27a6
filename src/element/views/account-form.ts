import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { accountKey, accountsIn, type Value } from '../../instrument/account.ts';
import { lettersFor, noAnswers, type NoAnswer } from '../../instrument/letters.ts';
import type { Question } from '../../instrument/structure.ts';
import { accountAt } from '../../screening/entering.ts';
import type { View } from '../view.ts';
import { answerInputs, letterView, type FormPlace } from './answer-inputs.ts';
import { textArea } from './parts.ts';

/** What one person says: the choices, a number or a text. */
export function answerForm(view: View, asks: Question, place: FormPlace): TemplateResult {
  const account = accountAt(view.talk, place);
  const answer = (value: Value) => {
    view.unusable.set(place);
    enter(view, place, () => view.send({ type: 'answer', ...place, value, entering: true }));
  };
  const name = nameOf(view, place);
  return answerInputs[asks.answer].view({
    view,
    asks,
    place,
    name,
    account,
    answer,
    withdraw: () => withdraw(view, place),
  });
}

/** The ways not to answer, each of them as good as an answer. */
export function noAnswerForm(view: View, asks: Question, place: FormPlace): TemplateResult {
  const account = accountAt(view.talk, place);
  const decline = (response: NoAnswer) => {
    view.unusable.set(place);
    enter(view, place, () => view.send({ type: 'decline', ...place, response, entering: true }));
  };
  const letters = lettersFor(asks).noAnswers;
  return html`<div class="or-else" role="group" aria-label=${view.texts.orElse}>
    ${noAnswers.map(
      (response) =>
        html`<label class="choice small" part="choice">
          <input
            type="radio"
            name=${nameOf(view, place)}
            value=${response}
            data-letter=${letters.get(response) ?? nothing}
            .checked=${live(account?.response === response)}
            @change=${() => decline(response)}
          />
          ${letterView(view, letters.get(response))}
          <span>${view.words.responses[response]}</span>
        </label>`,
    )}
  </div>`;
}

/** A note beside the answer, and a way to take the answer back. */
export function noteForm(view: View, asks: Question, place: FormPlace): TemplateResult {
  const { texts } = view;
  const { emptiedByHand } = answerInputs[asks.answer];
  const account = accountAt(view.talk, place);
  const write = (note: string) => enter(view, place, () => view.send({ type: 'note', ...place, note, entering: true }));
  const clear = (event: Event) => {
    focusQuestion(event);
    view.unusable.set(place);
    withdraw(view, place);
  };
  return html`<div class="beside">
    <details class="note" ?open=${account?.note ? true : noChange}>
      <summary>${texts.note}</summary>
      ${textArea(texts.note, 3, account?.note ?? '', write)}
    </details>
    ${
      (emptiedByHand ? account && account.response !== 'given' : (account ?? view.unusable.at(place)))
        ? html`<button type="button" class="plain" @click=${clear}>${texts.clearAnswer}</button>`
        : nothing
    }
  </div>`;
}

/** Inputs of one account share a name, so that the browser keeps "one of them" by itself. It does not name the teller. */
function nameOf({ talk }: View, place: FormPlace): string {
  const keys = accountsIn(talk.evaluation.answers, place.question).map(accountKey);
  const index = keys.indexOf(accountKey(place));
  return `${place.question} ${place.source} ${index === -1 ? keys.length : index}`;
}

/** What is about to go may hold focus: it moves to the first choice of the question. */
export function focusQuestion(event: Event): void {
  (event.target as Element).closest('[data-question]')?.querySelector('input')?.focus();
}

/** Once there is something in a pending form, the form is an account like any other. */
function enter(view: View, { question, source, who }: FormPlace, send: () => void): void {
  const pending = view.pending(question);
  if (pending && pending.source === source && pending.who === (who ?? '')) view.setPending(question, undefined);
  send();
}

function withdraw(view: View, place: FormPlace): void {
  view.send({ type: 'withdraw', ...place, entering: true });
}
