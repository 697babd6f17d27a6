import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyed } from 'lit/directives/keyed.js';
import { questionOf } from '../../assessment/graph.ts';
import { choicesOf } from '../../instrument/account.ts';
import { answerKinds } from '../../instrument/answer-kinds/index.ts';
import type { Question } from '../../instrument/structure.ts';
import { accountAt, type AccountPlace } from '../../screening/entering.ts';
import { answerForm, focusQuestion, undoButton } from '../views/account-form.ts';
import type { FormPlace } from '../views/answer-inputs.ts';
import { actionBar } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

/** One small question on the stop card, in its own words, for the worker and the youth to look at together. */
export function askingView(view: ResultView): TemplateResult {
  const { texts, talk, words, go } = view;
  const place = talk.askedOnCard.at(-1)!;
  const question = questionOf(talk.instrument, place.question)!;
  const prompt = words.stopFields?.[question.code]?.prompt ?? words.questions[question.code]?.prompt;
  return html`${keyed(
    question.code,
    html`<fieldset class="question spoken" data-question=${question.code} part="question">
      <legend part="prompt"><h2 tabindex="-1" data-heading>${prompt}</h2></legend>
      ${question.choices ? oneOf(view, question, place) : answerForm(view, question, place)} ${clear(view, place)}
    </fieldset>`,
  )}
  ${actionBar({ label: texts.next, click: () => go({ type: 'next' }) }, [
    { label: texts.back, click: () => go({ type: 'back' }) },
    { label: texts.alone, click: () => go({ type: 'alone' }), apart: true },
  ])}`;
}

/** One of them fits, also where several may be chosen elsewhere. */
function oneOf({ talk, words, send }: ResultView, { code, answer, choices = [] }: Question, place: FormPlace) {
  const own = words.stopFields?.[code]?.choices ?? words.questions[code]?.choices;
  const account = accountAt(talk, place);
  const chosen = account ? choicesOf(account) : [];
  const choose = (choice: string) =>
    send({ type: 'answer', ...place, value: answerKinds[answer].several ? [choice] : choice, entering: true });
  return html`<div class="choices">
    ${choices.map(
      (choice) =>
        html`<label class="choice" part="choice">
          <input
            type="radio"
            name=${`${code} on the card`}
            value=${choice}
            .checked=${live(chosen.includes(choice))}
            @change=${() => choose(choice)}
          />
          <span>${own?.[choice]}</span>
        </label>`,
    )}
  </div>`;
}

function clear(view: ResultView, place: AccountPlace): TemplateResult {
  const { talk, texts, send } = view;
  const click = (event: Event) => {
    focusQuestion(event);
    send({ type: 'withdraw', ...place, entering: true });
  };
  return html`<div class="beside">
    ${
      accountAt(talk, place)
        ? html`<button type="button" class="plain" @click=${click}>${texts.clearAnswer}</button>`
        : nothing
    }
    ${undoButton(view, place.question)}
  </div>`;
}
