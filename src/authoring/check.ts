import { defaultConfiguration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { parseInstrument } from '../instrument/parse-instrument.ts';
import { ConfigurationError, InstrumentError, type Problem } from '../instrument/problems.ts';
import { localDay } from '../instrument/local-day.ts';
import { checkCases, readCases } from './check-cases.ts';
import { joined } from './joined-paths.ts';
import { checkLock } from './lock.ts';
import { checkDuties } from './duties.ts';
import { measurePlans, type PlanMeasures } from './measure.ts';
import { propertyOf, tryProperties, type PropertyReport } from './properties.ts';
import { checkReach } from './reach.ts';
import { checkReasons } from './reasons.ts';
import { checkReadingGrades, readingGrades, type ReadingGrade } from './reading-level.ts';
import { checkedLongAgo, ownCheckedLongAgo } from './warnings.ts';
import { checkClearance, checkPointLengths, checkPromises, checkWordsInTheRoom } from './words.ts';
import { checkWrittenOut } from './written-out.ts';

/** What the authoring check found out about an instrument. */
export interface InstrumentReport {
  /** All that has to be corrected, each with its place in the data. Empty: the instrument is ready to be signed off. */
  readonly problems: readonly Problem[];
  /** What may be out of date: numbers, links and laws that nobody has looked up for a year, a lock of another version. */
  readonly warnings: readonly Problem[];
  /** What should hold for an instrument whatever is answered. A breach is for its author to judge; it is no problem by itself. */
  readonly properties: readonly PropertyReport[];
  /** How long the plans of the worked cases are. Absent where the instrument cannot be read. */
  readonly plans?: PlanMeasures;
  /** How easy the English is that is said to the youth. */
  readonly readingGrades: readonly ReadingGrade[];
}

/** What an instrument is checked with, beside its own data. */
export interface CheckOptions {
  /** An agency's configuration: the properties are tried with it, its own steps and points among them, and its own numbers are looked at. */
  readonly config?: unknown;
  /** What the instrument was when its version was last raised: the data of `instrument.lock.json`. */
  readonly lock?: unknown;
  /** The day from which it is counted how long ago numbers and laws were looked up: 2026-11-28; that of this machine without it. */
  readonly today?: string;
}

/** So many words all points of a plan may have together, over the worked cases. */
const mostWordsOfAPlan = 540;

/**
 * Checks an instrument and the worked cases that travel with it: `{ ...structure, wording: { en, es }, cases }`.
 *
 * First comes all that `parseInstrument` finds; only an instrument that can be read is looked into further: whether
 * every condition can hold and everything is reached, whether the worked cases hold and leave no flag, level rule or
 * point out, whether the words are easy, free of labels and of promises, and never sound like clearance, and whether
 * the version was raised with the content. Answers are searched for and tried at random within bounds, the same ones
 * each time: what was not found may still exist.
 *
 * It takes a few seconds at most, and is meant for authors and tests, never for a page.
 * @throws nothing: whatever is wrong with `data`, the configuration or the lock is in `problems`.
 */
export function checkInstrument(data: unknown, options: CheckOptions = {}): InstrumentReport {
  try {
    return checkReadable(parseInstrument(data), data as BesideContent, options);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    return { problems: error.problems, warnings: [], properties: [], readingGrades: [] };
  }
}

/** What travels with the content of an instrument. */
interface BesideContent {
  readonly cases?: unknown;
  readonly duties?: unknown;
  readonly reasons?: unknown;
}

function checkReadable(
  instrument: Instrument,
  { cases, duties, reasons }: BesideContent,
  { config, lock, today = localDay() }: CheckOptions,
): InstrumentReport {
  const { configuration, wrong } = readConfiguration(instrument, config);
  const reach = checkReach(instrument);
  const clearance = checkClearance(instrument);
  const promises = checkPromises(instrument);
  const grades = readingGrades(instrument);
  const locked = lock === undefined ? undefined : checkLock(instrument, lock);
  const plans = measurePlans(instrument, readCases(cases));
  return {
    problems: [
      ...wrong,
      ...reach,
      ...checkWrittenOut(instrument),
      ...checkCases(instrument, cases),
      ...(duties === undefined ? [] : checkDuties(instrument, duties)),
      ...(reasons === undefined ? [] : checkReasons(instrument, reasons)),
      ...checkReadingGrades(grades),
      ...checkWordsInTheRoom(instrument),
      ...promises,
      ...clearance,
      ...(locked?.problems ?? []),
    ],
    warnings: [
      ...checkedLongAgo(instrument, today),
      ...ownCheckedLongAgo(instrument, configuration, today),
      ...(locked?.warnings ?? []),
    ],
    properties: [
      ...tryProperties(instrument, configuration),
      propertyOf('Every question, flag, level, step and point can be reached, and no way is a dead end.', reach),
      propertyOf(
        'No point is longer than 20 words in English, or 26 in another language.',
        checkPointLengths(instrument, configuration),
      ),
      propertyOf(
        `The points of a worked case have together at most ${mostWordsOfAPlan} words.`,
        plans.words.count > mostWordsOfAPlan
          ? [{ path: 'cases', message: `those of ${JSON.stringify(plans.words.case)} have ${plans.words.count}` }]
          : [],
      ),
      propertyOf('No outcome sounds like clearance.', clearance),
      propertyOf('Nothing said to the youth promises what nobody can keep.', promises),
    ],
    plans,
    readingGrades: grades,
  };
}

function readConfiguration(instrument: Instrument, config: unknown) {
  try {
    return { configuration: parseConfiguration(instrument, config), wrong: [] };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const wrong = error.problems.map(({ path, message }) => ({ path: joined('config', path), message }));
    return { configuration: defaultConfiguration(instrument), wrong };
  }
}
