import type { ScreeningRecord } from '../record.ts';
import type { Frame } from './frame.ts';
import { instrumentCoding, ownSystem } from './naming.ts';
import { markup, narrative, paragraphs } from './narrative.ts';
import { momentOf } from './moments.ts';
import type { CodeableConcept, Observation } from './resources.ts';

/**
 * The level the guide suggests. It is an Observation of the category "survey", as FHIR has it for what is worked out from a
 * questionnaire, and not a RiskAssessment or a DetectedIssue: it is no score, no probability and no diagnosis, but says how
 * soon to act. Its notes and its text say what it is not.
 */
export function levelOf(
  record: ScreeningRecord,
  { suggestion, subject, response, author, authored }: Frame,
): Observation {
  const { level, assessment, words, worker } = record;
  const { raised } = level;
  const reasons = assessment.reasons.map(({ text }) => text);
  const limits = assessment.notes.map(({ text }) => text);
  const meaning = words.levels.find(({ code }) => code === level.final)?.meaning ?? '';
  const notes = [...reasons, ...limits].map((text) => ({ text }));
  return {
    resourceType: 'Observation',
    ...suggestion,
    text: narrative('additional', [
      markup('p', markup('b', nameOf(level.final, record))),
      ...paragraphs([meaning, ...(raised ? [raised.reason] : []), ...reasons, ...limits]),
    ]),
    status: statusOf(record),
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }],
    code: { coding: [{ system: ownSystem('results'), code: 'suggested-level' }], text: words.title },
    subject,
    ...(authored && { effectiveDateTime: authored }),
    ...(author && { performer: [author] }),
    valueCodeableConcept: levelConcept(level.final, record),
    note: [
      ...(raised ? [{ ...(worker && { authorString: worker }), time: momentOf(raised.at), text: raised.reason }] : []),
      ...notes,
    ],
    derivedFrom: [response],
    component: [
      {
        code: { coding: [{ system: ownSystem('results'), code: 'level-by-the-rules' }] },
        valueCodeableConcept: levelConcept(level.computed, record),
      },
    ],
  };
}

function statusOf({ completedAt, amendments }: ScreeningRecord): Observation['status'] {
  if (!completedAt) return 'preliminary';
  return amendments.length > 0 ? 'amended' : 'final';
}

function levelConcept(code: string, record: ScreeningRecord): CodeableConcept {
  const name = nameOf(code, record);
  return { coding: [instrumentCoding(record, 'levels', code, name)], text: name };
}

function nameOf(level: string, { words }: ScreeningRecord): string {
  return words.levels.find(({ code }) => code === level)?.name || level;
}
