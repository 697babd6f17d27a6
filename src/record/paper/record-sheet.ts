import { checkGiven } from '../../instrument/check-given.ts';
import { isTimeZone } from '../../instrument/time-zone.ts';
import { isolate } from '../isolate.ts';
import { resultOf, type ResultPart } from '../result/result.ts';
import { zoneOf } from '../moment-words.ts';
import type { ScreeningRecord } from '../record.ts';
import {
  amendmentsSection,
  fingerprintSection,
  handoverSection,
  historySection,
  limitsSection,
  setAsideSection,
  signaturesSection,
} from './afterwards.ts';
import { answersSections, notAskedSection, openSection, ownSection } from './answers.ts';
import { forPolice } from './for-police.ts';
import { headSection } from './head.ts';
import { deadlinesSection, dutiesSection, levelSection, reasonsSection } from './level.ts';
import { lookedUpSection } from './looked-up.ts';
import { paperKinds, type PaperOptions } from './options.ts';
import { planSections } from './plan.ts';
import { text, type Section, type Sheet } from './sheet.ts';
import { signsSection } from './signs.ts';
import { writingOf, type Writing, type WritingKind } from './writing.ts';

function checkOptions(kind: WritingKind, { timeZone }: PaperOptions): void {
  checkGiven('The options', {
    kind: [[...paperKinds, 'text'].includes(kind), `expected one of ${paperKinds.join(', ')}`],
    timeZone: [timeZone === undefined || isTimeZone(timeZone), 'expected the IANA name of one'],
  });
}

/**
 * A screening as a paper: made from the record alone, in its language.
 * @throws {InvalidDataError} where there is no such kind, or nobody knows the time zone.
 */
export function recordSheet(record: ScreeningRecord, options: PaperOptions = {}): Sheet {
  return sheetOf(record, options.kind ?? 'whole', options);
}

/** The same for any kind of writing, plain text for a case note among them. */
export function sheetOf(whole: ScreeningRecord, kind: WritingKind, options: PaperOptions): Sheet {
  checkOptions(kind, options);
  const chosen = kind === 'police' ? forPolice(whole) : whole;
  const record = isolate(chosen);
  const writing = writingOf(record, kind, options);
  const { texts, time } = writing;
  const { caseReference, completedAt, sessions, instrument, language } = record;
  const title = {
    whole: texts.title,
    summary: texts.summaryTitle,
    text: texts.summaryTitle,
    police: texts.policeTitle,
  }[kind];
  const at = completedAt ?? sessions.at(-1)?.startedAt;
  const sections = { whole: wholeSections, text: wholeSections, summary: summarySections, police: policeSections }[
    kind
  ];
  return {
    language,
    title,
    fileTitle: [texts.file, chosen.caseReference, at && dayOf(at, zoneOf(record, options.timeZone))]
      .filter(Boolean)
      .join(' '),
    foot: [
      caseReference && `${texts.caseReference} ${caseReference}`,
      at && time(at),
      `${instrument.id} ${instrument.version}`,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(kind === 'summary' && { compact: true }),
    sections: sections(writing, resultOf(record)).filter((section) => section !== undefined),
  };
}

/** The day of a moment, as in file names: 2026-11-24. */
export function dayOf(at: string, timeZone: string): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(at));
}

type Sections = readonly (Section | undefined)[];

/** The result, all that was said, and what came after. */
function wholeSections(writing: Writing, result: readonly ResultPart[]): Sections {
  const { record, texts, history, kind } = writing;
  const { wishes, factors } = record.paper;
  const ownSections = new Map([
    [wishes ?? '', texts.wishes],
    [factors ?? '', texts.factors],
  ]);
  return [
    headSection(writing, episodeIn(result)),
    ...result.filter(({ part }) => part !== 'notes').flatMap((part) => partSections(writing, part)),
    ownSection(writing, 'factors', texts.factors, factors),
    planSection(writing),
    ...sectionsOf(writing, result, 'notes'),
    ...answersSections(writing, ownSections),
    notAskedSection(writing),
    kind === 'whole' ? lookedUpSection(record.lookedUp, record.language) : undefined,
    amendmentsSection(writing),
    history ? historySection(writing) : undefined,
    setAsideSection(writing),
    ...(kind === 'whole' ? [signaturesSection(writing)] : []),
    fingerprintSection(writing),
  ];
}

/** One page: what a supervisor reads before signing. */
function summarySections(writing: Writing, result: readonly ResultPart[]): Sections {
  const parts = ['level', 'signs', 'duties', 'plan'] as const;
  return [
    headSection(writing, episodeIn(result)),
    ...parts.flatMap((part) => sectionsOf(writing, result, part)),
    planSection(writing),
    signaturesSection(writing),
  ];
}

/** No level, no plan, no next steps: those are the agency's own. */
function policeSections(writing: Writing, result: readonly ResultPart[]): Sections {
  return [
    headSection(writing, episodeIn(result)),
    ...sectionsOf(writing, result, 'signs'),
    ...answersSections(writing, new Map()),
    ...sectionsOf(writing, result, 'notes'),
    handoverSection(writing),
    signaturesSection(writing),
    fingerprintSection(writing),
  ];
}

function sectionsOf(writing: Writing, result: readonly ResultPart[], name: ResultPart['part']): Sections {
  return result.filter(({ part }) => part === name).flatMap((part) => partSections(writing, part));
}

/** A part of the result as it is written on paper. */
function partSections(writing: Writing, part: ResultPart): Sections {
  const { kind, texts } = writing;
  switch (part.part) {
    case 'level':
      return [levelSection(writing, part.level), kind === 'summary' ? undefined : reasonsSection(writing, part.level)];
    case 'episode':
      // The head has it.
      return [];
    case 'deadlines':
      // In text, the plan says by when.
      return kind === 'text' ? [] : [deadlinesSection(writing, part.happened, part.deadlines)];
    case 'duties':
      return [dutiesSection(writing, part.duties)];
    case 'plan':
      return planSections(writing, part.plan);
    case 'signs':
      return [signsSection(writing, part.signs)];
    case 'couldChange':
      return [openSection(writing, part.couldChange)];
    case 'wishes':
      return [ownSection(writing, 'wishes', texts.wishes, part.question)];
    case 'notes':
      return [limitsSection(writing, part.notes)];
  }
}

/** The worker's own plan. */
function planSection({ record, texts }: Writing): Section | undefined {
  return record.plan ? { code: 'plan', title: texts.plan, blocks: text(record.plan) } : undefined;
}

function episodeIn(result: readonly ResultPart[]) {
  return result.find((part) => part.part === 'episode')?.episode;
}
