import { joinedBy } from '../../languages/joined-by.ts';
import { uncapitalized } from '../../languages/say.ts';
import { becauseOf } from '../result/because.ts';
import { byWhen, byWhenBelow } from '../result/due.ts';
import { callLink, isNamedIn, shownAddress, textLink } from '../result/contact-links.ts';
import type { RecordContact, RecordPoint } from '../result/kinds.ts';
import { nameOfEntry, type Plan, type PlanBand, type PlanCall, type PlanPoint, type PlanStep } from '../result/plan.ts';
import { sameNumberText } from '../result/same-number.ts';
import type { PlacedEntry } from '../../screening/steps-done.ts';
import type { StepDone } from '../../screening/talk.ts';
import { list, type CallOnPaper, type Link, type PointOnPaper, type Section, type StepOnPaper } from './sheet.ts';
import type { Writing } from './writing.ts';

/** The plan as on the screen: a heading for each band, a block for each step. */
export function planSections(writing: Writing, { bands, others }: Plan): Section[] {
  const { texts } = writing;
  if (bands.length + others.length === 0) return [];
  return [
    { code: 'steps', title: texts.steps, blocks: [] },
    ...bands.map((planned): Section => ({
      code: `steps-${planned.band}`,
      ...(planned.band !== 'none' && { title: byWhen(writing, planned) }),
      within: true,
      blocks: [{ kind: 'steps', steps: planned.steps.map((step) => stepOnPaper(writing, step, planned)) }],
    })),
    ...(others.length > 0 ? [othersSection(writing, others)] : []),
  ];
}

function stepOnPaper(writing: Writing, planned: PlanStep, above: PlanBand): StepOnPaper {
  const { number, step, calls } = planned;
  // A record that knew no bands has no heading that could say it.
  const by =
    step.band === 'none'
      ? uncapitalized(byWhen(writing, planned), writing.locale)
      : byWhenBelow(writing, planned, above);
  return {
    number,
    title: step.title,
    by: by || undefined,
    calls: calls.map((call) => callOnPaper(writing, planned, call)),
    because: writing.kind === 'whole' ? becauseText(writing, step.points) : undefined,
  };
}

function callOnPaper(writing: Writing, planned: PlanStep, call: PlanCall): CallOnPaper {
  const { texts, say, kind } = writing;
  const { contact, points, entries, state, tries } = call;
  const { title } = planned.step;
  const isNamed = planned.calls.length === 1 && contact && isNamedIn(title, contact.name);
  const { when, who, reference, note } = texts.doneLines;
  const isClosed = state !== 'open';
  // A point that says the same as its step, as in a record of an earlier format, is not said twice.
  const shown = points.filter(({ point }) => point.text !== title);
  return {
    box: state === 'open' ? 'empty' : state === 'done' ? 'ticked' : 'closed',
    contact: isNamed ? undefined : contact?.name,
    missing: contact?.missing,
    sameNumber: sameNumberText(writing, call) || undefined,
    links: contact ? waysTo(contact, texts) : [],
    points: kind === 'summary' && isClosed ? [] : shown.map((point) => pointOnPaper(writing, planned, point)),
    done: [
      ...entries.map(({ entry }) => entryText(writing, entry)),
      ...(tries > 1 && !isClosed ? [say(texts.tries, { count: tries })] : []),
    ],
    lines: isClosed || kind !== 'whole' ? [] : contact ? [when, who, reference] : [when, note],
  };
}

function pointOnPaper(writing: Writing, above: PlanStep, placed: PlanPoint): PointOnPaper {
  const { texts, kind } = writing;
  const { point, isNew } = placed;
  // On the one page of a summary, what has no time needs no words for it.
  const isSaid = kind !== 'summary' || point.band !== 'open';
  const by = isSaid ? byWhenBelow(writing, placed, above) : '';
  return {
    text: isNew ? `${texts.newSince} ${point.text}` : point.text,
    beside: [
      ...(by ? [uncapitalized(by, writing.locale)] : []),
      ...(kind === 'whole' && point.ground ? [point.ground] : []),
    ],
  };
}

/** So many reasons are named at a step; all signs are found below. */
const mostReasons = 6;

function becauseText({ record, texts, say }: Writing, points: readonly RecordPoint[]): string {
  const because = [...new Set(points.flatMap((point) => becauseOf(record, point)))];
  const more = because.length - mostReasons;
  const named = [...because.slice(0, mostReasons), ...(more > 0 ? [say(texts.becauseMore, { count: more })] : [])];
  return `${texts.because}: ${named.length > 0 ? joinedBy(say, texts.semicolon, named) : texts.everyReturn}`;
}

/** "Done: Nov 20, 2026, 9:40 PM · spoke with the officer on call · no. 26-11873 · note" */
export function entryText({ texts, say, time, notes }: Writing, entry: StepDone): string {
  const { state, at, with: who, reference, note, addedAt } = entry;
  return [
    `${texts.states[state]}: ${time(at)}${addedAt ? ` (${say(texts.added, { time: time(addedAt) })})` : ''}`,
    who && say(texts.spokeWith, { who }),
    reference && say(texts.referenceNumber, { reference }),
    // Why it was not needed is no aside.
    (notes || state === 'not-needed') && note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What was done about steps and points that are suggested no more. */
function othersSection(writing: Writing, others: readonly PlacedEntry[]): Section {
  const lines = others.map(({ entry }) => `${nameOfEntry(writing.record, entry)}: ${entryText(writing, entry)}`);
  return { code: 'steps-other', title: writing.texts.stepsOther, within: true, blocks: list(lines) };
}

function waysTo({ phone, sms, url }: RecordContact, texts: Writing['texts']): Link[] {
  return [
    phone ? [{ text: phone, href: callLink(phone) }] : [],
    sms ? [{ text: `${texts.textMessage} ${sms}`, href: textLink(sms) }] : [],
    url ? [{ text: shownAddress(url), href: url }] : [],
  ].flat();
}
