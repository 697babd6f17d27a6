import { expect } from 'vitest';
import { InvalidDataError, type Problem } from '../../src/instrument/problems.ts';

/** The one error that is thrown, of this kind. */
export function refusal(read: () => unknown, kind: new (...args: never[]) => InvalidDataError): InvalidDataError {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(kind);
    return error as InvalidDataError;
  }
  throw new Error('It was not refused.');
}

/** Checks that the error has exactly one problem at each of these paths, and that each message says so much. */
export function expectProblems(
  { message, problems }: InvalidDataError,
  expected: Readonly<Record<string, RegExp>>,
): void {
  const byPath = (list: readonly Problem[]) => list.map(({ path }) => path).toSorted();

  expect(byPath(problems), message).toEqual(Object.keys(expected).toSorted());
  for (const { path, message: text } of problems) {
    expect(text).toMatch(expected[path]!);
    expect(message).toContain(path ? `${path}: ${text}` : text);
  }
}

/** Makes any attempt to change the data an error. */
export function frozen<Data>(data: Data): Data {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(frozen);
  return data;
}
