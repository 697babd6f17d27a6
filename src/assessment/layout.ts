import type { Source } from '../instrument/account.ts';
import { memoize } from '../instrument/memoize.ts';
import type { Question, Structure } from '../instrument/structure.ts';

/**
 * Whether something holds, and by whose word: 0 where it does not hold, else 1, and beside it a bit for each source that
 * has an account it is based on. So marks are joined by "or", and what holds by nobody's word is 1.
 */
export type Mark = number;

/** The bit of each source in a mark. */
export const bitOf: Readonly<Record<Source, Mark>> = { youth: 2, worker: 4, record: 8, other: 16 };

/** A question has these two marks, one after the other, and after them one for each of its choices. */
export const answered = 0;
export const differing = 1;
const choicesFrom = 2;

/** The mark of what nobody has asked for yet. */
export const unknown = 128;

/**
 * The index of each thing in the marks of an evaluation: named conditions, flags, then questions with what is said to
 * them.
 */
export interface Layout {
  readonly size: number;
  readonly conditions: ReadonlyMap<string, number>;
  readonly flags: number;
  /** By class: the indexes of its flags. */
  readonly classes: ReadonlyMap<string, readonly number[]>;
  /** By the question's place in the instrument. */
  readonly questions: readonly number[];
  /** By the question's place: the index of each choice. */
  readonly choices: readonly ReadonlyMap<string, number>[];
}

export function layOut({ conditions, flags }: Structure, questions: readonly Question[]): Layout {
  const names = Object.keys(conditions);
  const classes = new Map<string, number[]>(flags.map((flag) => [flag.class, []]));
  for (const [index, flag] of flags.entries()) classes.get(flag.class)!.push(names.length + index);
  let size = names.length + flags.length;
  const places: number[] = [];
  const choicesAt = questions.map(({ choices = [] }) => {
    const first = places[places.push(size) - 1]! + choicesFrom;
    size = first + choices.length;
    return new Map(choices.map((code, index) => [code, first + index]));
  });
  return {
    size,
    conditions: new Map(names.map((name, index) => [name, index])),
    flags: names.length,
    classes,
    questions: places,
    choices: choicesAt,
  };
}

/**
 * The index of each condition that is worked out when it is first asked for: of rules and outcomes. A talk begins before
 * they are loaded, so they have a row of marks of their own.
 */
export const laterOf = memoize(({ rules, outcomes }: Structure) => {
  const conditions = [...rules.map(({ when }) => when), ...Object.values(outcomes)];
  return new Map(conditions.map((condition, index) => [condition, index]));
});
