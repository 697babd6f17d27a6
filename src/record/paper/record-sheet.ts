import type { ScreeningRecord } from '../record.ts';
import {
  amendmentsSection,
  fingerprintSection,
  historySection,
  limitsSection,
  setAsideSection,
  signaturesSection,
} from './afterwards.ts';
import { answersSections, notAskedSection, openSection, ownSection } from './answers.ts';
import { forPolice } from './for-police.ts';
import { headSection } from './head.ts';
import type { PaperOptions } from './options.ts';
import { actionsSections, dutiesSection, flagsSection, levelSection, reasonsSection } from './result.ts';
import { text, type Section, type Sheet } from './sheet.ts';
import { writingOf, type Writing } from './writing.ts';

/** A screening as a paper: made from the record alone, in its language. */
export function recordSheet(record: ScreeningRecord, options: PaperOptions = {}): Sheet {
  const writing = writingOf(options.kind === 'police' ? forPolice(record) : record, options);
  const { texts, kind, time } = writing;
  const { caseReference, completedAt, sessions, instrument, language } = record;
  const title = { whole: texts.title, summary: texts.summaryTitle, police: texts.policeTitle }[kind];
  const at = completedAt ?? sessions.at(-1)?.startedAt;
  return {
    language,
    title,
    fileTitle: [texts.file, caseReference, at && dayOf(at, options.timeZone)].filter(Boolean).join(' '),
    foot: [
      caseReference && `${texts.caseReference} ${caseReference}`,
      at && time(at),
      `${instrument.id} ${instrument.version}`,
    ]
      .filter(Boolean)
      .join(' · '),
    sections: (kind === 'police' ? policeSections(writing) : sectionsOf(writing)).filter(
      (section) => section !== undefined,
    ),
  };
}

/** The day of a moment, as in file names: 2026-11-24. */
export function dayOf(at: string, timeZone?: string): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone && { timeZone }) }).format(new Date(at));
}

function sectionsOf(writing: Writing): (Section | undefined)[] {
  const { record, texts, history } = writing;
  const { wishes, factors } = record.paper;
  const ownSections = new Map([
    [wishes ?? '', texts.wishes],
    [factors ?? '', texts.factors],
  ]);
  return [
    headSection(writing),
    levelSection(writing),
    dutiesSection(writing),
    ...actionsSections(writing),
    reasonsSection(writing),
    flagsSection(writing, record.assessment.flags),
    ownSection(writing, 'wishes', texts.wishes, wishes),
    ownSection(writing, 'factors', texts.factors, factors),
    record.plan ? { code: 'plan', title: texts.plan, blocks: text(record.plan) } : undefined,
    ...answersSections(writing, ownSections),
    notAskedSection(writing),
    openSection(writing),
    amendmentsSection(writing),
    history ? historySection(writing) : undefined,
    setAsideSection(writing),
    limitsSection(writing),
    signaturesSection(writing),
    fingerprintSection(writing),
  ];
}

/** No level, no plan, no next steps: those are the agency's own. */
function policeSections(writing: Writing): (Section | undefined)[] {
  const { record } = writing;
  return [
    headSection(writing),
    flagsSection(writing, record.assessment.flags),
    ...answersSections(writing, new Map()),
    limitsSection(writing),
    signaturesSection(writing),
    fingerprintSection(writing),
  ];
}
