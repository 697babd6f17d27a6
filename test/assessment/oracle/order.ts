import { accountKey, compareAccounts, type QuestionAccount } from '../../../src/instrument/account.ts';
import type { Instrument } from '../../../src/instrument/instrument.ts';
import { graphOf } from './graph.ts';

/** Accounts by question, then source, then teller; each of them once. */
export function sortAccounts(instrument: Instrument, accounts: readonly QuestionAccount[]): QuestionAccount[] {
  const { questionIndex } = graphOf(instrument);
  const once = new Map(accounts.map((account) => [`${account.question} ${accountKey(account)}`, account]));
  return [...once.values()].sort(
    (left, right) =>
      questionIndex.get(left.question)! - questionIndex.get(right.question)! || compareAccounts(left, right),
  );
}

/** Codes of flags in the instrument's order. */
export function sortFlags(instrument: Instrument, codes: Iterable<string>): string[] {
  const { flagIndex } = graphOf(instrument);
  return [...codes].sort((left, right) => flagIndex.get(left)! - flagIndex.get(right)!);
}
