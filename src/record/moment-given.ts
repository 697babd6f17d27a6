import type { Account } from '../instrument/account.ts';
import { earliest, parseMoment } from '../instrument/moment.ts';

/** For sorting moments: the first instant one can be. A date alone is read in UTC. */
export function instantOf(moment: string): number {
  const read = parseMoment(moment);
  return read ? earliest(read) : Number.NaN;
}

/** The moment that counts where several are given: the file's, else the earliest. */
export function momentGiven(accounts: readonly Account[]): string | undefined {
  const given = accounts.filter(({ response }) => response === 'given');
  const ofFile = given.filter(({ source }) => source === 'record');
  const moments = (ofFile.length > 0 ? ofFile : given).map(({ value }) => String(value));
  return moments.toSorted((left, right) => instantOf(left) - instantOf(right))[0];
}
