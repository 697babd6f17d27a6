import * as z from 'zod/mini';

/**
 * An object with these parts and no others: what `z.strictObject` reads, but only the parts that are there are visited.
 * Most objects have few of the parts they may have, and thousands are read at once.
 */
export function strictObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniObject<z.core.util.Writeable<Shape>, z.core.$strict> {
  return new StrictObject({ type: 'object', shape, catchall: z.never() }) as never;
}

const ObjectOfZod: z.core.$constructor<z.ZodMiniObject> = z.ZodMiniObject;

// oxlint-disable no-underscore-dangle -- the name under which zod opens to libraries how it reads
const StrictObject = z.core.$constructor<z.ZodMiniObject>('StrictObject', (schema, definition) => {
  ObjectOfZod.init(schema, definition);
  const readWhole = schema._zod.parse.bind(schema._zod);
  let parts: Parts | undefined;
  schema._zod.parse = (payload, context) => {
    const { value: given, issues } = payload as z.core.ParsePayload<Record<string, unknown>>;
    if (!z.core.util.isPlainObject(given)) return readWhole(payload, context);
    parts ??= partsOf(definition.shape);
    const keys = Object.keys(given);
    if (!fit(keys, parts)) return readWhole(payload, context);
    const read: Record<string, unknown> = {};
    let inner: z.core.ParsePayload = { value: undefined, issues: [] };
    for (const key of keys) {
      inner.value = given[key];
      const part = parts.byName.get(key)!.reader.run(inner, context) as z.core.ParsePayload;
      read[key] = part.value;
      if (part.issues.length === 0) continue;
      issues.push(...z.core.util.prefixIssues(key, part.issues));
      inner = { value: undefined, issues: [] };
    }
    payload.value = read;
    return payload;
  };
});

interface Parts {
  readonly byName: ReadonlyMap<string, Part>;
  /** How many of them may not be absent, or come from the schema where they are. */
  readonly needed: number;
}

interface Part {
  readonly place: number;
  readonly isNeeded: boolean;
  readonly reader: z.core.$ZodTypeInternals;
}

function partsOf(shape: Readonly<Record<string, z.core.$ZodType>>): Parts {
  const parts = Object.entries(shape).map(([name, { _zod: reader }], place): [string, Part] => [
    name,
    { place, isNeeded: reader.optin !== 'optional' || reader.optout !== 'optional', reader },
  ]);
  return { byName: new Map(parts), needed: parts.filter(([, { isNeeded }]) => isNeeded).length };
}

/** Whether no part is missing or unknown, and they are in the order of the schema, in which zod gives them. */
function fit(keys: readonly string[], { byName, needed }: Parts): boolean {
  let last = -1;
  let missing = needed;
  for (const key of keys) {
    const part = byName.get(key);
    if (!part || part.place < last) return false;
    last = part.place;
    if (part.isNeeded) missing--;
  }
  return missing === 0;
}
