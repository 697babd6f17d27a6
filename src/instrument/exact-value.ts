import { answerKinds, type AnswerKind } from './answer-kinds/index.ts';

/** The same value as the package writes it, where a text says it in other signs; see `KindOfAnswer.exact`. */
export function exactValue<Given>(value: Given, kind: AnswerKind | undefined): Given | string {
  const exact = kind && answerKinds[kind].exact;
  return exact && typeof value === 'string' ? exact(value) : value;
}
