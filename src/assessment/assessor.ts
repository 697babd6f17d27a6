import { isTime, timeExpected } from '../instrument/account.ts';
import { checkGiven } from '../instrument/check-given.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { parseAnswers } from '../instrument/parse-answers.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { describe, type Assessment } from './describe.ts';
import { evaluate, evaluateSaid } from './evaluation.ts';
import { levelOf } from './level.ts';
import { soundAnswers } from './sound-answers.ts';

/** In which words an assessment is given, and from when deadlines count; everything has a default. */
export interface DescribeOptions {
  /** The language of the texts, BCP 47. The instrument's first language where it has no such wording. */
  readonly locale?: string;
  /** When the talk began: ISO 8601, with `Z` or an offset. No deadline is counted from before it. */
  readonly startedAt?: string;
}

/** An instrument with an agency's configuration, made ready to read many sets of answers. */
export interface Assessor {
  /**
   * The code of the level alone.
   * @throws {AnswersError} where an answer is malformed or names what the instrument does not have.
   */
  level(answers: unknown): string;
  /**
   * All that follows from answers: the same as `assess`. Each part is worked out when it is first read.
   * @throws {AnswersError} where an answer is malformed or names what the instrument does not have.
   * @throws {InvalidDataError} where `startedAt` is no time with an offset.
   */
  assess(answers: unknown, options?: DescribeOptions): Assessment;
}

/**
 * Makes an instrument ready to read many sets of answers.
 * @throws {ConfigurationError} where the configuration does not fit.
 */
export function createAssessor(instrument: Instrument, config?: unknown): Assessor {
  const configuration = parseConfiguration(instrument, config);
  const read = (answers: unknown, forNow = false) => {
    const said = soundOrNothing(instrument, answers, forNow);
    return said
      ? evaluateSaid(instrument, configuration, said)
      : evaluate(instrument, configuration, parseAnswers(instrument, answers));
  };
  return {
    level: (answers) => levelOf(read(answers, true)),
    assess(answers, { locale, startedAt } = {}) {
      if (startedAt !== undefined)
        checkGiven('The assessment', {
          startedAt: [typeof startedAt === 'string' && isTime(startedAt), timeExpected],
        });
      return describe(read(answers), wordingFor(instrument, locale), startedAt);
    },
  };
}

/** Where reading fails, of a proxy that is revoked or an accessor, `parseAnswers` says where. */
function soundOrNothing(...given: Parameters<typeof soundAnswers>): ReturnType<typeof soundAnswers> {
  try {
    return soundAnswers(...given);
  } catch {
    return undefined;
  }
}
