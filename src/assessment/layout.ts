import type { Source } from '../instrument/account.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { flagClasses, type FlagClass } from '../instrument/structure.ts';
import { graphOf } from './graph.ts';

/**
 * Whether something holds, and by whose word: 0 where it does not hold, else 1, and beside it a bit for each source that
 * has an account it rests on. So marks are joined by "or", and what holds by nobody's word is 1.
 */
export type Mark = number;

/** The bit of each source in a mark. */
export const bitOf: Readonly<Record<Source, Mark>> = { youth: 2, worker: 4, record: 8, other: 16 };

/** Flags of a class are counted once for each of these: raised by anyone, and by an account of each source. */
export const anyoneOrBits = [1, ...Object.values(bitOf)];

/** At the place of a question stand, one after the other, these marks; after them one for each of its choices. */
export const answered = 0;
export const differing = 1;
const choicesFrom = 2;

/**
 * Where in the marks of an evaluation each thing stands: named conditions, flags, classes of flags (one mark for anyone,
 * and one for each source), then questions with what is said to them. Made once for each instrument.
 */
export interface Layout {
  readonly size: number;
  readonly conditions: ReadonlyMap<string, number>;
  readonly flags: number;
  readonly classes: ReadonlyMap<FlagClass, number>;
  /** The first of them. */
  readonly tallies: number;
  /** By the question's place in the instrument. */
  readonly questions: readonly number[];
  /** By the question's place: where each choice stands. */
  readonly choices: readonly ReadonlyMap<string, number>[];
}

const layouts = new WeakMap<Instrument, Layout>();

export function layoutOf(instrument: Instrument): Layout {
  let layout = layouts.get(instrument);
  if (!layout) layouts.set(instrument, (layout = makeLayout(instrument)));
  return layout;
}

function makeLayout(instrument: Instrument): Layout {
  const { questions, flags } = graphOf(instrument);
  const names = Object.keys(instrument.conditions);
  const tallies = names.length + flags.length;
  let size = tallies + flagClasses.length * anyoneOrBits.length;
  const places = questions.map(({ choices = [] }) => {
    const place = size;
    size += choicesFrom + choices.length;
    return place;
  });
  return {
    size,
    conditions: new Map(names.map((name, index) => [name, index])),
    flags: names.length,
    tallies,
    classes: new Map(flagClasses.map((name, index) => [name, tallies + index * anyoneOrBits.length])),
    questions: places,
    choices: questions.map(
      ({ choices = [] }, index) => new Map(choices.map((code, at) => [code, places[index]! + choicesFrom + at])),
    ),
  };
}
