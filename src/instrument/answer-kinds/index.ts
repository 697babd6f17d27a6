import type { KindOfAnswer } from './kind.ts';
import { moment } from './moment.ts';
import { number } from './number.ts';
import { one } from './one.ts';
import { several } from './several.ts';
import { text } from './text.ts';

/**
 * Every kind of answer, by the name an instrument gives it. A new kind is a file and a line here; the compiler then names
 * each place that has to know of it: the input on the screen, paper, FHIR, CSV and so on.
 */
export const answerKinds = { one, several, number, moment, text } satisfies Readonly<Record<string, KindOfAnswer>>;

/** How a question is answered. */
export type AnswerKind = keyof typeof answerKinds;

export const answerKindNames = Object.keys(answerKinds) as readonly AnswerKind[];
