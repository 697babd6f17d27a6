import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask, Refused } from '../api.ts';
import type { Context } from '../context.ts';
import type { Retention } from '../server/routes/retention.ts';
import { inventedMark } from './marks.ts';

/** Records whose time is over: read, then removed. Each keeps its own box: what was not chosen stays so for the next time. */
export async function retentionPage(context: Context): Promise<void> {
  const { texts, show, link, time, trying } = context;
  const { years, before, due } = await ask<Retention>('GET', '/retention');
  const remove = trying(async (event: SubmitEvent) => {
    event.preventDefault();
    const ids = new FormData(event.target as HTMLFormElement).getAll('record').map(String);
    if (ids.length === 0) throw new Refused('nothing-chosen');
    await ask('POST', '/retention', { body: { ids } });
    await retentionPage(context);
  });
  show(html`
    <h1 tabindex="-1">${texts.titles['retention']}</h1>
    <p>${texts.retention.replace('{years}', String(years)).replace('{before}', time(before))}</p>
    ${
      due.length === 0
        ? html`<p role="status">${texts.nothingDue}</p>`
        : html`<form @submit=${remove}>
            <ul class="rows by-case">
              ${repeat(
                due,
                ({ id }) => id,
                (record) =>
                  html`<li>
                    <label
                      ><input type="checkbox" name="record" value=${record.id} checked /> ${record.caseReference}</label
                    >
                    <div>
                      ${inventedMark(record, texts)}
                      <a href=${link('record', { record: record.id })}>${texts.recordOf} ${time(record.heldAt)}</a>
                    </div>
                  </li>`,
              )}
            </ul>
            <p>${texts.removalHint}</p>
            <p><button>${texts.removeRecords}</button></p>
          </form>`
    }
  `);
}
