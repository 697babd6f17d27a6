import type * as z from 'zod/mini';
import { beyondLimits } from './limits.ts';
import type { Problem } from './problems.ts';
import { readShape } from './read-shape.ts';

/** What `readData` found: the value, or everything that is wrong. */
export type ReadData<Schema extends z.core.$ZodType> =
  | { readonly value: z.output<Schema>; readonly problems: readonly [] }
  | { readonly value?: never; readonly problems: readonly Problem[] };

/**
 * Reads data from outside with a schema of zod, as the package reads its own. Data that is too large, nested too deep, or
 * has keys that no object may have is refused before the schema sees it; every problem is said in words, with its path.
 */
export function readData<Schema extends z.core.$ZodType>(schema: Schema, data: unknown): ReadData<Schema> {
  const problems = beyondLimits(data);
  if (problems.length > 0) return { problems };
  const read = readShape(schema, data);
  return read.problems.length > 0 ? { problems: read.problems.map(({ path, message }) => ({ path, message })) } : read;
}
