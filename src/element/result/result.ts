import { html, type TemplateResult } from 'lit';
import { memoize } from '../../instrument/memoize.ts';
import { result as english } from '../../languages/en/result.ts';
import type { AllTexts } from '../../languages/own-texts.ts';
import type { Texts } from '../../languages/pack.ts';
import { directionOf, textsIn, type Use } from '../../languages/registry.ts';
import { recordSheet } from '../../record/paper/record-sheet.ts';
import { createRecord } from '../../record/record.ts';
import type { Panel } from '../../session/session.ts';
import { sheetStyles } from '../paper/sheet-styles.ts';
import { sheetView } from '../paper/sheet-view.ts';
import type { Words } from '../words.ts';
import { besideStyles } from '../styles/beside.ts';
import { laterStyles } from '../styles/later.ts';
import { moment } from '../styles/moment.ts';
import { panelStyles } from '../styles/panels.ts';
import { sideTalkStyles } from '../styles/side-talk.ts';
import { result } from '../styles/result.ts';
import { askingView } from './asking-view.ts';
import { correctView } from './correct-view.ts';
import { formView } from './form-view.ts';
import { keepInSight } from './keep-in-sight.ts';
import { openView } from './open-view.ts';
import { printView } from './print-view.ts';
import { readView } from './read-view.ts';
import type { RecordView } from './record-view.ts';
import { resultView } from './result-view.ts';
import { reviewView } from './review-view.ts';
import { saveView } from './save-view.ts';
import { sideTalkView, whoIsHereView, type SideTalkView } from './side-talk-view.ts';
import { watchTexts } from './text-length.ts';

// The lazy chunk of the element: what a talk does not need to begin and to ask its questions; see README.md. It is
// prefetched after the first screen.
export { besideOf } from './beside.ts';
export { besideCover } from './beside-cover.ts';
export { FormEntry } from './form-entry.ts';
export { typeLetter } from './from-paper.ts';
export { recordViewOf } from './record-view-of.ts';
export { leftOutAt } from './left-out.ts';
export { momentFields } from './moment-fields.ts';
export { ofAgency } from './of-agency.ts';
export { adders, otherAccounts } from './other-accounts.ts';
export { readOwnTexts } from '../../languages/own-texts.ts';
export { pressQuickKey } from './quick-keys.ts';
export { setHeadingLevel } from './heading-level.ts';
export { printBlank, printRecord, printTalk } from './printing.ts';
export { Retained } from './retained.ts';
export { isUndo } from './undo-key.ts';
// With it come the words of the built-in instrument on the result.
export { complete } from '../../instruments/return-from-run/complete.ts';

/** How these views look, for the root they are drawn in. */
export const styles = [laterStyles, ...result, sheetStyles, panelStyles, moment, sideTalkStyles, besideStyles];

/** Watches what is typed and where the focus goes in the root they are drawn in. */
export function watch(root: ShadowRoot): void {
  watchTexts(root);
  keepInSight(root);
}

/** Views of the open talk that are not needed at its beginning. */
export const talkViews = {
  asking: askingView,
  review: reviewView,
  result: resultView,
  whoIsHere: whoIsHereView,
  sideTalk: sideTalkView,
} satisfies Readonly<Record<string, (view: SideTalkView) => TemplateResult>>;

/** A record to read, and what is done with it. */
export const recordViews: Readonly<Record<Panel | 'record', (view: RecordView) => TemplateResult>> = {
  record: readView,
  print: printView,
  save: saveView,
  correct: correctView,
  open: openView,
  form: formView,
};

/** The words of these views, in that language. */
export function resultTexts(language: string, use?: Use): Texts<'result'> {
  return textsIn('result', language, english, use);
}

/** The record as text, for the page that is printed: the one that is read, or that of the open talk. */
export function onPage({ record, talk, wording, header }: RecordView): TemplateResult {
  const printed = record ?? (talk && wording && createRecord(talk, wording, header));
  if (!printed) return html``;
  const sheet = recordSheet(printed);
  return html`<div lang=${sheet.language} dir=${directionOf(sheet.language)}>${sheetView(sheet)}</div>`;
}

/** All words of an element: those of the talk, and those of what follows from it. */
export function allTexts({ texts, reworded, spoken, use }: Words): AllTexts {
  return together(texts)(reworded(resultTexts(spoken, use), spoken));
}

/** Put together once: a screen asks for them often. */
const together = /* @__PURE__ */ memoize((texts: Texts<'talk'>) =>
  memoize((more: Texts<'result'>) => ({ ...texts, ...more })),
);
