const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a list that nobody changes has an entry; of a long one it is not read through each time. */
export function listHas(list: readonly string[], entry: string): boolean {
  if (list.length <= 16) return list.includes(entry);
  let set = sets.get(list);
  if (!set) sets.set(list, (set = new Set(list)));
  return set.has(entry);
}
