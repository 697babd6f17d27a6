import { html, nothing, type TemplateResult } from 'lit';
import { accountsIn } from '../../instrument/account.ts';
import { textArea, type Rendered } from '../views/parts.ts';
import { accountLine } from './account-line.ts';
import type { ResultView } from './result-texts.ts';
import { typed } from '../views/typed.ts';
import type { Shown } from './shown.ts';

/** What the youth wishes for, in their own words. */
export function wishesView(view: ResultView): Rendered {
  const { talk, texts } = view;
  const { wishes: question } = talk.instrument;
  const said = question === undefined ? [] : accountsIn(talk.evaluation.answers, question);
  if (question === undefined || said.length === 0) return nothing;
  return html`<section>
    <h3>${texts.wishesTitle}</h3>
    ${said.map((account) => html`<p class="kept">${accountLine(view, question, account)}</p>`)}
  </section>`;
}

/** What the worker plans, in their own words. */
export function ownPlanView({ texts, talk, send }: ResultView): TemplateResult {
  return html`<section>
    <h3>${texts.planTitle}</h3>
    <p class="quiet">${texts.planHint}</p>
    ${textArea(texts.planTitle, 4, talk.plan, (text) => send({ type: 'plan', text }))}
  </section>`;
}

/** Topics that are opened from here: what is decided once the result is read. */
export function topicsView(view: ResultView): TemplateResult[] {
  const { talk, words, texts, go } = view;
  return talk.instrument.topics
    .filter(({ opensFrom }) => opensFrom === 'result')
    .map(({ code, questions }) => {
      const { title = code, hint } = words.topics[code] ?? {};
      const said = questions.flatMap((question) =>
        accountsIn(talk.evaluation.answers, question.code).map(
          (account) =>
            html`<li>${words.questions[question.code]?.label}: ${accountLine(view, question.code, account)}</li>`,
        ),
      );
      return html`<section data-topic=${code}>
        <h3>${title}</h3>
        ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
        ${
          said.length > 0
            ? html`<ul>
                ${said}
              </ul>`
            : nothing
        }
        <button type="button" aria-label="${texts.fillIn}: ${title}" @click=${() => go({ type: 'go', topic: code })}>
          ${texts.fillIn}
        </button>
      </section>`;
    });
}

/** Where this sitting was held, for the record. */
export function heldAtView({ talk, texts, send }: ResultView): Rendered {
  const sitting = talk.sessions.at(-1);
  if (!sitting || talk.amending) return nothing;
  const write = (event: Event) => send({ type: 'held', place: (event.target as HTMLInputElement).value });
  return html`<label class="field">
    <span>${texts.heldAt}</span>
    <span class="quiet">${texts.heldAtHint}</span>
    <input
      type="text"
      autocomplete="off"
      spellcheck="false"
      writingsuggestions="false"
      .value=${typed(sitting.place ?? '', (place) => place.trim())}
      @input=${write}
    />
  </label>`;
}

export function notesView({ texts, record }: Shown): TemplateResult {
  return html`<section class="notes">
    <h3>${texts.notesTitle}</h3>
    ${record.assessment.notes.map(({ text }) => html`<p>${text}</p>`)}
  </section>`;
}
