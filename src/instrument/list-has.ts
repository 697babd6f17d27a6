import { memoize } from './memoize.ts';

const setOf = memoize((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** Whether a list that nobody changes has an entry; of a long one it is not read through each time. */
export function listHas(list: readonly string[], entry: string): boolean {
  return list.length <= 16 ? list.includes(entry) : setOf(list).has(entry);
}
