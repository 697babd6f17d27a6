import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { parseAnswers } from '../instrument/parse-answers.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { describe, type Assessment } from './describe.ts';
import { evaluate } from './evaluation.ts';

/** How answers are assessed; everything has a default. */
export interface AssessOptions {
  /** The agency's configuration; the instrument's defaults without it. */
  readonly config?: unknown;
  /** The language of the texts, BCP 47. The instrument's first language where it has no such wording. */
  readonly locale?: string;
  /** When the talk began: ISO 8601, with `Z` or an offset. No deadline is counted from before it. */
  readonly startedAt?: string;
}

/**
 * Reads answers with an instrument. Pure: the same input gives the same output on every machine.
 * @throws {AnswersError} where an answer is malformed or names what the instrument does not have.
 * @throws {ConfigurationError} where the configuration does not fit.
 */
export function assess(
  instrument: Instrument,
  answers: unknown,
  { config, locale, startedAt }: AssessOptions = {},
): Assessment {
  const configuration = parseConfiguration(instrument, config);
  return describe(
    evaluate(instrument, configuration, parseAnswers(instrument, answers)),
    wordingFor(instrument, locale),
    startedAt,
  );
}
