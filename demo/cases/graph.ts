import type { Instrument, Wording } from 'open-door-screening/headless';
import type { Condition } from '../../src/instrument/condition.ts';
import { readsOf, within } from '../../src/instrument/reading.ts';
import { conditionsOfPoint, namedIn } from '../../src/instrument/survey.ts';
import type { CasesTexts } from './texts.ts';

export type NodeKind = 'topic' | 'card' | 'question' | 'flag' | 'class' | 'level' | 'step';

export interface GraphNode {
  /** "flag-gang". */
  readonly id: string;
  readonly kind: NodeKind;
  readonly text: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** `when`: the one is asked only after certain answers to the other. */
  readonly kind: 'next' | 'when';
}

/** What is drawn, and said in words: who leads to whom. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Left to right, or from top to bottom. */
  readonly direction: 'LR' | 'TB';
}

/** From answers to signs, from signs to levels, and from both to steps. */
export function mapOf(instrument: Instrument, words: Wording): Graph {
  const edges = new Map<string, GraphEdge>();
  const join = (from: string, to: string) => from !== to && edges.set(`${from} ${to}`, { from, to, kind: 'next' });
  const joinAll = (conditions: readonly (Condition | undefined)[], to: string) => {
    for (const from of readIn(instrument, conditions)) join(from, to);
  };
  for (const { code, when } of instrument.flags) joinAll([when], `flag-${code}`);
  const classes = new Set([...edges.values()].map(({ from }) => from));
  for (const { level, when } of instrument.rules) joinAll([when], `level-${level}`);
  for (const step of instrument.steps)
    joinAll(
      step.points.flatMap((point) => [...conditionsOfPoint(point)].map(({ condition }) => condition)),
      `step-${step.code}`,
    );
  for (const { from } of edges.values()) if (from.startsWith('class-')) classes.add(from);
  for (const flag of instrument.flags)
    if (classes.has(`class-${flag.class}`)) join(`flag-${flag.code}`, `class-${flag.class}`);
  const joined = new Set([...edges.values()].flatMap(({ from, to }) => [from, to]));
  const nodes: GraphNode[] = [
    ...instrument.topics
      .flatMap(({ questions }) => questions)
      .map(({ code }) => node('question', code, words.questions[code]?.label)),
    ...instrument.flags.map(({ code }) => node('flag', code, words.flags[code]?.label)),
    ...[...new Set(instrument.flags.map((flag) => flag.class))].map((code) =>
      node('class', code, words.flagClasses[code]),
    ),
    ...instrument.levels.map((code) => node('level', code, words.levels[code]?.name)),
    ...instrument.steps.map(({ code }) => node('step', code, words.steps[code])),
  ];
  return {
    nodes: nodes.filter(({ id, kind }) => joined.has(id) || (kind !== 'question' && kind !== 'class')),
    edges: [...edges.values()],
    direction: 'LR',
  };
}

/** Topics and questions in their order, with the cards, and what is asked only after certain answers. */
export function flowOf(instrument: Instrument, words: Wording, texts: CasesTexts): Graph {
  const nodes: GraphNode[] = [node('card', 'start', texts.start)];
  const edges: GraphEdge[] = [];
  const follow = (next: GraphNode) => {
    edges.push({ from: nodes.at(-1)!.id, to: next.id, kind: 'next' });
    nodes.push(next);
  };
  for (const topic of instrument.topics) {
    follow(node('topic', topic.code, words.topics[topic.code]?.title));
    if (topic.privateOnce) follow(node('card', `private-${topic.code}`, texts.private));
    for (const { code } of topic.questions) follow(node('question', code, words.questions[code]?.label));
  }
  follow(node('card', 'parting', texts.parting));
  for (const { code, when, moves } of instrument.topics.flatMap(({ questions }) => questions))
    for (const from of readsOf([when, moves?.when], instrument.conditions).questions)
      if (from !== code) edges.push({ from: `question-${from}`, to: `question-${code}`, kind: 'when' });
  // The cards that come whenever their condition holds.
  const card = (code: 'stop' | 'urgent', reads: Iterable<string>) => {
    nodes.push(node('card', code, texts[code]));
    for (const from of reads) edges.push({ from: `question-${from}`, to: `card-${code}`, kind: 'when' });
  };
  const whens = new Map(instrument.flags.map((flag) => [flag.code, flag.when]));
  const questionsBehind = (conditions: readonly (Condition | undefined)[]) => {
    const { questions, flags } = readsOf(conditions, instrument.conditions);
    return [
      ...questions,
      ...readsOf(
        [...flags].map((flag) => whens.get(flag)),
        instrument.conditions,
      ).questions,
    ];
  };
  const urgent = instrument.flags.filter((flag) => flag.class === 'urgent').map(({ when }) => when);
  if (urgent.length > 0) card('urgent', new Set(questionsBehind(urgent)));
  if (instrument.stop) card('stop', new Set(questionsBehind([instrument.stop.when])));
  return { nodes, edges, direction: 'TB' };
}

function node(kind: NodeKind, code: string, text: string | undefined): GraphNode {
  return { id: `${kind}-${code}`, kind, text: text ?? code };
}

/** What conditions read themselves: questions, signs, kinds of sign, levels. Named conditions are followed. */
function readIn(instrument: Instrument, conditions: readonly (Condition | undefined)[]): Set<string> {
  const named = namedIn(instrument);
  const { questions, flags, classes } = readsOf(conditions, named);
  const levels = conditions.flatMap((condition) => (condition ? levelsIn(condition, named, new Set()) : []));
  return new Set([
    ...[...questions].map((code) => `question-${code}`),
    ...[...flags].map((code) => `flag-${code}`),
    ...[...classes].map((code) => `class-${code}`),
    ...levels.map((code) => `level-${code}`),
  ]);
}

function levelsIn(root: Condition, named: Readonly<Record<string, Condition>>, entered: Set<string>): string[] {
  return [...within(root)].flatMap(([, condition]) => {
    if ('ruleOfLevel' in condition) return [condition.ruleOfLevel];
    if (!('condition' in condition) || entered.has(condition.condition)) return [];
    entered.add(condition.condition);
    const target = named[condition.condition];
    return target ? levelsIn(target, named, entered) : [];
  });
}
