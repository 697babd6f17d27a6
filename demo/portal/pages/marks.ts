import { html, nothing } from 'lit';
import type { Context } from '../context.ts';
import type { RecordSummary } from '../server/records.ts';
import type { DraftSummary } from '../server/routes/cases.ts';
import type { Texts } from '../texts.ts';

/** Says of what was invented that it was, wherever it is shown. */
export function inventedMark({ isInvented }: { readonly isInvented: boolean }, texts: Texts) {
  return isInvented ? html`<span class="mark">${texts.invented}</span>` : nothing;
}

/** The level in the language of the page; that of another instrument in its own. */
export function levelMark(
  { level, levelName, language }: Pick<RecordSummary, 'level' | 'levelName' | 'language'>,
  texts: Texts,
) {
  const name = texts.levels[level];
  return html`<span class="mark level" lang=${name ? nothing : language}>${name ?? levelName}</span>`;
}

/** A talk that is not ended, and when it was last kept. */
export function openTalk({ at, by }: Pick<DraftSummary, 'at' | 'by'>, { texts, time }: Context) {
  return html`<span><span class="mark open">${texts.openTalk}</span> ${texts.kept} ${time(at)}, ${by}</span>`;
}
