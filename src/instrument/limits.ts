import { problem, type InvalidDataError, type Problem } from './problems.ts';

/** How deep data may be nested. Only conditions nest, and nobody writes one of a hundred levels. */
export const deepest = 128;

/**
 * How large data may be: the bytes of its texts, numbers and names, and eight for each value. The built-in instrument in
 * two languages takes a thirtieth of it, one of 3,000 questions in few words half, and a draft with two notes of 10,000
 * characters on every question a fourth.
 */
export const largest = 4_000_000;

/** Names that every object shares: written as keys by a program that copies the data, they could change all objects. */
const sharedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** More steps than these do not help to find where something is nested too deep. */
const stepsShown = 8;

/** One value, and the path to it. */
interface Visit {
  readonly value: unknown;
  readonly step?: string | number;
  readonly from?: Visit;
  readonly depth: number;
}

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
 * Where data is beyond the limits. Goes through it without recursion: what is nested without end must not end in a stack
 * overflow.
 */
export function beyondLimits(data: unknown): Problem[] {
  const shared: Problem[] = [];
  const ahead: Visit[] = [{ value: data, depth: 0 }];
  let size = 0;
  for (let visit = ahead.pop(); visit; visit = ahead.pop()) {
    const { value, step, depth } = visit;
    if (depth > deepest) {
      const path = pathTo(visit).slice(0, stepsShown);
      return [problem(path, `expected data that is nested less deeply: at most ${deepest} levels`)];
    }
    size += 8 + bytesOf(step) + bytesOf(value);
    const keys = typeof value === 'object' && value !== null ? keysOf(value) : [];
    if (size + 8 * keys.length > largest)
      return [problem(pathTo(visit), `expected data of at most ${largest / 1e6} MB in all, found more up to here`)];
    if (typeof step === 'string' && sharedNames.has(step))
      shared.push(problem(pathTo(visit), `expected another key than "${step}"`));
    for (let index = keys.length - 1; index >= 0; index--) {
      const key = Array.isArray(value) ? index : keys[index]!;
      ahead.push({ value: (value as Record<PropertyKey, unknown>)[key], step: key, from: visit, depth: depth + 1 });
    }
  }
  return shared;
}

/** The keys of an object; of a list all indexes, the empty ones too, because a reader would visit them. */
function keysOf(value: object): { readonly length: number; readonly [index: number]: string } {
  return Array.isArray(value) ? { length: value.length } : Object.keys(value);
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

function pathTo(visit: Visit): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at: Visit | undefined = visit; at; at = at.from) if (at.step !== undefined) steps.push(at.step);
  return steps.toReversed();
}
