import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { InstrumentError } from '../../src/instrument/problems.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { expectProblems, refusal } from './refusals.ts';
import { small, wordingFor } from './small.ts';

const [talk, after] = small.topics;

/** A change to the small structure, and the problems it makes, by their paths. */
export type Case = [name: string, changes: object, expected: Record<string, RegExp>];

/** Checks the problems of the small structure with these parts in place of its own. Its wording always fits. */
export function expectProblemsOf(changes: object, expected: Readonly<Record<string, RegExp>>): void {
  const structure = { ...small, ...changes } as unknown as Structure;
  let wording = wordingFor(small);
  try {
    wording = wordingFor(structure);
  } catch {
    // What has the wrong shape has no wording either.
  }
  expectProblems(
    refusal(() => parseInstrument({ ...structure, wording: { en: wording } }), InstrumentError),
    expected,
  );
}

export const withQuestions = (...questions: object[]) => ({
  topics: [{ ...talk, questions: [...talk.questions, ...questions] }, after],
});
export const withQuestion = (question: object) => withQuestions(question);
export const withFlag = (flag: object) => ({
  flags: [...small.flags, { code: 'more', class: 'info', when: { all: [] }, ...flag }],
});
export const withFlags = (...flags: object[]) => ({ flags: [...small.flags, ...flags] });
export const when = (condition: unknown) => withFlag({ when: condition });
export const info = (code: string, condition: object) => ({ code, class: 'info', when: condition });
