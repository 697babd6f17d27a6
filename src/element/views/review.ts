import { html, type TemplateResult } from 'lit';
import { describe, type Assessment } from '../../assessment/assess.ts';
import { routeOf, type Stop } from '../../screening/route.ts';
import { accountLine } from '../in-words.ts';
import { inWords, type View } from '../view.ts';
import { actionBar, heading } from './parts.ts';

/** All that was said, by topic, before the result is read. */
export function reviewView(view: View): TemplateResult {
  const { texts, talk, go, words } = view;
  return html`${heading(texts.reviewTitle, texts.reviewHint)}
  ${routeOf(talk).topics.map(
    ({ topic, stops }) =>
      html`<section class="review-topic">
        <h3>${words.topics[topic.code]?.title}</h3>
        <dl>${stops.map((stop) => reviewLine(view, stop))}</dl>
      </section>`,
  )}
  ${openList(view, describe(talk.evaluation, words))}
  ${actionBar({ label: texts.result, click: () => go({ type: 'result' }) }, [
    { label: texts.back, click: () => go({ type: 'back' }) },
    { label: texts.withYouth, click: () => go({ type: 'go', question: talk.youthPlace.question }) },
  ])}`;
}

/** What could still change the level: blank is not no. */
export function openList(view: View, { open }: Assessment): TemplateResult {
  const { texts, words } = view;
  return html`<section>
    <h3>${texts.openTitle}</h3>
    ${
      open.length === 0
        ? html`<p class="quiet">${texts.openNone}</p>`
        : html`<p class="quiet">${texts.openHint}</p>
            <ul class="open">
              ${open.map(
                ({ question, level }) =>
                  html`<li>
                    ${words.questions[question]?.label}
                    <span class="quiet">${texts.couldReach(words.levels[level]?.name ?? level)}</span>
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

function reviewLine(view: View, { question, notNeeded }: Stop): TemplateResult {
  const { texts, talk, words } = view;
  const accounts = talk.evaluation.answers[question] ?? [];
  const label = inWords(view, words.questions[question]?.label);
  return html`<div class="row">
    <dt>${label}</dt>
    <dd>
      ${
        accounts.length > 0
          ? accounts.map((account) => html`<p>${accountLine(view, question, account)}</p>`)
          : html`<p class="quiet">${notNeeded ? texts.notNeeded : texts.nothingEntered}</p>`
      }
    </dd>
    <dd>
      <button
        type="button"
        class="plain"
        aria-label="${texts.change}: ${label}"
        @click=${() => view.go({ type: 'go', question })}
      >
        ${texts.change}
      </button>
    </dd>
  </div>`;
}
