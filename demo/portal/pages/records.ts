import { html, nothing, type TemplateResult } from 'lit';
import { toText } from 'open-door-screening';
import { ask, Refused } from '../api.ts';
import { recordsAtOnce } from '../at-once.ts';
import type { Context } from '../context.ts';
import type { RecordSummary } from '../server/records.ts';
import type { KeptRecord } from '../server/vault.ts';
import { filterIn, filters } from './filters.ts';
import { inventedMark, levelMark } from './marks.ts';

/** All records: found, printed as a stack, exported. */
export async function recordsPage(context: Context): Promise<void> {
  const records = await ask<RecordSummary[]>('GET', `/records?${filterIn(context)}`);
  show(
    records.toSorted((left, right) => Date.parse(right.heldAt) - Date.parse(left.heldAt)),
    [],
    context,
  );
}

function show(records: readonly RecordSummary[], stack: readonly KeptRecord[], context: Context): void {
  const { texts, trying } = context;
  const print = trying(async (event: SubmitEvent) => {
    event.preventDefault();
    const ids = new FormData(event.target as HTMLFormElement).getAll('record').map(String);
    if (ids.length === 0) throw new Refused('nothing-chosen');
    const kept: KeptRecord[] = [];
    for (let from = 0; from < ids.length; from += recordsAtOnce)
      kept.push(
        ...(await ask<KeptRecord[]>('POST', '/records/printed', {
          body: { ids: ids.slice(from, from + recordsAtOnce) },
        })),
      );
    show(records, kept, context);
    window.print();
  });
  context.show(html`
    <h1 tabindex="-1">${texts.titles['records']}</h1>
    ${filters(context, 'records')}
    <form @submit=${print}>
      <ul class="rows by-case">
        ${records.map((record) => row(record, context))}
      </ul>
      ${records.length === 0 ? html`<p>${texts.noRecords}</p>` : html`<p><button>${texts.printStack}</button></p>`}
    </form>
    <div class="stack">${stack.map(({ record }) => html`<pre lang=${record.language}>${toText(record)}</pre>`)}</div>
  `);
}

function row(record: RecordSummary, { texts, link, time }: Context): TemplateResult {
  return html`<li>
    <label><input type="checkbox" name="record" value=${record.id} /> ${record.caseReference}</label>
    <div>
      ${inventedMark(record, texts)}
      <span>
        <a href=${link('record', { record: record.id })}>${texts.recordOf} ${time(record.heldAt)}</a>
        ${levelMark(record, texts)}
      </span>
      ${record.corrections > 0 ? html`<span>${texts.corrected}</span>` : nothing}
    </div>
  </li>`;
}
