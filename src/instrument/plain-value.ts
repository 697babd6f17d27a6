import { hasText } from './account.ts';
import { answerKinds } from './answer-kinds/index.ts';
import { exactValue } from './exact-value.ts';
import type { Question } from './structure.ts';

/** The value that is plainly meant by what a form gives; nothing for a field left blank. */
export function plainValue(value: unknown, question: Question | undefined): unknown {
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown) => plainValue(entry, question)).filter((entry) => (entry ?? '') !== '');
    return list.length > 0 ? list : undefined;
  }
  if (typeof value !== 'string') return value;
  if (!hasText(value)) return undefined;
  const read = question && answerKinds[question.answer].read;
  return read ? (read(value) ?? value) : exactValue(value.trim(), question?.answer);
}
