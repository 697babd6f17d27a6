import type { Account, Answers } from '../../../src/instrument/account.ts';
import type { Configuration } from '../../../src/instrument/configuration.ts';
import type { Instrument } from '../../../src/instrument/instrument.ts';
import type { FlagClass } from '../../../src/instrument/structure.ts';
import { graphOf, type Node } from './graph.ts';
import type { Evaluation } from './facts.ts';
import { holds } from './holds.ts';

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
  for (const node of graph.nodes) if (settled(evaluation, node)) flip(evaluation, node);
  return evaluation;
}

/**
 * The evaluation after the accounts on one question changed; only what depends on them is worked out again, and what
 * stays as it was stays the same object.
 */
export function reevaluate(before: Evaluation, question: string, accounts: readonly Account[]): Evaluation {
  const answers: Record<string, readonly Account[]> = { ...before.answers, [question]: accounts };
  if (accounts.length === 0) delete answers[question];
  const evaluation = { ...before, answers };
  const graph = graphOf(before.instrument);
  // Readers come after what they read, so the lowest position waiting can be settled for good.
  const waiting = new Set(graph.readersOfQuestion.get(question));
  while (waiting.size > 0) {
    const position = Math.min(...waiting);
    waiting.delete(position);
    const node = graph.nodes[position]!;
    if (states(evaluation, node)[node.index] === (settled(evaluation, node) ? 1 : 0)) continue;
    if (node.kind === 'question') {
      if (evaluation.visible === before.visible) evaluation.visible = before.visible.slice();
    } else if (evaluation.raised === before.raised) {
      evaluation.raised = before.raised.slice();
      evaluation.raisedOfClass = { ...before.raisedOfClass };
    }
    flip(evaluation, node);
    for (const reader of readersOf(before.instrument, node)) waiting.add(reader);
  }
  return evaluation;
}

/** Whether a node holds at the moment. */
function settled(evaluation: Evaluation, { when }: Node): boolean {
  return when === undefined || holds(when, evaluation);
}

function states({ visible, raised }: Evaluation, { kind }: Node): Uint8Array {
  return kind === 'question' ? visible : raised;
}

function flip(evaluation: Evaluation & { raisedOfClass: Partial<Record<FlagClass, number>> }, node: Node): void {
  const now = 1 - states(evaluation, node)[node.index]!;
  states(evaluation, node)[node.index] = now;
  if (node.kind === 'question') return;
  const name = graphOf(evaluation.instrument).flags[node.index]!.class;
  evaluation.raisedOfClass[name] = (evaluation.raisedOfClass[name] ?? 0) + (now === 1 ? 1 : -1);
}

function* readersOf(instrument: Instrument, { kind, index, code }: Node): Generator<number> {
  const graph = graphOf(instrument);
  if (kind === 'question') yield* graph.readersOfQuestion.get(code) ?? [];
  else {
    yield* graph.readersOfFlag.get(code) ?? [];
    yield* graph.readersOfClass.get(graph.flags[index]!.class) ?? [];
  }
}
