import { html, nothing, type TemplateResult } from 'lit';
import { joinedBy } from '../../languages/joined-by.ts';
import { directionOf } from '../../languages/registry.ts';
import { ownClock } from '../../instrument/time.ts';
import { agencyReviewText } from '../../record/agency-review-text.ts';
import { zoneOf } from '../../record/moment-words.ts';
import { recordSheet } from '../../record/paper/record-sheet.ts';
import type { Section } from '../../record/paper/sheet.ts';
import { reassess } from '../../record/reassess.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import { wordsOf } from '../../record/record-words.ts';
import { isSameGuide } from '../../record/same-guide.ts';
import { talkToNote } from '../../session/noting.ts';
import { bodyView, sectionView } from '../paper/sheet-view.ts';
import { actionBar, heading, type Rendered } from '../views/parts.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import type { Wording } from '../../instrument/wording.ts';
import { levelView } from './level-view.ts';
import { inRecord, sayWith, wordsIn } from './other-words.ts';
import { planView } from './plan-view.ts';
import { work, type RecordView } from './record-view.ts';
import type { Shown } from './shown.ts';
import { dueTimeIn } from './when-text.ts';
import { loadReaders } from '../loading.ts';

/** The screening to read: its result as it was at the screen, and below it all else that goes on paper. */
export function readView(view: RecordView): TemplateResult {
  const { texts, record, session, send, go } = view;
  if (!record) return html`${nothing}`;
  const { agencyReview } = record;
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
        const { readTalkOf } = await loadReaders();
        const read = await readTalkOf(record, session.host, ownClock);
        return () => send({ type: 'talk-read', read, byWorker: true });
      }),
  };
  const correct = { label: texts.correct, click: () => send({ type: 'correct' }) };
  const startAgain = { label: texts.startAgain, click: view.startAgain, kind: 'apart' };
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
          [print, save, { label: texts.back, click: () => send({ type: 'close' }), kind: 'apart' }]
        : !isSameGuide(record, view.talk?.instrument ?? record.instrument)
          ? [print, save, startAgain]
          : isProvisional
            ? [goOn, print, save, startAgain]
            : [print, save, correct, startAgain];
  return html`<div class="result afterwards">
    ${heading(title, text)} ${actionBar(first, others)} ${openedView(view, record)}
    <div class="paper" dir=${directionOf(record.language)}>
      ${resultView(view, record)}
      <div lang=${record.language}>
        ${agencyReview ? html`<p class="quiet">${agencyReviewText(agencyReview, record.language)}</p>` : nothing}
        ${sections(view, record)}
      </div>
    </div>
  </div>`;
}

/** The level and what to do, where what is done after the end can be noted. */
function resultView(
  { texts, say, language, locale, session, send }: RecordView,
  record: ScreeningRecord,
): TemplateResult {
  const talk = talkToNote(session);
  const shown: Shown = {
    texts,
    say,
    language,
    locale,
    dueTime: dueTimeIn(locale, zoneOf(record)),
    record,
    now: Date.now(),
    noting: talk && { talk, send: (noting) => send({ type: 'noting', noting }) },
  };
  return html`${levelView(shown, (name) => html`<h2>${name}</h2>`, nothing)} ${planView(shown)}`;
}

/** All else that is on the paper, each section folded. There is nothing to sign on a screen. */
function sections({ texts, language }: RecordView, record: ScreeningRecord): TemplateResult {
  const isShown = ({ code }: Section) => /^(level|reasons|deadlines|steps.*|signatures)$/.test(code);
  const all = recordSheet(record, { history: true }).sections.filter((section) => !isShown(section));
  // A section without a title is shown below the one before it.
  const starts = all.flatMap(({ within, title }, index) => (index > 0 && (within || !title) ? [] : [index]));
  return html`<article class="sheet">
    ${starts.map((start, index) => {
      const [section, ...within] = all.slice(start, starts[index + 1]);
      return html`<details class="fold" data-fold=${section!.code}>
        <summary>
          ${section!.title ? html`<h3>${section!.title}</h3>` : html`<h3 lang=${language}>${texts.aboutTitle}</h3>`}
        </summary>
        ${bodyView(section!)} ${within.map((part) => sectionView(part, 2))}
      </details>`;
    })}
  </article>`;
}

/** Whether the record is as it was sealed, and what the guide at hand would say. */
function openedView(view: RecordView, record: ScreeningRecord): Rendered {
  const { texts, session, talk, wording } = view;
  if (!session.opened) return nothing;
  const { integrity } = session.opened;
  return html`<section class="aside">
    <p class=${integrity === 'changed' ? 'label' : ''}>${texts[integrity]}</p>
    ${talk && wording ? reassessmentView(view, wording, record, talk.instrument) : nothing}
  </section>`;
}

function reassessmentView(
  { texts, say, language }: RecordView,
  wording: Wording,
  record: ScreeningRecord,
  instrument: Instrument,
): Rendered {
  const again = reassess(record, instrument);
  const { id, version } = record.instrument;
  if (!again)
    return html`<p>${id === instrument.id ? say(texts.reassessedNever, { version }) : texts.reassessedNot}</p>`;
  if (again.same) return html`<p>${texts.reassessedSame}</p>`;
  const words = wordsOf(record);
  const ofRecord = (text: string) => inRecord({ record, language }, text);
  const label = (code: string) => {
    const recorded = record.assessment.flags.find((flag) => flag.code === code);
    return recorded ? ofRecord(recorded.label) : (wording.flags[code]?.label ?? code);
  };
  const level = (code: string) => wording.levels[code]?.name ?? ofRecord(words.level(code).name);
  const lines = [
    ...(again.level
      ? [
          sayWith(texts.reassessedLevel, {
            before: ofRecord(words.level(again.level.before).name),
            now: level(again.level.now),
          }),
        ]
      : []),
    ...again.gone.map((code) => sayWith(texts.reassessedGone, { label: label(code) })),
    ...again.added.map((code) => sayWith(texts.reassessedNew, { label: label(code) })),
    ...(again.unfit.length > 0
      ? [
          sayWith(`${texts.reassessedUnfit} {problems}`, {
            // What is wrong with data is said in English.
            problems: wordsIn(
              'en',
              joinedBy(
                say,
                texts.semicolon,
                again.unfit.map(({ path, message }) => `${path}: ${message}`),
              ),
            ),
          }),
        ]
      : []),
  ];
  return html`<p>${say(texts.reassessedOther, { version: again.version })}</p>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
