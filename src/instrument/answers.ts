import * as z from 'zod/mini';
import { accountKey, accountSchema, type Answers, type Value } from './account.ts';
import type { Instrument } from './instrument.ts';
import { AnswersError, problem, readShape, type Problem } from './problems.ts';
import { questionsOf } from './reading.ts';
import type { Question } from './structure.ts';

/** Answers as they come from outside; the instrument they belong to is not looked at here. */
export const answersSchema = z.record(z.string(), z.array(accountSchema));

/**
 * Reads answers to an instrument. Nothing is guessed or mended.
 * @throws {AnswersError} that lists every problem with its path.
 */
export function parseAnswers(instrument: Instrument, data: unknown): Answers {
  const { value, problems } = readShape(answersSchema, data);
  const wrong = value ? checkAnswers(instrument, value) : problems;
  if (!value || wrong.length > 0) throw new AnswersError('The answers', wrong);
  return value;
}

/** What in answers of the right shape does not fit the instrument. */
export function checkAnswers(instrument: Instrument, answers: Answers): Problem[] {
  const questions = new Map(questionsOf(instrument).map((question) => [question.code, question]));
  const problems: Problem[] = [];
  for (const [code, accounts] of Object.entries(answers)) {
    const question = questions.get(code);
    if (!question) {
      problems.push(problem([code], 'the instrument has no such question'));
      continue;
    }
    const keys = accounts.map(accountKey);
    for (const [index, account] of accounts.entries()) {
      if (keys.indexOf(keys[index]!) !== index)
        problems.push(problem([code, index], `a second account of "${keys[index]}"`));
      const wrong = account.value === undefined ? undefined : checkValue(instrument, question, account.value);
      if (wrong) problems.push(problem([code, index, 'value'], wrong));
    }
  }
  return problems;
}

/** What is wrong with a value as an answer to a question, or nothing. */
export function checkValue(instrument: Instrument, question: Question, value: Value): string | undefined {
  const choices = question.choices ?? [];
  switch (question.answer) {
    case 'number': {
      const { atLeast, atMost } = question.range ?? { atLeast: -Infinity, atMost: Infinity };
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= atLeast && value <= atMost;
      return fits ? undefined : `expected a whole number from ${atLeast} to ${atMost}`;
    }
    case 'text':
      return typeof value === 'string' && /\S/.test(value) ? undefined : 'expected some text';
    case 'one':
      return typeof value === 'string' && choices.includes(value) ? undefined : `expected one of ${choices.join(', ')}`;
    case 'several': {
      const list = Array.isArray(value) ? (value as readonly string[]) : [];
      if (list.length === 0 || !list.every((code) => choices.includes(code)))
        return `expected a list of one or more of ${choices.join(', ')}`;
      if (new Set(list).size !== list.length) return 'expected no choice twice';
      const alone = list.find((code) => instrument.standAlone.includes(code));
      return alone !== undefined && list.length > 1 ? `"${alone}" stands alone` : undefined;
    }
  }
}
