import { html, nothing, type TemplateResult } from 'lit';
import { flagOf } from '../../assessment/graph.ts';
import { flagClasses, type FlagClass } from '../../instrument/structure.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import type { RecordFlag } from '../../record/result/kinds.ts';
import { signsOf } from '../../record/result/signs.ts';
import { accountLine } from './account-line.ts';
import type { Rendered } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';
import type { Shown } from './shown.ts';

/** The signs that were noted: how many of which weight as rows of dots, then each with what it is based on. */
export function signsView(view: ResultView, { record }: Shown): TemplateResult {
  const { texts, words } = view;
  const { isNone, classes } = signsOf(record);
  return html`<section class="signs">
    <h3>${texts.flagsTitle}</h3>
    ${isNone ? html`<p>${texts.flagsNone}</p>` : nothing} ${dotsView(view, record)}
    ${classes.map(
      ({ class: name, flags }) =>
        html`<h4>${words.flagClasses[name]}</h4>
          ${flags.map((flag) => flagItem(view, flag))}`,
    )}
  </section>`;
}

/** A dot for each sign that was noted, and an empty one for each that an open question could still add. */
function dotsView({ texts, say, words, talk }: ResultView, { assessment }: Shown['record']): Rendered {
  const open = new Set(assessment.open.flatMap(({ flags }) => flags));
  const count = (name: FlagClass) => ({
    noted: assessment.flags.filter((flag) => flag.class === name).length,
    left: [...open].filter((code) => flagOf(talk.instrument, code)?.class === name).length,
  });
  const rows = flagClasses
    .filter(isWeighty)
    .map((name) => ({ name, ...count(name) }))
    .filter(({ noted, left }) => noted + left > 0);
  if (rows.length === 0) return nothing;
  return html`<ul class="dots" role="list">
    ${rows.map(({ name, noted, left }) => {
      const text = [
        noted > 0 && say(texts.signsNoted, { count: noted }),
        left > 0 && say(texts.signsOpen, { count: left }),
      ];
      return html`<li>
        <span>${words.flagClasses[name]}</span>
        <span class="dots-drawn" aria-hidden="true">${'●'.repeat(noted)}<i>${'○'.repeat(left)}</i></span>
        <span class="quiet"
          >${joinedBy(
            say,
            texts.comma,
            text.filter((part) => part !== false),
          )}</span
        >
      </li>`;
    })}
  </ul>`;
}

/** The circumstances, and what is only good to know, weigh nothing. */
function isWeighty(name: FlagClass): boolean {
  return name !== 'context' && name !== 'info';
}

function flagItem(view: ResultView, { code, label, because, rule, passage }: RecordFlag): TemplateResult {
  const { texts, words } = view;
  return html`<details class="flag" data-flag=${code} part="flag">
    <summary>${label}</summary>
    ${
      because.length > 0
        ? html`<ul>
            ${because.map(
              (account) =>
                html`<li>
                  ${words.questions[account.question]?.label}: ${accountLine(view, account.question, account)}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <p><span class="label">${texts.rule}:</span> ${rule}</p>
    ${passage ? html`<p><span class="label">${texts.passage}:</span> ${view.say(texts.quoted, { text: passage.text })} <cite>${passage.where}</cite></p>` : nothing}
  </details>`;
}
