import type { Account, Answers } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { Evaluation } from './facts.ts';
import { graphOf } from './graph.ts';
import { programOf } from './program.ts';
import type { Said } from './sound-answers.ts';

/** Works out what follows from answers: starts from what follows from none, and evaluates again what they change. */
export function evaluate(instrument: Instrument, configuration: Configuration, answers: Answers): Evaluation {
  const { questions, questionIndex } = graphOf(instrument);
  const order = Object.keys(answers).flatMap((code) => questionIndex.get(code) ?? []);
  const accounts = questions.map(({ code }) => (Object.hasOwn(answers, code) ? answers[code] : undefined));
  return evaluateSaid(instrument, configuration, { order, accounts }, answers);
}

/** The same, from what was read already. */
export function evaluateSaid(
  instrument: Instrument,
  configuration: Configuration,
  { order, accounts }: Said,
  answers?: Answers,
): Evaluation {
  const blank = blanksOf(instrument)(configuration);
  const evaluation = new Evaluation(blank, accounts, order, answers);
  settle(evaluation, blank, order);
  return evaluation;
}

/**
 * The evaluation after the accounts on one question changed; only what depends on them is worked out again, and what
 * stays as it was stays the same.
 */
export function reevaluate(before: Evaluation, question: string, accounts: readonly Account[]): Evaluation {
  const index = graphOf(before.instrument).questionIndex.get(question);
  if (index === undefined) return before;
  const isNew = before.accounts[index] === undefined;
  const order =
    accounts.length === 0
      ? before.order.filter((other) => other !== index)
      : isNew
        ? [...before.order, index]
        : before.order;
  const now = before.accounts.with(index, accounts.length === 0 ? undefined : accounts);
  const evaluation = new Evaluation(before, now, order);
  settle(evaluation, before, [index]);
  return evaluation;
}

/** What follows from no answers at all. */
const blanksOf = memoize((instrument: Instrument) =>
  memoize((configuration: Configuration) => makeBlank(instrument, configuration)),
);

function makeBlank(instrument: Instrument, configuration: Configuration): Evaluation {
  const { questions, layout } = graphOf(instrument);
  const nothing = {
    instrument,
    configuration,
    accounts: questions.map(() => undefined),
    visible: new Uint8Array(questions.length),
    marks: new Uint8Array(layout.size),
  };
  const blank = new Evaluation(nothing, nothing.accounts, []);
  for (const node of programOf(instrument).nodes) node.settle(blank, nothing);
  return blank;
}

/** Evaluates again what depends on these questions, each node once: the nodes are sorted by what they read. */
function settle(evaluation: Evaluation, before: Evaluation, changed: readonly number[]): void {
  const { nodes, readers, positions, waiting } = programOf(evaluation.instrument);
  for (const index of changed) waiting[positions[index]!] = 1;
  for (let position = 0; position < nodes.length; position++) {
    if (!waiting[position]) continue;
    waiting[position] = 0;
    if (nodes[position]!.settle(evaluation, before)) for (const reader of readers[position]!) waiting[reader] = 1;
  }
}
