import { hasText } from './account.ts';
import { answerKinds, type AnswerKind } from './answer-kinds/index.ts';
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

/** The same value as the package writes it, where a text says it in other signs; see `KindOfAnswer.exact`. */
export function exactValue<Given>(value: Given, kind: AnswerKind | undefined): Given | string {
  const exact = kind && answerKinds[kind].exact;
  return exact && typeof value === 'string' ? exact(value) : value;
}
