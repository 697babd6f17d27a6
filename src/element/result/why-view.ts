import { html, nothing, type TemplateResult } from 'lit';
import { joinedBy } from '../../languages/joined-by.ts';
import { couldChange } from '../../record/result/could-change.ts';
import { levelOfRecord, type Reason } from '../../record/result/level.ts';
import { wordsOf } from '../../record/record-words.ts';
import type { Rendered } from '../views/parts.ts';
import type { Shown } from './shown.ts';

/** Why this level: the first three reasons, the others behind one tap. */
export function reasonsView({ texts, say, record }: Shown): Rendered {
  const { reasons } = levelOfRecord(record);
  if (reasons.length === 0) return nothing;
  const lines = (some: readonly Reason[]) =>
    html`<ul class="reasons">
      ${some.map(({ text, weight }) => html`<li>${text} <span class="quiet">${weight}</span></li>`)}
    </ul>`;
  const more = reasons.slice(3);
  return html`<section>
    <h3>${texts.whyLevel}</h3>
    ${lines(reasons.slice(0, 3))}
    ${
      more.length > 0
        ? html`<details>
            <summary>${say(texts.moreReasons, { count: more.length })}</summary>
            ${lines(more)}
          </details>`
        : nothing
    }
  </section>`;
}

/** What could still change the level, behind one tap that says how much there is. */
export function stillOpenView(shown: Shown): TemplateResult {
  const { texts, say, record } = shown;
  const { raising } = couldChange(record);
  const count = raising.flatMap(({ questions }) => questions).length;
  return html`<section>
    <h3>${texts.openTitle}</h3>
    <details>
      <summary>${count === 0 ? texts.openNone : say(texts.openCount, { count })}</summary>
      ${couldChangeView(shown)}
    </details>
  </section>`;
}

/** Blank is not no: questions that could raise the level, with the level each could lead to, and those that could add a sign. */
export function couldChangeView({ texts, say, record }: Pick<Shown, 'texts' | 'say' | 'record'>): TemplateResult {
  const { raising, adding } = couldChange(record);
  const { label, level } = wordsOf(record);
  return html`${
    raising.length === 0
      ? html`<p>${texts.openNone}</p>`
      : html`<p class="quiet">${texts.openHint}</p>
          <ul>
            ${raising.map((entry) =>
              entry.questions.map(
                (question) =>
                  html`<li>
                    ${label(question)}
                    <span class="quiet">${say(texts.couldReach, { level: level(entry.level).name })}</span>
                  </li>`,
              ),
            )}
          </ul>`
  }
  ${adding.length > 0 ? html`<p class="quiet">${texts.openAdding}: ${joinedBy(say, texts.semicolon, adding.map(label))}</p>` : nothing}`;
}
