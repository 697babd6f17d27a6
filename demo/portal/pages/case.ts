import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../api.ts';
import type { Context } from '../context.ts';
import type { RecordSummary } from '../server/records.ts';
import type { CaseSummary, DraftSummary } from '../server/routes/cases.ts';
import type { KeptDraft } from '../server/vault.ts';
import { TalkKeeper, type Known } from '../talk-keeper.ts';
import { inventedMark, levelMark, openTalk } from './marks.ts';
import { newsLine, sayNews } from './news-line.ts';

/** One case, with the talk in it. */
export async function casePage(context: Context): Promise<void> {
  const reference = context.query.get('case') ?? '';
  const found = await ask<CaseSummary>('GET', `/cases/${encodeURIComponent(reference)}`);
  const [draft, other] = found.drafts;
  const isWorker = context.me.person?.role === 'worker';
  const chosen = found.drafts.find(({ window }) => window === context.query.get('draft'));
  if (!isWorker) context.show(overview(found, context));
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

/** Everything in a case, for those who hold no talk. */
function overview(found: CaseSummary, context: Context): TemplateResult {
  return html`${heading(found, context)}
    <ul class="rows">
      ${found.drafts.map((draft) => html`<li>${openTalk(draft, context)}</li>`)}
      ${found.records.map((record) => recordRow(record, context, levelMark(record, context.texts)))}
    </ul>`;
}

function recordRow(
  { id, heldAt, version }: RecordSummary,
  { texts, link, time }: Context,
  level: ReturnType<typeof levelMark> | typeof nothing,
): TemplateResult {
  return html`<li>
    <a href=${link('record', { record: id })}>${texts.recordOf} ${time(heldAt)}</a>
    ${level} ${version > 1 ? html`<span>${texts.version} ${version}</span>` : nothing}
  </li>`;
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

/** Beside a talk, where the youth may look on: without their levels. */
function recordsBelow({ records: list }: CaseSummary, context: Context): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h2>${context.texts.titles['records']}</h2>
    <ul class="rows">
      ${list.map((record) => recordRow(record, context, nothing))}
    </ul>`;
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
