import type { Answers } from './account.ts';
import { accountListSchema, answersSchema } from './account-schema.ts';
import { clean } from './clean.ts';
import type { Instrument } from './instrument.ts';
import { keepToLimits } from './limits.ts';
import { AnswersError, problem, type Problem } from './problems.ts';
import { readEntries, readShape } from './read-shape.ts';
import { questionsByCode } from './survey.ts';
import { checkValue } from './value.ts';

/**
 * Reads answers to an instrument. Nothing is guessed or corrected.
 * @throws {AnswersError} that lists every problem with its path.
 */
export function parseAnswers(instrument: Instrument, data: unknown): Answers {
  keepToLimits(data, AnswersError, 'The answers');
  const { value, problems } = readShape(answersSchema, clean(data));
  const sound = value ?? (readEntries(data, () => accountListSchema) as Answers);
  const wrong = [...problems, ...checkAnswers(instrument, sound)];
  if (!value || wrong.length > 0) throw new AnswersError('The answers', wrong);
  return value;
}

/** What in answers of the right shape does not fit the instrument. */
export function checkAnswers(instrument: Instrument, answers: Answers): Problem[] {
  const questions = questionsByCode(instrument);
  const problems: Problem[] = [];
  for (const [code, accounts] of Object.entries(answers)) {
    const question = questions.get(code);
    if (!question) {
      problems.push(problem([code], 'the instrument has no such question'));
      continue;
    }
    for (const [index, account] of accounts.entries()) {
      const wrong = account.value === undefined ? undefined : checkValue(instrument, question, account.value);
      if (wrong) problems.push(problem([code, index, 'value'], wrong));
    }
  }
  return problems;
}
