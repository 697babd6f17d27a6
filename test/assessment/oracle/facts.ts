import { accountsIn, type Account, type Answers } from '../../../src/instrument/account.ts';
import type { Configuration } from '../../../src/instrument/configuration.ts';
import type { Instrument } from '../../../src/instrument/instrument.ts';
import type { FlagClass } from '../../../src/instrument/structure.ts';
import { graphOf } from './graph.ts';

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

export function isVisible({ instrument, visible }: Evaluation, question: string): boolean {
  return visible[graphOf(instrument).questionIndex.get(question) ?? -1] === 1;
}

export function isRaised({ instrument, raised }: Evaluation, flag: string): boolean {
  return raised[graphOf(instrument).flagIndex.get(flag) ?? -1] === 1;
}

/** The accounts on a question that count: none while it is hidden. */
export function accountsOn(evaluation: Evaluation, question: string): readonly Account[] {
  if (!isVisible(evaluation, question)) return [];
  return accountsIn(evaluation.answers, question);
}
