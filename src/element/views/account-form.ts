import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../instrument/account.ts';
import { lettersFor, noAnswers } from '../../instrument/letters.ts';
import type { Question } from '../../instrument/structure.ts';
import { accountAt } from '../../screening/entering.ts';
import { undoableOn } from '../../screening/undoing.ts';
import { isBy } from '../teller.ts';
import { distinctName, type View } from '../view.ts';
import { answerInputs, choiceView, type FormPlace } from './answer-inputs.ts';
import { textArea, type Rendered } from './parts.ts';
import { otherTellers } from './tellers.ts';

/** What one person says: the choices, a number or a text. */
export function answerForm(view: View, question: Question, place: FormPlace): TemplateResult {
  const account = accountAt(view.talk, place);
  const answer = (value: Value) => {
    view.unusable.set(place);
    view.send({ type: 'answer', ...place, value, entering: true });
  };
  const name = inputName(view, question, place);
  return answerInputs[question.answer].view({
    view,
    question,
    place,
    name,
    account,
    answer,
    withdraw: () => takeBack(view, place),
  });
}

/** The ways not to answer, each of them as good as an answer. */
export function noAnswerForm(view: View, question: Question, place: FormPlace): TemplateResult {
  const account = accountAt(view.talk, place);
  const letters = lettersFor(question).noAnswers;
  return html`<div class="or-else" role="group" aria-label=${distinctName(view, view.texts.orElse)}>
    ${noAnswers.map((response) =>
      choiceView(view, {
        kind: 'choice small',
        type: 'radio',
        name: inputName(view, question, place),
        value: response,
        letter: letters.get(response),
        isChosen: account?.response === response,
        choose() {
          view.unusable.set(place);
          view.send({ type: 'decline', ...place, response, entering: true });
        },
        textIn: ({ responses }) => responses[response],
      }),
    )}
  </div>`;
}

/** A row of equal links: a note beside the answer, a way to withdraw the answer, and what else there is. */
export function noteForm(view: View, question: Question, place: FormPlace, more: Rendered = nothing): TemplateResult {
  const { texts } = view;
  const { emptiedByHand } = answerInputs[question.answer];
  const account = accountAt(view.talk, place);
  const write = (note: string) => view.send({ type: 'note', ...place, note, entering: true });
  const clear = (event: Event) => {
    focusQuestion(event);
    view.unusable.set(place);
    view.send({ type: 'withdraw', ...place, entering: true });
  };
  return html`<div class="beside">
    <details class="note" ?open=${account?.note ? true : noChange}>
      <summary aria-label=${distinctName(view, texts.note)}>${texts.note}</summary>
      ${textArea(distinctName(view, texts.note), 3, account?.note ?? '', write)}
    </details>
    ${
      (emptiedByHand ? account && account.response !== 'given' : (account ?? view.unusable.at(place)))
        ? html`<button type="button" class="plain" aria-label=${distinctName(view, texts.clearAnswer)} @click=${clear}>
            ${texts.clearAnswer}
          </button>`
        : nothing
    }
    ${more}
  </div>`;
}

/** Restores what was last cleared, removed or changed on a question, until the worker moves on. */
export function undoButton(view: View, question: string): Rendered {
  const { talk, texts, undo } = view;
  if (!undoableOn(talk, question)) return nothing;
  const click = (event: Event) => {
    focusQuestion(event);
    undo(question);
  };
  return html`<button type="button" class="plain" aria-label=${distinctName(view, texts.undo)} @click=${click}>
    ${texts.undo}
  </button>`;
}

/** Inputs of one account share a name, so that the browser makes them exclude each other. It does not name the teller. */
function inputName(view: View, question: Question, place: FormPlace): string {
  return `${place.question} ${place.source} ${otherTellers(view, question).findIndex(isBy(place))}`;
}

/** Moves focus to the first choice of the question: the control that has it may be removed. */
export function focusQuestion(event: Event): void {
  (event.target as Element).closest('[data-question]')?.querySelector('input')?.focus();
}

/** Withdraws an answer. A note beside it stays: then the question counts as not asked. */
export function takeBack({ talk, send }: View, place: FormPlace): void {
  const entered = { ...place, entering: true };
  if (accountAt(talk, place)?.note) send({ type: 'decline', ...entered, response: 'not-asked' });
  else send({ type: 'withdraw', ...entered });
}
