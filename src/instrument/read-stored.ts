import * as z from 'zod/mini';
import { readShape } from './read-shape.ts';

/**
 * Reads what this package wrote and other programs have stored since, by its schema: `null` is absent, and an empty list is
 * an empty object where the schema has an object. What a schema reads in one form, such as times, comes in that form.
 */
export function readStored<Schema extends z.core.$ZodType>(schema: Schema, data: unknown) {
  const read = readShape(schema, hasNull(data) ? withoutNull(data) : data);
  if (read.problems.length === 0) return read;
  const stored = withoutNull(data);
  return opensLists(schema, stored) ? readShape(schema, stored) : read;
}

/** Most data has none, and need not be copied. */
function hasNull(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data === null;
  const parts = Array.isArray(data) ? (data as unknown[]) : Object.values(data);
  for (const part of parts) if (typeof part === 'object' && hasNull(part)) return true;
  return false;
}

function withoutNull(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutNull);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutNull(value)]));
}

/** Replaces each empty list that the schema refuses with an empty object. Whether there was one. */
function opensLists(schema: z.core.$ZodType, stored: unknown): boolean {
  const issues = z.safeParse(schema, stored).error?.issues ?? [];
  const places = issues
    .filter((issue) => issue.code === 'invalid_type' && ['object', 'record'].includes(issue.expected))
    .filter(({ path }) => isEmptyList(valueAt(stored, path)));
  for (const { path } of places) valueAt(stored, path.slice(0, -1))![path.at(-1)!] = {};
  return places.length > 0;
}

type Holder = Record<PropertyKey, unknown>;

function valueAt(data: unknown, path: readonly PropertyKey[]): Holder | undefined {
  return path.reduce<unknown>((value, step) => (value as Holder | undefined)?.[step], data) as Holder | undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
