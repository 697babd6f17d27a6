import type { Condition } from '../instrument/condition.ts';
import { sortByDependency } from '../instrument/dependency.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { choicesOf } from '../instrument/account.ts';
import { compile, differ, isGiven, type Clause } from './clause.ts';
import type { Evaluation } from './facts.ts';
import { graphOf } from './graph.ts';
import { answered, bitOf, differing, type Layout, type Mark } from './layout.ts';

/** Something of an instrument that is worked out once: what is visible and said, a named condition, a flag. */
export interface Node {
  readonly kind: 'question' | 'condition' | 'flag';
  readonly code: string;
  /** Places in the layout: its own, and those it reads. */
  readonly place: number;
  readonly reads: ReadonlySet<number>;
  /** Works it out anew, and says whether anything about it is another than before. */
  readonly settle: (facts: Evaluation, before: Evaluation) => boolean;
}

/** An instrument, compiled. Made once for each. */
export interface Program {
  /** In an order in which each comes after all it reads. */
  readonly nodes: readonly Node[];
  /** By position in `nodes`: the positions of those that read it. */
  readonly readers: readonly (readonly number[])[];
  /** By the question's place in the instrument: its position in `nodes`. */
  readonly positions: readonly number[];
}

export const programOf = memoize(makeProgram);

function makeProgram(instrument: Instrument): Program {
  const { questions, flags, layout } = graphOf(instrument);
  const unsorted = [
    ...questions.map(({ code, when }, index) => questionNode(code, index, when, instrument)),
    ...Object.entries(instrument.conditions).map(([name, condition]) =>
      conditionNode('condition', name, layout.conditions.get(name)!, condition, instrument),
    ),
    ...flags.map(({ code, when }, index) => conditionNode('flag', code, layout.flags + index, when, instrument)),
  ];
  const byPlace = new Map(unsorted.map((node) => [node.place, node]));
  const nodes = sortByDependency(byPlace.keys(), (place) => byPlace.get(place)!.reads).order.map((place) =>
    byPlace.get(place)!,
  );
  const positionOf = new Map(nodes.map(({ place }, position) => [place, position]));
  const readers = nodes.map((): number[] => []);
  for (const [position, { reads }] of nodes.entries())
    for (const place of reads) readers[positionOf.get(place)!]!.push(position);
  return { nodes, readers, positions: layout.questions.map((place) => positionOf.get(place)!) };
}

function compiled(condition: Condition, instrument: Instrument): { clause: Clause; reads: Set<number> } {
  const reads = new Set<number>();
  return { clause: compile(condition, instrument, reads), reads };
}

function conditionNode(
  kind: 'condition' | 'flag',
  code: string,
  place: number,
  condition: Condition,
  instrument: Instrument,
): Node {
  const { clause, reads } = compiled(condition, instrument);
  const settle = (facts: Evaluation) => writeMark(facts.marks, place, clause(facts));
  return { kind, code, place, reads, settle };
}

/** Whether a question is visible; while it is, the layout contains what is said to it. */
function questionNode(code: string, index: number, when: Condition | undefined, instrument: Instrument): Node {
  const { clause, reads } = compiled(when ?? { all: [] }, instrument);
  const { layout } = graphOf(instrument);
  const place = layout.questions[index]!;
  const settle = (facts: Evaluation, before: Evaluation) => {
    const visible = clause(facts) > 0 ? 1 : 0;
    if (visible !== before.visible[index]) {
      if (facts.visible === before.visible) facts.visible = before.visible.slice();
      facts.visible[index] = visible;
    } else if (!visible || facts.accounts[index] === before.accounts[index]) return false;
    writeAccounts(facts, layout, index);
    return true;
  };
  return { kind: 'question', code, place, reads, settle };
}

function writeAccounts({ marks, visible, accounts }: Evaluation, layout: Layout, index: number): void {
  const place = layout.questions[index]!;
  const choices = layout.choices[index]!;
  const end = place + differing + 1 + choices.size;
  for (let at = place; at < end; at++) marks[at] = 0;
  const counted = visible[index] ? accounts[index] : undefined;
  if (!counted) return;
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
}

/** Writes a mark, and returns whether it has changed. */
function writeMark(marks: Uint8Array, place: number, mark: Mark): boolean {
  const changed = marks[place] !== mark;
  marks[place] = mark;
  return changed;
}
