import type { Account, Answers } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { FlagClass } from '../instrument/structure.ts';
import { graphOf, type Node } from './graph.ts';
import { holds } from './holds.ts';

/** What follows from a set of answers: which questions are visible, which flags are raised. Never changed, only replaced. */
export interface Evaluation {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  readonly answers: Answers;
  /** By the question's place in the instrument: 1 where it is visible. */
  readonly visible: Uint8Array;
  /** By the flag's place in the instrument: 1 where it is raised. */
  readonly raised: Uint8Array;
  readonly raisedOfClass: Readonly<Partial<Record<FlagClass, number>>>;
}

/** Works everything out from the start: linear in the questions and the clauses of the rules. */
export function evaluate(instrument: Instrument, configuration: Configuration, answers: Answers): Evaluation {
  const graph = graphOf(instrument);
  const evaluation = {
    instrument,
    configuration,
    answers,
    visible: new Uint8Array(graph.questions.length),
    raised: new Uint8Array(graph.flags.length),
    raisedOfClass: {},
  };
  for (const node of graph.nodes) settle(evaluation, node);
  return evaluation;
}

/** The evaluation after the accounts on one question changed; only what depends on them is worked out again. */
export function reevaluate(before: Evaluation, question: string, accounts: readonly Account[]): Evaluation {
  const { [question]: _, ...others } = before.answers;
  const answers = accounts.length > 0 ? { ...before.answers, [question]: accounts } : others;
  const evaluation = {
    ...before,
    answers,
    visible: before.visible.slice(),
    raised: before.raised.slice(),
    raisedOfClass: { ...before.raisedOfClass },
  };
  const graph = graphOf(before.instrument);
  // Readers stand after what they read, so the lowest position waiting can be settled for good.
  const waiting = new Set(graph.readersOfQuestion.get(question));
  while (waiting.size > 0) {
    const position = Math.min(...waiting);
    waiting.delete(position);
    const node = graph.nodes[position]!;
    if (!settle(evaluation, node)) continue;
    for (const reader of readersOf(before.instrument, node)) waiting.add(reader);
  }
  return evaluation;
}

export function isVisible({ instrument, visible }: Evaluation, question: string): boolean {
  return visible[graphOf(instrument).questionIndex.get(question) ?? -1] === 1;
}

export function isRaised({ instrument, raised }: Evaluation, flag: string): boolean {
  return raised[graphOf(instrument).flagIndex.get(flag) ?? -1] === 1;
}

/** The accounts on a question that count: none while it is hidden. */
export function accountsOn(evaluation: Evaluation, question: string): readonly Account[] {
  if (!isVisible(evaluation, question)) return [];
  return Object.hasOwn(evaluation.answers, question) ? evaluation.answers[question]! : [];
}

type Settling = Evaluation & { raisedOfClass: Partial<Record<FlagClass, number>> };

/** Works out one node; true where it changed. */
function settle(evaluation: Settling, { kind, index, when }: Node): boolean {
  const now = when === undefined || holds(when, evaluation) ? 1 : 0;
  const states = kind === 'question' ? evaluation.visible : evaluation.raised;
  if (states[index] === now) return false;
  states[index] = now;
  if (kind === 'flag') {
    const name = graphOf(evaluation.instrument).flags[index]!.class;
    evaluation.raisedOfClass[name] = (evaluation.raisedOfClass[name] ?? 0) + (now ? 1 : -1);
  }
  return true;
}

function* readersOf(instrument: Instrument, { kind, index, code }: Node): Generator<number> {
  const graph = graphOf(instrument);
  if (kind === 'question') yield* graph.readersOfQuestion.get(code) ?? [];
  else {
    yield* graph.readersOfFlag.get(code) ?? [];
    yield* graph.readersOfClass.get(graph.flags[index]!.class) ?? [];
  }
}
