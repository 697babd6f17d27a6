import type { Condition } from '../../../src/instrument/condition.ts';
import { sortByDependency } from '../../../src/instrument/dependency.ts';
import type { Instrument } from '../../../src/instrument/instrument.ts';
import { flagsRead, questionsOf, readsOf } from '../../../src/instrument/reading.ts';
import type { Flag, FlagClass, Question, Topic } from '../../../src/instrument/structure.ts';

/** Something that holds or does not: a question is visible, a flag is raised. */
export interface Node {
  readonly kind: 'question' | 'flag';
  /** Of the question or flag in the instrument's order. */
  readonly index: number;
  readonly code: string;
  /** Absent: it always holds. */
  readonly when: Condition | undefined;
}

/** Who depends on whom in an instrument. Made once for each. */
export interface Graph {
  readonly questions: readonly Question[];
  readonly flags: readonly Flag[];
  readonly questionIndex: ReadonlyMap<string, number>;
  readonly flagIndex: ReadonlyMap<string, number>;
  /** The topic of each question, where it has not moved. */
  readonly homes: ReadonlyMap<string, Topic>;
  /** Questions that may move to another topic. */
  readonly movable: readonly Question[];
  /** In an order in which each comes after all it depends on. */
  readonly nodes: readonly Node[];
  /** Positions in `nodes` of those that read a question, a flag, or how many flags of a class are raised. */
  readonly readersOfQuestion: ReadonlyMap<string, readonly number[]>;
  readonly readersOfFlag: ReadonlyMap<string, readonly number[]>;
  readonly readersOfClass: ReadonlyMap<FlagClass, readonly number[]>;
}

const graphs = new WeakMap<Instrument, Graph>();

export function graphOf(instrument: Instrument): Graph {
  let graph = graphs.get(instrument);
  if (!graph) graphs.set(instrument, (graph = makeGraph(instrument)));
  return graph;
}

/** The number of a question, counted from 1 in the instrument: the same on the screen and on paper. */
export function numberOf(instrument: Instrument, code: string): number {
  return (graphOf(instrument).questionIndex.get(code) ?? 0) + 1;
}

export function questionOf(instrument: Instrument, code: string): Question | undefined {
  const { questions, questionIndex } = graphOf(instrument);
  return questions[questionIndex.get(code) ?? -1];
}

export function flagOf(instrument: Instrument, code: string): Flag | undefined {
  const { flags, flagIndex } = graphOf(instrument);
  return flags[flagIndex.get(code) ?? -1];
}

function makeGraph(instrument: Instrument): Graph {
  const { conditions, flags } = instrument;
  const questions = questionsOf(instrument);
  const questionIndex = indexByCode(questions);
  const flagIndex = indexByCode(flags);

  const questionOrder = sortByDependency(
    questionIndex.keys(),
    (code) => readsOf([questions[questionIndex.get(code)!]?.when], conditions).questions,
  ).order;
  const flagOrder = sortByDependency(flagIndex.keys(), (code) =>
    flagsRead(flags[flagIndex.get(code)!]!.when, instrument),
  ).order;
  const nodes = [
    ...questionOrder.map((code) => node('question', questionIndex.get(code)!, questions)),
    ...flagOrder.map((code) => node('flag', flagIndex.get(code)!, flags)),
  ];

  const readersOfQuestion = new Map<string, number[]>();
  const readersOfFlag = new Map<string, number[]>();
  const readersOfClass = new Map<FlagClass, number[]>();
  for (const [position, { when }] of nodes.entries()) {
    if (!when) continue;
    const reads = readsOf([when], conditions);
    for (const code of reads.questions) push(readersOfQuestion, code, position);
    if (reads.byWhom) for (const code of questionsBehind(when, instrument)) push(readersOfQuestion, code, position);
    for (const code of reads.flags) push(readersOfFlag, code, position);
    for (const name of reads.classes) push(readersOfClass, name as FlagClass, position);
  }
  const movable = questions.filter(({ moves }) => moves);
  const homes = new Map(
    instrument.topics.flatMap((topic) => topic.questions.map(({ code }) => [code, topic] as const)),
  );
  return {
    questions,
    flags,
    movable,
    questionIndex,
    flagIndex,
    homes,
    nodes,
    readersOfQuestion,
    readersOfFlag,
    readersOfClass,
  };
}

/** The questions behind all the flags a condition reads, also by way of other flags. */
function questionsBehind(when: Condition, instrument: Instrument): Set<string> {
  const questions = new Set<string>();
  const flags = new Set(flagsRead(when, instrument));
  for (const code of flags) {
    const rule = instrument.flags.find((flag) => flag.code === code)!.when;
    for (const question of readsOf([rule], instrument.conditions).questions) questions.add(question);
    // A set that grows is walked to its new end.
    for (const deeper of flagsRead(rule, instrument)) flags.add(deeper);
  }
  return questions;
}

function node(kind: Node['kind'], index: number, list: readonly (Question | Flag)[]): Node {
  const { code, when } = list[index]!;
  return { kind, index, code, when };
}

function indexByCode(list: readonly { readonly code: string }[]): Map<string, number> {
  return new Map(list.map(({ code }, index) => [code, index]));
}

function push<Key>(map: Map<Key, number[]>, key: Key, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}
