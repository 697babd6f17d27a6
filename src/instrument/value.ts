import type { Value } from './account.ts';
import { answerKinds } from './answer-kinds/index.ts';
import type { Instrument } from './instrument.ts';
import type { Question } from './structure.ts';

/** What is wrong with a value as an answer to a question, or nothing. */
export function checkValue({ standAlone }: Instrument, question: Question, value: Value): string | undefined {
  return answerKinds[question.answer].check(value, question, standAlone);
}
