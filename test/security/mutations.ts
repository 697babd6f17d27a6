import fc from 'fast-check';

/** One change to some data: what is done, at which of its places, and with what. Places are counted round. */
interface Mutation {
  readonly kind: 'delete' | 'replace' | 'insert' | 'duplicate' | 'copy' | 'rename' | 'wrap';
  readonly place: number;
  /** Another place with the same kind of value, for what is copied from there: a code, a condition or a time. */
  readonly from: number;
  readonly value: unknown;
}

/** What nobody expects in a place, and what only looks like what belongs there. */
const oddValues: readonly unknown[] = [
  [null, undefined, true, false, Number.NaN, Number.POSITIVE_INFINITY, 0, -0, -1, 0.5, 1e21, -1e308, 2 ** 53],
  ['', ' ', '\0', '\uD800', '\uDFFFx', '\u2028', 'constructor', '__proto__', 'toString', '{adultFrom}', '{nothing}'],
  [
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '2026-02-30T10:00:00Z',
    '2026-01-05',
    '+275760-09-13T00:00:00Z',
  ],
  ['en-x', 'x', 'zz-Latn-zz-zz', 'given', 'declined', 'other', 'none', 'age', 'long '.repeat(2000)],
  [
    [],
    {},
    [[[[]]]],
    [null],
    { all: [] },
    { not: { not: { any: [] } } },
    { question: 'age', has: ['none'] },
    { hours: 1e300 },
  ],
  [10n, Symbol('odd'), new Date(Number.NaN), () => 'odd', new Map([['age', 1]])],
].flat();

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constant('copy' as const) },
    fc.constantFrom('delete', 'replace', 'replace', 'insert', 'duplicate', 'rename', 'wrap'),
  ),
  place: fc.nat(),
  from: fc.nat(),
  value: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...oddValues) }, fc.anything({ maxDepth: 2 })),
});

/** The same data with one or two changes anywhere in it. What it was made from stays as it is. */
export function mutated(...data: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...data), fc.array(anyMutation, { minLength: 1, maxLength: 2 }))
    .map(([whole, mutations]) => {
      const root = { whole: structuredClone(whole) };
      for (const mutation of mutations) mutate(root, mutation);
      return root.whole;
    });
}

type Holder = Record<PropertyKey, unknown>;

function mutate(root: Holder, { kind, place, from, value }: Mutation): void {
  const places = [...placesIn(root)];
  if (places.length === 0) return;
  const [holder, key] = places[place % places.length]!;
  const alike = places.filter(([other, otherKey]) => typeof other[otherKey] === typeof holder[key]);
  const [other, otherKey] = alike[from % alike.length]!;
  switch (kind) {
    case 'delete':
      return Array.isArray(holder) ? void holder.splice(Number(key), 1) : void delete holder[key];
    case 'replace':
      return put(holder, key, value);
    case 'insert':
      return Array.isArray(holder) ? void holder.splice(Number(key), 0, value) : put(holder, `more-${key}`, value);
    case 'duplicate':
      return Array.isArray(holder)
        ? void holder.splice(Number(key), 0, copyOf(holder[Number(key)]))
        : put(holder, `${key}-2`, copyOf(holder[key]));
    case 'copy':
      return put(holder, key, copyOf(other[otherKey]));
    case 'rename':
      if (Array.isArray(holder)) return put(holder, 0, holder.at(-1));
      put(holder, typeof value === 'string' ? value : otherKey, holder[key]);
      return void delete holder[key];
    case 'wrap':
      return put(holder, key, place % 2 ? [holder[key]] : { [key]: holder[key] });
  }
}

/** A copy shares nothing with the original: data that holds itself is another matter. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}

/** As JSON does it: also under a name that would be no key otherwise. */
function put(holder: Holder, key: PropertyKey, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Every place in some data. */
function* placesIn(holder: Holder): Generator<[holder: Holder, key: string]> {
  for (const [key, value] of Object.entries(holder)) {
    yield [holder, key];
    if (typeof value === 'object' && value !== null) yield* placesIn(value as Holder);
  }
}
