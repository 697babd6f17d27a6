import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { accountKey, accountsIn, choicesOf, hasText, type Account } from '../../instrument/account.ts';
import { lettersFor, noAnswers, type NoAnswer } from '../../instrument/letters.ts';
import type { Question } from '../../instrument/structure.ts';
import { checkValue } from '../../instrument/value.ts';
import { readWholeNumber } from '../../instrument/whole-number.ts';
import { accountAt, type AccountPlace } from '../../screening/entering.ts';
import { isFromPaper } from '../../screening/sessions.ts';
import type { View } from '../view.ts';
import { groupName } from './group-name.ts';
import { textArea } from './parts.ts';

/** Whose word on which question a form holds. */
export type FormPlace = AccountPlace & Pick<Account, 'source'>;

/** What one person says: the choices, a number or a text. */
export function answerForm(view: View, asks: Question, place: FormPlace): TemplateResult {
  const account = accountAt(view.talk, place);
  const answer = (value: string | number | string[]) => {
    view.unusable.set(place, undefined);
    enter(view, place, () => view.send({ type: 'answer', ...place, value, entering: true }));
  };
  switch (asks.answer) {
    case 'number':
      return numberInput(view, asks, place, account, answer);
    case 'text':
      return textInput(account, view.words.questions[asks.code]?.label ?? '', answer, () => withdraw(view, place));
    case 'one':
    case 'several':
      return choices(view, asks, place, account, answer);
  }
}

/** The ways not to answer, each of them as good as an answer. */
export function noAnswerForm(view: View, asks: Question, place: FormPlace): TemplateResult {
  const account = accountAt(view.talk, place);
  const decline = (response: NoAnswer) => {
    view.unusable.set(place, undefined);
    enter(view, place, () => view.send({ type: 'decline', ...place, response, entering: true }));
  };
  const letters = lettersFor(asks).noAnswers;
  return html`<div class="or-else" role="group" aria-label=${view.texts.orElse}>
    ${noAnswers.map(
      (response) =>
        html`<label class="choice small" part="choice">
          <input
            type="radio"
            name=${groupName(nameOf(view, place))}
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

/** As it stands on the paper, where one types in from it. */
function letterView({ talk }: View, letter: string | undefined): TemplateResult | typeof nothing {
  return letter && isFromPaper(talk) ? html`<kbd class="quiet">${letter}</kbd>` : nothing;
}

/** A note beside the answer, and a way to take the answer back. */
export function noteForm(view: View, asks: Question, place: FormPlace): TemplateResult {
  const { texts } = view;
  const account = accountAt(view.talk, place);
  const write = (note: string) => enter(view, place, () => view.send({ type: 'note', ...place, note, entering: true }));
  const clear = (event: Event) => {
    focusQuestion(event);
    withdraw(view, place);
  };
  return html`<div class="beside">
    <details class="note" ?open=${account?.note ? true : noChange}>
      <summary>${texts.note}</summary>
      ${textArea(texts.note, 3, account?.note ?? '', write)}
    </details>
    ${
      account && (asks.answer !== 'number' || account.response !== 'given')
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
  view.unusable.set(place, undefined);
  view.send({ type: 'withdraw', ...place, entering: true });
}

function choices(
  view: View,
  asks: Question,
  place: FormPlace,
  account: Account | undefined,
  answer: (value: string | string[]) => void,
): TemplateResult {
  const several = asks.answer === 'several';
  const letters = lettersFor(asks).choices;
  const chosen = account ? choicesOf(account) : [];
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (!several) return answer(input.value);
    // What is ticked on the screen counts, not what was drawn last: two quick taps are two answers.
    const ticked = input.closest('.choices')!.querySelectorAll<HTMLInputElement>('input:checked');
    const list = compatible(
      view,
      [...ticked].map(({ value }) => value),
      input.value,
    );
    if (list.length > 0) answer(list);
    else withdraw(view, place);
  };
  return html`<div class="choices">
    ${asks.choices?.map(
      (code) =>
        html`<label class="choice" part="choice">
          <input
            type=${several ? 'checkbox' : 'radio'}
            name=${groupName(nameOf(view, place))}
            value=${code}
            data-letter=${letters.get(code) ?? nothing}
            .checked=${live(chosen.includes(code))}
            @change=${choose}
          />
          ${letterView(view, letters.get(code))}
          <span>${view.words.questions[asks.code]?.choices?.[code]}</span>
        </label>`,
    )}
  </div>`;
}

/** A choice that stands alone puts the others out, and goes when another comes. */
function compatible({ talk }: View, chosen: readonly string[], latest: string): string[] {
  const alone = (choice: string) => talk.instrument.standAlone.includes(choice);
  return chosen.filter((choice) => (alone(latest) ? choice === latest : !alone(choice)));
}

function textInput(
  account: Account | undefined,
  label: string,
  answer: (value: string) => void,
  clear: () => void,
): TemplateResult {
  const said = typeof account?.value === 'string' ? account.value : '';
  return textArea(label, 5, said, (text) => (hasText(text) ? answer(text) : clear()));
}

/** What is no number that can be used stays in the field, with what is expected; it is not an answer. */
function numberInput(
  view: View,
  asks: Question,
  place: FormPlace,
  account: Account | undefined,
  answer: (value: number) => void,
): TemplateResult {
  const { atLeast, atMost } = asks.range!;
  const unusable = view.unusable.at(place);
  const read = (event: InputEvent | CompositionEvent) => {
    // Until the keys of a character are all pressed, nothing in the field is to be touched.
    if ('isComposing' in event && event.isComposing) return;
    const { value: text } = event.target as HTMLInputElement;
    const number = readWholeNumber(text);
    if (number !== undefined && checkValue(view.talk.instrument, asks, number) === undefined) return answer(number);
    view.send({ type: 'withdraw', ...place, entering: true });
    view.unusable.set(place, hasText(text) ? text : undefined);
  };
  const wrong = unusable && `${unusable.id}-wrong`;
  return html`<div class="field">
    <label class="field">
      <span>${view.say(view.texts.wholeNumber, { atLeast, atMost })}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        id=${unusable?.id ?? nothing}
        aria-invalid=${unusable ? 'true' : nothing}
        aria-describedby=${wrong ?? nothing}
        .value=${unusable?.text ?? String(account?.value ?? '')}
        @input=${read}
        @compositionend=${read}
      />
    </label>
    <span role="alert" id=${wrong ?? nothing}
      >${unusable ? view.say(view.texts.notWholeNumber, { atLeast, atMost }) : ''}</span
    >
  </div>`;
}
