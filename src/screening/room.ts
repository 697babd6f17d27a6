import type { Evaluation } from '../assessment/facts.ts';
import type { Account } from '../instrument/account.ts';
import { memoize } from '../instrument/memoize.ts';

/** How many bytes an entry takes as JSON. Counted once: what was entered is never changed, only replaced. */
const bytesOf = memoize((entry: object): number => JSON.stringify(entry).replace(/[^\0-\x7f]/g, '---').length);

/** How many bytes some entries take as JSON. */
export function bytesOfAll(entries: readonly object[] = []): number {
  return entries.reduce((sum: number, entry) => sum + bytesOf(entry), 0);
}

const known = new WeakMap<Evaluation, number>();

/** How many bytes all accounts take: counted whole once, and then by what changes. */
export function bytesOfAccounts(evaluation: Evaluation): number {
  const bytes = known.get(evaluation) ?? evaluation.accounts.reduce((sum, accounts) => sum + bytesOfAll(accounts), 0);
  known.set(evaluation, bytes);
  return bytes;
}

/** The same evaluation, counted from the one before. */
export function countedFrom(
  before: Evaluation,
  gone: readonly Account[],
  after: Evaluation,
  come: readonly Account[],
): Evaluation {
  known.set(after, bytesOfAccounts(before) - bytesOfAll(gone) + bytesOfAll(come));
  return after;
}
