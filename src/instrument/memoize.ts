/** A function that works out what belongs to an object once, and forgets it together with the object. */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

const setOf = memoize((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** Whether a list that nobody changes has an entry; of a long one it is not read through each time. */
export function listHas(list: readonly string[], entry: string): boolean {
  return list.length <= 16 ? list.includes(entry) : setOf(list).has(entry);
}
