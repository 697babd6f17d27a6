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
import { actionBar, said } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

/** One small question on the stop card, in its own words, for the worker and the youth to look at together. */
export function askingView(view: ResultView): TemplateResult {
  const { texts, talk, go } = view;
  const place = talk.askedOnCard.at(-1)!;
  const question = questionOf(talk.instrument, place.question)!;
  const prompt = said(
    view,
    ({ stopFields, questions }) => stopFields?.[question.code]?.prompt ?? questions[question.code]?.prompt,
  );
  return html`${keyed(
    question.code,
    html`<fieldset class="question spoken" data-question=${question.code} part="question">
      <legend part="prompt"><h2 tabindex="-1" data-heading>${prompt}</h2></legend>
      ${question.choices ? oneOf(view, question, place) : answerForm(view, question, place)} ${clear(view, place)}
    </fieldset>`,
  )}
  ${actionBar({ label: texts.next, click: () => go({ type: 'next' }) }, [
    { label: texts.back, click: () => go({ type: 'back' }) },
    { label: texts.alone, click: () => go({ type: 'alone' }), kind: 'apart alone' },
  ])}`;
}

/** One of them fits, also where several may be chosen elsewhere. */
function oneOf(view: ResultView, { code, answer, choices = [] }: Question, place: FormPlace) {
  const { talk, send } = view;
  const account = accountAt(talk, place);
  const chosen = account ? choicesOf(account) : [];
  const choose = (choice: string) =>
    send({ type: 'answer', ...place, value: answerKinds[answer].several ? [choice] : choice, entering: true });
  return html`<div class="choices">
    ${choices.map((choice) => {
      const text = ({ stopFields, questions }: ResultView['words']) =>
        (stopFields?.[code] ?? questions[code])?.choices?.[choice];
      const called = view.beside?.called(text);
      return html`<label class="choice" part="choice">
        <input
          type="radio"
          name=${`${code} on the card`}
          value=${choice}
          lang=${called?.lang ?? nothing}
          aria-label=${called?.label ?? nothing}
          aria-description=${called?.description ?? nothing}
          .checked=${live(chosen.includes(choice))}
          @change=${() => choose(choice)}
        />
        <span>${said(view, text)}</span>
      </label>`;
    })}
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
