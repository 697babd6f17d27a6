import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../api.ts';
import type { Context } from '../context.ts';
import type { CaseSummary } from '../server/routes/cases.ts';
import { inventedMark, levelMark, openTalk } from './marks.ts';

/** All cases, and a new one. */
export async function casesPage(context: Context): Promise<void> {
  const { texts, show, me } = context;
  const cases = await ask<CaseSummary[]>('GET', '/cases');
  show(html`
    <h1 tabindex="-1">${texts.titles['cases']}</h1>
    ${me.person?.role === 'worker' ? newCase(context) : nothing}
    ${cases.length === 0 ? html`<p>${texts.noCases}</p>` : nothing}
    <ul class="rows by-case">
      ${cases.map((each) => row(each, context))}
    </ul>
  `);
}

function row(each: CaseSummary, context: Context): TemplateResult {
  const { texts, link, time } = context;
  const [draft] = each.drafts;
  return html`<li>
    <a class="name" href=${link('case', { case: each.reference })}>${each.reference}</a>
    <div>
      ${inventedMark(each, texts)} ${draft ? openTalk(draft, context) : nothing}
      ${each.records.map(
        (record) =>
          html`<span>
            <a href=${link('record', { record: record.id })}>${texts.recordOf} ${time(record.heldAt)}</a>
            ${levelMark(record, texts)}
          </span>`,
      )}
    </div>
  </li>`;
}

function newCase({ texts, link, trying }: Context): TemplateResult {
  const add = trying(async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const reference = (data.get('reference') as string).trim();
    const age = Number(data.get('age'));
    await ask('POST', '/cases', { body: { reference, prefill: age > 0 ? { age } : {} } });
    location.search = link('case', { case: reference });
  });
  return html`<details>
    <summary>${texts.newCase}</summary>
    <form @submit=${add}>
      <label
        >${texts.reference} <input name="reference" required maxlength="60" pattern="[^\\/]+" autocomplete="off"
      /></label>
      <label>${texts.age} <input name="age" type="number" min="0" max="25" autocomplete="off" /></label>
      <button>${texts.openCase}</button>
      <p class="hint">${texts.noName}</p>
    </form>
  </details>`;
}
