import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { createAssessor, type Assessor, type DescribeOptions } from './assessor.ts';
import type { Assessment } from './describe.ts';

/** How answers are assessed; everything has a default. */
export interface AssessOptions extends DescribeOptions {
  /** The agency's configuration; the instrument's defaults without it. */
  readonly config?: unknown;
}

const withDefaults = memoize((instrument: Instrument): Assessor => createAssessor(instrument));

/**
 * Reads answers with an instrument. Pure: the same input gives the same output on every machine.
 * @throws {AnswersError} where an answer is malformed or names what the instrument does not have.
 * @throws {ConfigurationError} where the configuration does not fit.
 * @throws {InvalidDataError} where `startedAt` is no time with an offset.
 */
export function assess(instrument: Instrument, answers: unknown, options: AssessOptions = {}): Assessment {
  const { config, ...describing } = options;
  if (config !== undefined) return createAssessor(instrument, config).assess(answers, describing);
  return withDefaults(instrument).assess(answers, describing);
}
