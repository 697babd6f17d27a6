import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask, Refused } from '../api.ts';
import type { Context } from '../context.ts';
import type { OpenCall } from '../server/overview.ts';
import type { RecordSummary } from '../server/records.ts';
import { filterIn, filters } from './filters.ts';
import { inventedMark } from './marks.ts';

/** What is open in all cases, what reached nobody, and the screenings as pictures. */
export async function oversightPage(context: Context): Promise<void> {
  const filter = filterIn(context);
  const [calls, records] = await Promise.all([
    ask<OpenCall[]>('GET', `/open-calls?${filter}`),
    ask<RecordSummary[]>('GET', `/records?${filter}`),
  ]);
  const { plotsOf } = await import('./plots.ts');
  const plots = plotsOf(records, context);
  const update = async () => show(await ask<OpenCall[]>('GET', `/open-calls?${filter}`));

  function show(open: readonly OpenCall[]): void {
    const { texts } = context;
    const tried = open.filter(({ tries }) => tries > 0);
    context.show(html`
      <h1 tabindex="-1">${texts.titles['oversight']}</h1>
      ${filters(context, 'oversight')}
      <p class="links">
        <a href="#not-reached">${texts.notReached} (${tried.length})</a> <a href="#screenings">${texts.screenings}</a>
      </p>
      ${part('open', texts.openByTime, open)} ${part('not-reached', texts.notReached, tried)}
      <h2 id="screenings">${texts.screenings}</h2>
      ${plots}
    `);
  }

  function part(id: string, title: string, list: readonly OpenCall[]): TemplateResult {
    return html`<h2 id=${id}>${title} (${list.length})</h2>
      <ul class="calls">
        ${repeat(list, keyOf, (call) => item(call, context, update))}
      </ul>`;
  }

  show(calls);
}

/** What is typed at a call stays with it while others are done. */
function keyOf({ record, step, contact }: OpenCall): string {
  return [record, step, contact?.code].join(' ');
}

function item(call: OpenCall, context: Context, update: () => Promise<void>): TemplateResult {
  const { texts, link, time, trying } = context;
  const { contact } = call;
  const note = trying(async (state: 'done' | 'not-reached', event: Event) => {
    const place = (event.target as HTMLElement).closest('li')!;
    // Where a call was done, the next one is under the finger: a double click is one, and so is a key that is held down.
    if ((event as MouseEvent).detail > 1 || place.ariaBusy) return;
    const form = place.querySelector('form')!;
    const beside = place.nextElementSibling ?? place.previousElementSibling;
    const said = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) => (value === '' ? [] : [[name, value]])),
    );
    const body = {
      step: call.step,
      points: call.points.map(({ code }) => code),
      state,
      ...(contact && { contact: contact.code }),
      ...said,
    };
    place.ariaBusy = 'true';
    try {
      await ask('POST', `/records/${call.record}/steps-done`, { body, version: call.version });
      form.reset();
      await update();
      if (!place.isConnected) (beside as HTMLElement | null)?.focus();
    } catch (error) {
      if (error instanceof Refused && error.reason === 'record-changed') await update();
      throw error;
    } finally {
      place.ariaBusy = null;
    }
  });
  const isLate = call.dueAt !== undefined && Date.parse(call.dueAt) < Date.now();
  return html`<li tabindex="-1">
    <p class="by">
      <strong>${call.dueAt ? time(call.dueAt) : texts.bands[call.band]}</strong>
      ${call.from && !call.dueAt ? html`<small>${texts.since} ${time(call.from)}</small>` : nothing}
      ${isLate ? html`<span class="mark">${texts.late}</span>` : nothing}
      ${call.isDuty ? html`<span class="mark">${texts.duty}</span>` : nothing}
    </p>
    <p class="call">
      <a href=${link('record', { record: call.record })}>${texts.case} ${call.caseReference}</a>
      ${inventedMark(call, texts)}
      <strong lang=${call.language}>${call.title}</strong>
      ${contact ? whom(contact, call.language) : nothing}
      ${call.triedAt ? html`<span>${texts.tried}: ${call.tries}, ${time(call.triedAt)}</span>` : nothing}
    </p>
    <details>
      <summary>${texts.whatToSay}</summary>
      <ul lang=${call.language}>
        ${call.points.map(({ text, law }) => html`<li>${text} ${law ? html`<small>${law}</small>` : nothing}</li>`)}
      </ul>
      <form>
        <label>${texts.spokeWith} <input name="with" maxlength="200" autocomplete="off" /></label>
        <label>${texts.number} <input name="reference" maxlength="200" autocomplete="off" /></label>
      </form>
    </details>
    <p class="ticks">
      <button
        type="button"
        aria-label="${texts.done}: ${call.title}, ${call.caseReference}"
        @click=${(event: Event) => note('done', event)}
      >
        ${texts.done}
      </button>
      ${
        contact
          ? html`<button
              type="button"
              aria-label="${texts.nobody}: ${contact.name}, ${call.caseReference}"
              @click=${(event: Event) => note('not-reached', event)}
            >
              ${texts.nobody}
            </button>`
          : nothing
      }
    </p>
  </li>`;
}

/** Whom to turn to, and how; in the words of the record. */
function whom({ name, phone, url, missing }: NonNullable<OpenCall['contact']>, language: string): TemplateResult {
  return html`<span lang=${language}>${name}</span>
    ${phone ? html`<a class="phone" href="tel:${phone}">${phone}</a>` : nothing}
    ${url ? html`<a href=${url} rel="noreferrer">${hostOf(url)}</a>` : nothing}
    ${missing ? html`<span lang=${language}>${missing}</span>` : nothing}`;
}

/** One address that an agency has mistyped hides no call. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
