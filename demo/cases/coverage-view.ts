import { html, nothing, type TemplateResult } from 'lit';
import type { Covered } from './coverage.ts';
import { findingsAt } from './findings-view.ts';
import type { TryCases } from './try-cases.ts';

const kinds: readonly Covered[] = ['question', 'flag', 'rule', 'point'];

/** By kind, how many cases reach each code; codes that no case reaches come first. */
export function coverageView(page: TryCases): TemplateResult {
  const { texts, coverage, say } = page;
  return html`<section id="coverage">
    <h2>${texts.coverage}</h2>
    <p>${texts.coverageHint}</p>
    <div class="rows">
      ${kinds.map((kind) => {
        const all = [...coverage[kind]];
        const reached = all.filter(([, cases]) => cases.length > 0).length;
        return html`<details data-kind=${kind}>
          <summary>
            <span class="what">${texts.kinds[kind]}</span>
            <span class=${reached < all.length ? 'wrong' : 'quiet'}>
              ${say(texts.reached, { reached, all: all.length })}
            </span>
          </summary>
          ${table(page, kind, all)}
        </details>`;
      })}
    </div>
  </section>`;
}

function table(page: TryCases, kind: Covered, all: readonly [string, string[]][]): TemplateResult {
  const { texts } = page;
  const inOrder = [...all].sort(([, left], [, right]) => Number(left.length > 0) - Number(right.length > 0));
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${texts.what}</th>
        <th scope="col">${texts.byCases}</th>
      </tr>
    </thead>
    <tbody>
      ${inOrder.map(
        ([code, cases]) =>
          html`<tr id=${kind === 'question' ? nothing : `${kind}-${code}`} tabindex="-1">
            <th scope="row">
              ${textOf(page, kind, code)} ${kind === 'question' ? nothing : findingsAt(page, `${kind}-${code}`)}
            </th>
            <td data-label=${texts.byCases}>
              ${
                cases.length === 0
                  ? html`<span class="wrong">${texts.unreached}</span>`
                  : html`${cases.length} <span class="quiet">· ${cases.slice(0, 2).join('; ')}</span>`
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function textOf({ wording }: TryCases, kind: Covered, code: string): string {
  if (kind === 'question') return wording.questions[code]?.label ?? code;
  if (kind === 'flag') return wording.flags[code]?.label ?? code;
  if (kind === 'rule') return wording.rules[code] ?? code;
  return wording.points[code]?.text ?? code;
}
