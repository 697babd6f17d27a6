import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { answerKinds } from '../../instrument/answer-kinds/index.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { accountAt } from '../../screening/entering.ts';
import { numberOf } from '../../assessment/graph.ts';
import { isFromPaper } from '../../screening/sittings.ts';
import type { Place } from '../../screening/talk.ts';
import { distinctName, forWorker, promptOf, type View } from '../view.ts';
import { answerForm, noAnswerForm, noteForm, undoButton } from './account-form.ts';
import type { FormPlace } from './answer-inputs.ts';
import { comesLater, said, type Rendered } from './parts.ts';
import { otherTellers } from './tellers.ts';
import { together } from './together.ts';

/** A question alone on its screen: the words to say are the heading that focus goes to, and the softer ones take their place. */
export function spokenQuestion(view: View, place: Place, question: Question): TemplateResult {
  const { talk, texts, softer } = view;
  const { code } = question;
  const words = view.words.questions[code]!;
  const isSofter = softer.at === code;
  const prompt = said(view, (all) =>
    isSofter ? all.questions[code]?.followUp : promptOf({ talk, words: all }, code, place.topic),
  );
  const own = ownPlace(question);
  return frame(
    question,
    'spoken',
    html`<h2 tabindex="-1" data-heading aria-live="polite">${prompt}</h2>`,
    html`${
      words.followUp
        ? html`<button type="button" class="plain" @click=${() => softer.turn(code)}>
            ${isSofter ? texts.firstWords : texts.softer}
          </button>`
        : nothing
    }
    ${hint(question, words.hint)}
    ${
      words.listenFor
        ? html`<p class="quiet"><span class="label">${texts.listenFor}:</span> ${words.listenFor}</p>`
        : nothing
    }
    ${severalMayFit(view, question)} ${view.leftOutAt?.(code)} ${together(view, question, own)}
    ${answerForm(view, question, own)} ${noAnswerForm(view, question, own)}
    ${view.otherAccounts?.(forWorker(view), question) ?? comesLater(view)}
    ${noteForm(view, question, own, html`${view.adders?.(view, question)} ${undoButton(view, code)}`)}`,
    Boolean(words.hint),
  );
}

/** One of several questions on a page for the worker: what is used less is one tap away. */
export function compactQuestion(page: View, place: Place, question: Question): TemplateResult {
  const prompt = promptOf(page, question.code, place.topic);
  const view = { ...page, questionName: prompt };
  const own = ownPlace(question);
  const account = accountAt(view.talk, own);
  const fromPaper = isFromPaper(view.talk);
  const more =
    (account && ((account.response !== 'given' && !fromPaper) || account.note)) ||
    otherTellers(view, question).length > 0;
  return frame(
    question,
    'compact',
    html`<h3>
      ${fromPaper ? html`<span class="quiet">${view.say('{number}.', { number: numberOf(view.talk.instrument, question.code) })}</span> ` : nothing}${prompt}
    </h3>`,
    html`${hint(question, view.words.questions[question.code]?.hint)} ${severalMayFit(view, question)}
      ${view.leftOutAt?.(question.code)} ${together(view, question, own)} ${answerForm(view, question, own)}
      ${fromPaper ? noAnswerForm(view, question, own) : nothing}
      <details ?open=${more ? true : noChange}>
        <summary aria-label=${distinctName(view, view.texts.more)}>${view.texts.more}</summary>
        ${fromPaper ? nothing : noAnswerForm(view, question, own)}
        ${view.otherAccounts?.(view, question) ?? comesLater(view)}
        ${noteForm(view, question, own, view.adders?.(view, question))}
      </details>
      ${undoButton(view, question.code)}`,
    Boolean(view.words.questions[question.code]?.hint),
    fromPaper ? view.typeLetter : undefined,
  );
}

function frame(
  question: Question,
  kind: string,
  prompt: TemplateResult,
  body: TemplateResult,
  hinted: boolean,
  onKey?: (event: KeyboardEvent) => void,
): TemplateResult {
  // A new element for each question: what is unfolded and the scroll position do not carry over.
  const { code, answer } = question;
  const described = [hinted && `${code}-hint`, answerKinds[answer].several && `${code}-several`].filter(Boolean);
  return html`${keyed(
    code,
    html`<fieldset
      class="question ${kind}"
      data-question=${code}
      part="question"
      aria-describedby=${described.join(' ') || nothing}
      @keydown=${onKey}
    >
      <legend part="prompt">${prompt}</legend>
      ${body}
    </fieldset>`,
  )}`;
}

function ownPlace({ code, who }: Question): FormPlace {
  return { question: code, source: defaultSources[who] };
}

function hint({ code }: Question, text: string | undefined): Rendered {
  return text ? html`<p class="quiet" id="${code}-hint">${text}</p>` : nothing;
}

function severalMayFit({ texts }: View, { answer, code }: Question): Rendered {
  return answerKinds[answer].several ? html`<p class="quiet" id="${code}-several">${texts.severalMayFit}</p>` : nothing;
}
