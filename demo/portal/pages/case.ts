import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../api.ts';
import type { Context } from '../context.ts';
import type { RecordSummary } from '../server/records.ts';
import type { CaseSummary, DraftSummary } from '../server/routes/cases.ts';
import type { KeptDraft } from '../server/vault.ts';
import { TalkKeeper, type Known } from '../talk-keeper.ts';
import { inventedMark, levelMark } from './marks.ts';
import { newsLine, sayNews } from './news-line.ts';

/** One case, with the talk in it. */
export async function casePage(context: Context): Promise<void> {
  const reference = context.query.get('case') ?? '';
  const found = await ask<CaseSummary>('GET', `/cases/${encodeURIComponent(reference)}`);
  const [draft, other] = found.drafts;
  const isWorker = context.me.person?.role === 'worker';
  const chosen = found.drafts.find(({ window }) => window === context.query.get('draft'));
  if (!isWorker) context.show(html`${heading(found, context)} ${records(found, context, true)}`);
  else if (!chosen && (other || recordOf(draft, found))) context.show(choice(found, context));
  else await holdTalk(found, chosen ?? draft, context);
}

/** The record that the talk of a draft has already: it is corrected, or went on in another window. */
function recordOf(draft: DraftSummary | undefined, { records: list }: CaseSummary): RecordSummary | undefined {
  return list.find(({ id }) => id === draft?.talk);
}

function heading(found: CaseSummary, { texts }: Context): TemplateResult {
  return html`<h1 tabindex="-1">${texts.case} ${found.reference} ${inventedMark(found, texts)}</h1>`;
}

/** Beside a talk, where the youth may look on, without their levels. */
function records({ records: list }: CaseSummary, { texts, link, time }: Context, withLevel: boolean): TemplateResult {
  return html`<ul class="rows">
    ${list.map(
      (record) =>
        html`<li>
          <a href=${link('record', { record: record.id })}>${texts.recordOf} ${time(record.heldAt)}</a>
          ${withLevel ? levelMark(record, texts) : nothing}
          ${record.version > 1 ? html`<span>${texts.version} ${record.version}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** Several talks are kept, as where two windows went on with one: somebody decides with which to go on. */
function choice(found: CaseSummary, context: Context): TemplateResult {
  const { texts, time, link, trying } = context;
  const remove = trying(async ({ window, version }: DraftSummary) => {
    if (!confirm(texts.removeSure)) return;
    await ask('DELETE', `/cases/${encodeURIComponent(found.reference)}/drafts/${window}`, { version });
    location.reload();
  });
  return html`${heading(found, context)}
    <h2>${texts.talksKept}</h2>
    <p>${texts.talksKeptHint}</p>
    <ul class="rows">
      ${found.drafts.map(
        (draft) =>
          html`<li>
            <span>${texts.kept} ${time(draft.at)}, ${draft.by}</span> <span>${texts.answered}: ${draft.answered}</span>
            ${recordOf(draft, found) ? html`<span class="mark">${texts.hasRecord}</span>` : nothing}
            <a class="button" href=${link('case', { case: found.reference, draft: draft.window })}
              >${texts.goOnWithThis}</a
            >
            <button type="button" @click=${() => remove(draft)}>${texts.removeThis}</button>
          </li>`,
      )}
    </ul>
    ${recordsBelow(found, context)}`;
}

function recordsBelow(found: CaseSummary, context: Context): TemplateResult | typeof nothing {
  if (found.records.length === 0) return nothing;
  return html`<h2>${context.texts.titles['records']}</h2>
    ${records(found, context, false)}`;
}

async function holdTalk(found: CaseSummary, draft: DraftSummary | undefined, context: Context): Promise<void> {
  const { me, language, show, texts } = context;
  const path = `/cases/${encodeURIComponent(found.reference)}/drafts`;
  const kept = draft && (await ask<KeptDraft & { version: number }>('GET', `${path}/${draft.window}`));
  const screening = document.createElement('open-door-screening');
  screening.config = me.config;
  screening.prefill = found.prefill;
  screening.caseReference = found.reference;
  screening.worker = me.person?.name;
  screening.agency = texts.agency;
  screening.lang = kept ? kept.draft.language : language;
  // A correction goes on where it takes the place of the last version still.
  const record = recordOf(draft, found);
  const isOfLast = record?.fingerprint === kept?.draft.amending?.of;
  const known: Known = {
    at: kept?.at,
    window: kept?.window,
    draft: kept?.version,
    record: isOfLast ? record : undefined,
  };
  const keeper = new TalkKeeper(screening, found.reference, known, (news) => sayNews(news, context));
  if (kept) screening.draft = kept.draft;
  show(
    html`<div class="talk-head">${heading(found, context)} ${newsLine(context)}</div>
      <div class="talk">${screening}</div>
      ${recordsBelow(found, context)}`,
  );
  addEventListener('beforeunload', (event) => {
    if (keeper.isBehind) event.preventDefault();
  });
}
