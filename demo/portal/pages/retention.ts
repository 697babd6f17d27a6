import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask, Refused } from '../api.ts';
import type { Context } from '../context.ts';
import type { DueDraft, Retention } from '../server/routes/retention.ts';
import { inventedMark, openTalk } from './marks.ts';

/** Something whose time is over, as it is listed. */
interface Due {
  readonly name: 'record' | 'draft';
  readonly id: string;
  readonly of: { readonly caseReference: string; readonly isInvented: boolean };
  readonly what: TemplateResult;
}

/** What is over its time: read, then removed. Each keeps its own box: what was not chosen stays so for the next time. */
export async function retentionPage(context: Context): Promise<void> {
  const { texts, show, link, time, trying } = context;
  const { years, before, due, drafts } = await ask<Retention>('GET', '/retention');
  const remove = trying(async (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement);
    const ids = chosen.getAll('record');
    const windows = new Set(chosen.getAll('draft'));
    if (ids.length + windows.size === 0) throw new Refused('nothing-chosen');
    const body = { ids, drafts: drafts.filter(({ window }) => windows.has(window)).map(nameOf) };
    await ask('POST', '/retention', { body });
    await retentionPage(context);
  });
  const list: Due[] = [
    ...due.map((record) => ({
      name: 'record' as const,
      id: record.id,
      of: record,
      what: html`<a href=${link('record', { record: record.id })}>${texts.recordOf} ${time(record.heldAt)}</a>`,
    })),
    ...drafts.map((draft) => ({
      name: 'draft' as const,
      id: draft.window,
      of: draft,
      what: openTalk(draft, context),
    })),
  ];
  show(html`
    <h1 tabindex="-1">${texts.titles['retention']}</h1>
    <p>${texts.retention.replace('{years}', String(years)).replace('{before}', time(before))}</p>
    ${
      list.length === 0
        ? html`<p role="status">${texts.nothingDue}</p>`
        : html`<form @submit=${remove}>
            <ul class="rows by-case">
              ${repeat(
                list,
                ({ id }) => id,
                ({ name, id, of, what }) =>
                  html`<li>
                    <label><input type="checkbox" name=${name} value=${id} checked /> ${of.caseReference}</label>
                    <div>${inventedMark(of, texts)} ${what}</div>
                  </li>`,
              )}
            </ul>
            <p>${texts.removalHint}</p>
            <p><button>${texts.removeChosen}</button></p>
          </form>`
    }
  `);
}

function nameOf({ caseReference, window }: DueDraft) {
  return { caseReference, window };
}
