import type { Instrument } from '../instrument/instrument.ts';
import { parseInstrument } from '../instrument/parse-instrument.ts';
import { InstrumentError, type Problem } from '../instrument/problems.ts';
import { checkCases } from './check-cases.ts';
import { propertyOf, tryProperties, type PropertyReport } from './properties.ts';
import { checkReach } from './reach.ts';
import { checkReadingGrades, readingGrades, type ReadingGrade } from './reading-level.ts';
import { checkClearance, checkWordsInTheRoom } from './words.ts';

/** What the authoring check found out about an instrument. */
export interface InstrumentReport {
  /** All that has to be mended, each with its place in the data. Empty: the instrument is ready to be signed off. */
  readonly problems: readonly Problem[];
  /** What an instrument should keep to whatever is answered. A breach is for its author to judge; it is no problem by itself. */
  readonly properties: readonly PropertyReport[];
  /** How easy the English is that is said to the youth. */
  readonly readingGrades: readonly ReadingGrade[];
}

/**
 * Checks an instrument and the worked cases that travel with it: `{ ...structure, wording: { en, es }, cases }`.
 *
 * First comes all that `parseInstrument` finds; only an instrument that can be read is looked into further: whether
 * every condition can hold and everything is reached, whether the worked cases hold and leave no flag or level rule
 * out, whether the words are easy, free of labels, and never sound like clearance. Answers are searched for and tried
 * at random within bounds, the same ones each time: what was not found may still exist.
 *
 * It takes a few seconds at most, and is meant for authors and tests, never for a page.
 * @throws nothing: whatever is wrong with `data` is in `problems`.
 */
export function checkInstrument(data: unknown): InstrumentReport {
  let instrument: Instrument;
  try {
    instrument = parseInstrument(data);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    return { problems: error.problems, properties: [], readingGrades: [] };
  }
  const reach = checkReach(instrument);
  const clearance = checkClearance(instrument);
  const grades = readingGrades(instrument);
  return {
    problems: [
      ...reach,
      ...checkCases(instrument, (data as { cases?: unknown }).cases),
      ...checkReadingGrades(grades),
      ...checkWordsInTheRoom(instrument),
      ...clearance,
    ],
    properties: [
      ...tryProperties(instrument),
      propertyOf('Every question, flag, level and action can be reached, and no way is a dead end.', reach),
      propertyOf('No outcome sounds like clearance.', clearance),
    ],
    readingGrades: grades,
  };
}
