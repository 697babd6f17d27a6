import { InvalidDataError, problem } from './problems.ts';

/**
 * Refuses what a caller gave where any of it cannot be used. By name: whether it can, and what was expected.
 * @throws {InvalidDataError} that names all of it.
 */
export function checkGiven(
  subject: string,
  given: Readonly<Record<string, readonly [isUsable: boolean, expected: string]>>,
): void {
  const wrong = Object.entries(given).filter(([, [isUsable]]) => !isUsable);
  const problems = wrong.map(([name, [, expected]]) => problem([name], expected));
  if (problems.length > 0) throw new InvalidDataError(subject, problems);
}
