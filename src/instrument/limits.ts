import { problem, type InvalidDataError, type Problem } from './problems.ts';

/** How deep data may be nested. Only conditions nest, and nobody writes one of a hundred levels. */
export const deepest = 128;

/**
 * How large data may be: the bytes of its texts, numbers and names, and eight for each value. The built-in instrument in
 * two languages takes a thirtieth of it, one of 3,000 questions in few words half, and a draft with two notes of 10,000
 * characters on every question a fourth.
 */
export const largest = 4_000_000;
export const tooLarge = `expected data of at most ${largest / 1e6} MB in all`;

/** Names that every object shares: written as keys by a program that copies the data, they could change all objects. */
const sharedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** More steps than these do not help to find where something is nested too deep. */
const stepsShown = 8;

/**
 * Refuses, before anything is read of it, data that is too large, nested too deep or without end, or has keys that no
 * code and no name may have.
 * @throws an error of that kind
 */
export function keepToLimits(
  data: unknown,
  kind: new (subject: string, problems: readonly Problem[]) => InvalidDataError,
  subject: string,
): void {
  const problems = beyondLimits(data);
  if (problems.length > 0) throw new kind(subject, problems);
}

/**
 * Where data is beyond the limits, or is no data that can be read. What is nested without end is left as soon as it is too
 * deep.
 */
export function beyondLimits(data: unknown): Problem[] {
  // Nearly all data is far within: to look at each letter is slow, and seldom needed.
  const problems = beyond(data, atMostBytesOf);
  return problems.length > 0 ? beyond(data, bytesOf) : problems;
}

function beyond(data: unknown, sizeOf: (value: unknown) => number): Problem[] {
  const shared: Problem[] = [];
  const path: (string | number)[] = [];
  let size = 0;
  const findEnd = (value: unknown): Problem | undefined => {
    if (path.length > deepest)
      return problem(path.slice(0, stepsShown), `expected data that is nested less deeply: at most ${deepest} levels`);
    const step = path.at(-1);
    size += 8 + sizeOf(step) + sizeOf(value);
    const keys = typeof value === 'object' && value !== null ? keysOf(value) : [];
    if (size + 8 * keys.length > largest) return problem(path, `${tooLarge}, found more up to here`);
    if (typeof step === 'string' && sharedNames.has(step))
      shared.push(problem(path, `expected another key than "${step}"`));
    for (let index = 0; index < keys.length; index++) {
      const key = Array.isArray(value) ? index : keys[index]!;
      path.push(key);
      const end = findEnd((value as Record<PropertyKey, unknown>)[key]);
      if (end) return end;
      path.pop();
    }
    return undefined;
  };
  try {
    const odd = withoutValues(data);
    if (odd) return [problem([], `expected an object with values, found ${odd}`)];
    const end = findEnd(data);
    return end ? [end] : shared;
  } catch (error) {
    // A host may hand in code: an accessor that fails, a proxy that is revoked.
    const place = path.slice(0, stepsShown);
    return [problem(place, `expected data that can be read, found an error: ${(error as Error).message}`)];
  }
}

/** Of a promise nobody waited for, a map, the data of a form: what it is. Read as data, they would silently say nothing. */
function withoutValues(data: unknown): string | undefined {
  const kind = Object.prototype.toString.call(data).slice(8, -1);
  const isPlain = typeof data !== 'object' || /^(Object|Array|Null)$/.test(kind);
  return isPlain || keysOf(data!).length > 0 ? undefined : kind;
}

/** The keys of an object; of a list all indexes, the empty ones too, because a reader would visit them. */
function keysOf(value: object): { readonly length: number; readonly [index: number]: string } {
  return Array.isArray(value) ? { length: value.length } : Object.keys(value);
}

/** No less than it has: no text has more than three bytes for each of its units. */
function atMostBytesOf(value: unknown): number {
  return typeof value === 'string' ? 3 * value.length : 24;
}

/** As UTF-8; a character outside of the first plane counts for a little more. */
function bytesOf(value: unknown): number {
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'string') return 0;
  let bytes = value.length;
  for (let index = 0; index < value.length && bytes <= largest; index++) {
    const unit = value.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}
