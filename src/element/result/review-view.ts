import { html, nothing, type TemplateResult } from 'lit';
import type { Assessment } from '../../assessment/describe.ts';
import { splitOpen } from '../../assessment/open.ts';
import { accountsIn } from '../../instrument/account.ts';
import { neededIn, routeOf, type Stop } from '../../screening/route.ts';
import { accountLine, tellerText } from './account-line.ts';
import type { ResultView } from './result-texts.ts';
import { assessmentOf } from './assessment-of.ts';
import { actionBar, heading, type Rendered } from '../views/parts.ts';

/** All that was said, by topic, before the result is read. */
export function reviewView(view: ResultView): TemplateResult {
  const { texts, say, talk, go, words } = view;
  const { amending } = talk;
  const needed = neededIn(talk);
  return html`${heading(texts.reviewTitle, texts.reviewHint)}
  ${amending ? html`<p class="aside">${say(texts.amending, { by: amending.by, reason: amending.reason })}</p>` : nothing}
  ${routeOf(talk).topics.map(
    ({ topic, stops }) =>
      html`<section class="review-topic">
        <h3>${words.topics[topic.code]?.title}</h3>
        <dl>${stops.map((stop) => reviewLine(view, stop, needed(stop)))}</dl>
      </section>`,
  )}
  ${openList(view, assessmentOf(view))} ${setAsideList(view)}
  ${actionBar({ label: texts.result, click: () => go({ type: 'result' }) }, [
    { label: texts.back, click: () => go({ type: 'back' }) },
    { label: texts.withYouth, click: () => go({ type: 'with-youth' }) },
  ])}`;
}

/** What could still change the level: blank is not no. The questions that could raise it are named with the level. */
export function openList(view: ResultView, { open, level }: Assessment): TemplateResult {
  const { texts, say, talk, words } = view;
  const { raising, adding } = splitOpen(open, level, talk.instrument.levels);
  const label = (question: string) => words.questions[question]?.label ?? question;
  return html`<section>
    <h3>${texts.openTitle}</h3>
    ${
      raising.length === 0
        ? html`<p>${texts.openNone}</p>`
        : html`<p class="quiet">${texts.openHint}</p>
            <ul>
              ${raising.map(
                (entry) =>
                  html`<li>
                    ${label(entry.question)}
                    <span class="quiet"
                      >${say(texts.couldReach, { level: words.levels[entry.level]?.name ?? entry.level })}</span
                    >
                  </li>`,
              )}
            </ul>`
    }
    ${
      adding.length > 0
        ? html`<p class="quiet">${texts.openAdding}: ${adding.map(({ question }) => label(question)).join('; ')}</p>`
        : nothing
    }
  </section>`;
}

/** What an earlier draft held and this version of the instrument has no place for. */
function setAsideList({ talk, texts }: ResultView): Rendered {
  if (talk.setAside.length === 0) return nothing;
  return html`<section>
    <h3>${texts.setAsideTitle}</h3>
    <p class="quiet">${texts.setAsideHint}</p>
    <ul>
      ${talk.setAside.map(({ path, message, data }) => html`<li>${path}: ${JSON.stringify(data)} (${message})</li>`)}
    </ul>
  </section>`;
}

function reviewLine(view: ResultView, { question }: Stop, needed: boolean): TemplateResult {
  const { texts, talk, words } = view;
  const accounts = accountsIn(talk.evaluation.answers, question);
  const label = words.questions[question]?.label;
  const unusable = view.unusable.on(question);
  return html`<div class="row">
    <dt>${label}</dt>
    <dd class="said">
      ${
        accounts.length > 0
          ? accounts.map((account) => html`<p>${accountLine(view, question, account)}</p>`)
          : unusable.length > 0
            ? nothing
            : html`<p class="quiet">${needed ? texts.nothingEntered : texts.notNeeded}</p>`
      }
      ${unusable.map((entry) => html`<p>${tellerText(view, entry)}: ${view.say(texts.unusable, { typed: entry.text })}</p>`)}
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
