import { memoize } from '../instrument/memoize.ts';

/** Counted once: what was entered is never changed, only replaced. */
const bytesOf = memoize((entry: object): number => JSON.stringify(entry).replace(/[^\0-\x7f]/g, '---').length);

/** How many bytes some entries take as JSON, each sign that is not of ASCII counted as three. */
export function bytesOfAll(entries: readonly object[]): number {
  return entries.reduce((sum: number, entry) => sum + bytesOf(entry), 0);
}
