import type { Source } from '../instrument/account.ts';
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
 * them, and at the end what is worked out when it is first asked for: rules, outcomes, and whether a rule of a level holds.
 */
export interface Layout {
  readonly size: number;
  readonly rules: number;
  readonly outcomes: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
  readonly conditions: ReadonlyMap<string, number>;
  readonly flags: number;
  /** By class: the indexes of its flags. */
  readonly classes: ReadonlyMap<string, readonly number[]>;
  /** By the question's place in the instrument. */
  readonly questions: readonly number[];
  /** By the question's place: the index of each choice. */
  readonly choices: readonly ReadonlyMap<string, number>[];
}

export function layOut(
  { conditions, flags, rules, outcomes, levels }: Structure,
  questions: readonly Question[],
): Layout {
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
  const numbered = (codes: readonly string[], from: number) =>
    new Map(codes.map((code, index) => [code, from + index]));
  const outcomesFrom = size + rules.length;
  const outcomeNames = Object.keys(outcomes);
  const levelsFrom = outcomesFrom + outcomeNames.length;
  return {
    size: levelsFrom + levels.length,
    rules: size,
    outcomes: numbered(outcomeNames, outcomesFrom),
    levels: numbered(levels, levelsFrom),
    conditions: numbered(names, 0),
    flags: names.length,
    classes,
    questions: places,
    choices: choicesAt,
  };
}
