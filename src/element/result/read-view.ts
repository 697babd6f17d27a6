import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../languages/registry.ts';
import { ownClock } from '../../screening/start-screening.ts';
import { draftOf } from '../../record/draft-of-record.ts';
import { recordSheet } from '../../record/paper/record-sheet.ts';
import { reassess } from '../../record/reassess.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import { wordsOf } from '../../record/record-words.ts';
import { sectionView } from '../paper/sheet-view.ts';
import { actionBar, heading, type Rendered } from '../views/parts.ts';
import type { Wording } from '../../instrument/wording.ts';
import { work, type RecordView } from './record-view.ts';
import { loadReaders } from '../loading.ts';

/** The screening to read: the same text that goes on paper. */
export function readView(view: RecordView): TemplateResult {
  const { texts, record, session, send, go } = view;
  if (!record) return html`${nothing}`;
  const isOpened = session.opened !== undefined;
  const isProvisional = record.completedAt === undefined;
  const [title, text] = isProvisional
    ? [texts.soFarTitle, texts.soFarText]
    : isOpened
      ? [texts.openedTitle, texts.openedText]
      : [texts.finishedTitle, texts.finishedText];
  const print = { label: texts.print, click: () => send({ type: 'print' }) };
  const save = { label: texts.save, click: () => send({ type: 'save' }) };
  const goOn = {
    label: texts.resume,
    click: () =>
      work(view, async () => {
        const { instrument, config } = session.host;
        const { readTalk } = await loadReaders();
        const read = readTalk({ instrument, config, draft: draftOf(record) }, ownClock);
        return () => send({ type: 'taken', read, byWorker: true });
      }),
  };
  const correct = { label: texts.correct, click: () => send({ type: 'correct' }) };
  const startAgain = { label: texts.startAgain, click: view.startAgain, apart: true };
  const [first, ...others] =
    isProvisional && !isOpened
      ? [
          { label: texts.resume, click: () => go({ type: 'resume' }) },
          { label: texts.back, click: () => go({ type: 'back' }) },
          print,
          save,
        ]
      : isOpened && view.isUnderWay
        ? // There is a talk behind it: nothing here takes its place.
          [print, save, { label: texts.back, click: () => send({ type: 'close' }), apart: true }]
        : isProvisional
          ? [goOn, print, save, startAgain]
          : [print, save, correct, startAgain];
  return html`${heading(title, text)} ${openedView(view, record)}
    <div class="paper" lang=${record.language} dir=${directionOf(record.language)}>${sections(record)}</div>
    ${actionBar(first, others)}`;
}

/** The sections of the paper; the level stands first, in its hue. There is nothing to sign on a screen. */
function sections(record: ScreeningRecord): TemplateResult {
  const all = recordSheet(record, { history: true }).sections;
  const level = all.filter(({ code }) => code === 'level');
  const rank = record.words.levels.findIndex(({ code }) => code === record.level.final);
  return html`<article class="sheet">
    <div class="level rank-${Math.min(Math.max(rank, 0), 3)}" part="level">
      ${level.map((section) => sectionView(section, 2))}
    </div>
    ${all
      .filter((section) => section.code !== 'level' && section.code !== 'signatures')
      .map((section) => sectionView(section, 2))}
  </article>`;
}

/** Whether the record is as it was sealed, and what the guide at hand would say. */
function openedView(view: RecordView, record: ScreeningRecord): Rendered {
  const { texts, session, talk, wording } = view;
  if (!session.opened) return nothing;
  const { integrity } = session.opened;
  return html`<section class="aside">
    <p class=${integrity === 'changed' ? 'label' : ''}>${texts[integrity]}</p>
    ${talk && wording ? reassessmentView(view, wording, record, reassess(record, talk.instrument)) : nothing}
  </section>`;
}

function reassessmentView(
  { texts, say }: RecordView,
  wording: Wording,
  record: ScreeningRecord,
  again: ReturnType<typeof reassess>,
): Rendered {
  if (!again) return html`<p>${texts.reassessedNot}</p>`;
  if (again.same) return html`<p>${texts.reassessedSame}</p>`;
  const words = wordsOf(record);
  const label = (code: string) =>
    record.assessment.flags.find((flag) => flag.code === code)?.label ?? wording.flags[code]?.label ?? code;
  const level = (code: string) => wording.levels[code]?.name ?? words.level(code).name;
  const lines = [
    ...(again.level
      ? [say(texts.reassessedLevel, { before: words.level(again.level.before).name, now: level(again.level.now) })]
      : []),
    ...again.gone.map((code) => say(texts.reassessedGone, { label: label(code) })),
    ...again.added.map((code) => say(texts.reassessedNew, { label: label(code) })),
    ...(again.unfit.length > 0
      ? [`${texts.reassessedUnfit} ${again.unfit.map(({ path, message }) => `${path}: ${message}`).join('; ')}`]
      : []),
  ];
  return html`<p>${say(texts.reassessedOther, { version: again.version })}</p>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
