import { html, nothing, type TemplateResult } from 'lit';
import { accountsIn } from '../../instrument/account.ts';
import { neededIn, routeOf, type RouteStep } from '../../screening/route.ts';
import { accountLine, tellerText } from './account-line.ts';
import { recordSoFar } from './record-so-far.ts';
import type { ResultView } from './result-texts.ts';
import { couldChangeView } from './why-view.ts';
import { actionBar, heading, type Rendered } from '../views/parts.ts';

/** All that was said, by topic, before the result is read. */
export function reviewView(view: ResultView): TemplateResult {
  const { texts, say, talk, go, words } = view;
  const needed = neededIn(talk);
  return html`${heading(texts.reviewTitle, texts.reviewHint)}
    ${talk.amending ? html`<p class="aside">${say(texts.amending, { by: talk.amending.by, reason: talk.amending.reason })}</p>` : nothing}
    ${routeOf(talk).topics.map(
      ({ topic, steps }) =>
        html`<section class="review-topic">
          <h3>${words.topics[topic.code]?.title}</h3>
          <dl>${steps.map((step) => reviewLine(view, step, needed(step)))}</dl>
        </section>`,
    )}
    <section>
      <h3>${texts.openTitle}</h3>
      ${couldChangeView({ texts, say, record: recordSoFar(view) })}
    </section>
    ${setAsideList(view)}
    ${actionBar({ label: texts.result, click: () => go({ type: 'result' }) }, [
      { label: texts.back, click: () => go({ type: 'back' }) },
      { label: texts.withYouth, click: () => go({ type: 'with-youth' }) },
    ])}`;
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

function reviewLine(view: ResultView, { question }: RouteStep, needed: boolean): TemplateResult {
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
      ${unusable.map((entry) => html`<p>${tellerText(view, entry)}: ${view.say(texts.unusable, { typed: entry.fields.filter(Boolean).join(' ') })}</p>`)}
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
