/** How the product does against a clause, in the words of the page. */
export const states = {
  met: 'Met',
  partly: 'Met in part',
  'not-met': 'Not met',
  absent: 'Does not arise',
  around: 'Up to the page or the machine',
} as const;

export type State = keyof typeof states;

/** A clause of a standard. */
export interface Row {
  readonly clause: string;
  readonly name: string;
  readonly state: State;
  /** How it is met, what is missing, or why it does not arise. */
  readonly how: string;
  /** The files of tests that show it. */
  readonly tests: readonly string[];
}

export interface Chapter {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** One row, in the order in which the page shows it; a test is named by its path without `test/` and `.test.ts`. */
export function row(clause: string, name: string, state: State, how: string, ...tests: readonly string[]): Row {
  return { clause, name, state, how, tests: tests.map((test) => `test/${test}.test.ts`) };
}
