import { always, type Condition } from '../instrument/condition.ts';
import { sortByDependency } from '../instrument/dependency.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { choicesOf } from '../instrument/account.ts';
import { compile, differ, isGiven, type Clause } from './clause.ts';
import type { Evaluation, State } from './facts.ts';
import { graphOf } from './graph.ts';
import { answered, bitOf, differing, type Layout } from './layout.ts';

/** Something of an instrument that is worked out once: what is visible and said, a named condition, a flag. */
export interface Node {
  /** The code of a question. */
  readonly question?: string;
  /** Places in the layout: its own, and those it reads. */
  readonly place: number;
  readonly reads: ReadonlySet<number>;
  /** Works it out anew, and says whether anything about it is another than before. */
  readonly settle: (facts: Evaluation, before: State) => boolean;
}

/** An instrument, compiled. Made once for each. */
export interface Program {
  /** In an order in which each comes after all it reads. */
  readonly nodes: readonly Node[];
  /** By position in `nodes`: the positions of those that read it. */
  readonly readers: readonly (readonly number[])[];
  /** By the question's place in the instrument: its position in `nodes`. */
  readonly positions: readonly number[];
  /** By position in `nodes`: 1 while it waits to be worked out anew. All zero between two evaluations, so that no row is made for each. */
  readonly waiting: Uint8Array;
}

export const programOf = memoize((instrument: Instrument): Program => {
  const { questions, flags, layout } = graphOf(instrument);
  const byPlace = new Map<number, Node>();
  const add = (
    place: number,
    condition: Condition,
    settleWith: (clause: Clause) => Node['settle'],
    question?: string,
  ) => {
    const reads = new Set<number>();
    const settle = settleWith(compile(condition, instrument, reads));
    byPlace.set(place, { place, reads, settle, ...(question !== undefined && { question }) });
  };
  const addCondition = (place: number, condition: Condition) =>
    add(place, condition, (clause) => (facts) => {
      const before = facts.marks[place];
      return (facts.marks[place] = clause(facts)) !== before;
    });
  for (const [index, { code, when = always }] of questions.entries())
    add(layout.questions[index]!, when, (clause) => settleQuestion(index, clause, layout), code);
  for (const [name, place] of layout.conditions) addCondition(place, instrument.conditions[name]!);
  for (const [index, { when }] of flags.entries()) addCondition(layout.flags + index, when);
  const nodes = sortByDependency(byPlace.keys(), (place) => byPlace.get(place)!.reads).order.map((place) =>
    byPlace.get(place)!,
  );
  const positionOf = new Map(nodes.map(({ place }, position) => [place, position]));
  const readers = nodes.map((): number[] => []);
  for (const [position, { reads }] of nodes.entries())
    for (const place of reads) readers[positionOf.get(place)!]!.push(position);
  const positions = layout.questions.map((place) => positionOf.get(place)!);
  return { nodes, readers, positions, waiting: new Uint8Array(nodes.length) };
});

/** Whether a question is visible; while it is, the layout contains what is said to it. */
function settleQuestion(index: number, clause: Clause, layout: Layout): Node['settle'] {
  const place = layout.questions[index]!;
  const choices = layout.choices[index]!;
  const end = place + differing + 1 + choices.size;
  return (facts, before) => {
    const { marks } = facts;
    const counted = facts.accounts[index];
    const visible = clause(facts) > 0 ? 1 : 0;
    if (visible !== before.visible[index]) {
      if (facts.visible === before.visible) facts.visible = before.visible.slice();
      facts.visible[index] = visible;
    } else if (!visible || counted === before.accounts[index]) return false;
    // Without a given account there is nothing to wipe.
    if (marks[place + answered]) marks.fill(0, place, end);
    if (!visible || !counted) return true;
    for (const account of counted) {
      if (!isGiven(account)) continue;
      const mark = 1 | bitOf[account.source];
      marks[place + answered]! |= mark;
      for (const choice of choicesOf(account)) {
        const at = choices.get(choice);
        if (at !== undefined) marks[at]! |= mark;
      }
    }
    if (counted.length > 1 && choices.size > 0 && differ(counted)) marks[place + differing] = marks[place + answered]!;
    return true;
  };
}
