import type { Account, Answers } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { graphOf } from './graph.ts';
import { laterOf, unknown } from './layout.ts';

export type State = Pick<Evaluation, 'instrument' | 'configuration' | 'accounts' | 'visible' | 'marks'>;

/** What follows from a set of answers: which questions are visible, which flags are raised. Never changed, only replaced. */
export class Evaluation {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  /** By the question's place in the instrument, also while it is hidden. */
  readonly accounts: readonly (readonly Account[] | undefined)[];
  /** Places of the questions that have accounts, in the order they were first answered in. */
  readonly order: readonly number[];
  /** By the question's place: 1 where it is visible. The same object while nothing of it changes. */
  visible: Uint8Array;
  /** What is said, and what holds: see `Layout`. */
  readonly marks: Uint8Array;
  #answers: Answers | undefined;
  #later: Uint8Array | undefined;

  constructor(before: State, accounts: Evaluation['accounts'], order: readonly number[], answers?: Answers) {
    this.instrument = before.instrument;
    this.configuration = before.configuration;
    this.accounts = accounts;
    this.order = order;
    this.visible = before.visible;
    this.marks = before.marks.slice();
    this.#answers = answers;
  }

  /** What was asked for so far of rules and outcomes: see `laterOf`. */
  get later(): Uint8Array {
    return (this.#later ??= new Uint8Array(laterOf(this.instrument).size).fill(unknown));
  }

  /** All that was said, by question code. Built when it is first read: most of a talk reads one question. */
  get answers(): Answers {
    const { questions } = graphOf(this.instrument);
    return (this.#answers ??= Object.fromEntries(
      this.order.map((index) => [questions[index]!.code, this.accounts[index]!]),
    ));
  }
}

export function isVisible({ instrument, visible }: Evaluation, question: string): boolean {
  return visible[graphOf(instrument).questionIndex.get(question) ?? -1] === 1;
}

export function isRaised(facts: Evaluation, flag: string): boolean {
  const { flagIndex, layout } = graphOf(facts.instrument);
  return facts.marks[layout.flags + flagIndex.get(flag)!]! > 0;
}

/** All that was said to a question, also while it is hidden. */
export function accountsTo({ instrument, accounts }: Evaluation, question: string): readonly Account[] {
  return accounts[graphOf(instrument).questionIndex.get(question) ?? -1] ?? [];
}

/** The accounts on a question that count: none while it is hidden. */
export function accountsOn(facts: Evaluation, question: string): readonly Account[] {
  return isVisible(facts, question) ? accountsTo(facts, question) : [];
}
