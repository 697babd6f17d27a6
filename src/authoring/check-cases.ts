import * as z from 'zod/mini';
import type { Instrument } from '../instrument/instrument.ts';
import { AnswersError, ConfigurationError, problem, writePath, type Problem } from '../instrument/problems.ts';
import { readShape } from '../instrument/read-shape.ts';
import { runCase, workedCaseSchema, type WorkedCase } from './cases.ts';

const casesSchema = z.strictObject({ cases: z.array(workedCaseSchema) });

/** Whether every worked case holds, and every flag and level rule has one that expects it. */
export function checkCases(instrument: Instrument, cases: unknown): Problem[] {
  const { value, problems } = readShape(casesSchema, { cases });
  if (!value) return problems;
  // The schema leaves it to the answers' own schema to look into the accounts.
  const workedCases = value.cases as readonly WorkedCase[];
  return [
    ...workedCases.flatMap((workedCase, index) => checkCase(instrument, workedCase, index)),
    ...gaps(instrument, workedCases),
  ];
}

function checkCase(instrument: Instrument, workedCase: WorkedCase, index: number): Problem[] {
  const named = (problems: readonly Problem[], ...place: string[]) =>
    problems.map(({ path, message }) => ({
      path: joined([writePath(['cases', index]), ...place, path]),
      message: `${JSON.stringify(workedCase.name)}: ${message}`,
    }));
  try {
    return named(runCase(instrument, workedCase).problems);
  } catch (error) {
    if (error instanceof AnswersError) return named(error.problems, 'answers');
    if (error instanceof ConfigurationError) return named(error.problems, 'config');
    throw error;
  }
}

/** Paths that are already written, one below the other. */
function joined(paths: readonly string[]): string {
  return paths.reduce((whole, path) => (path === '' || path.startsWith('[') ? whole + path : `${whole}.${path}`));
}

function gaps({ flags, rules }: Instrument, cases: readonly WorkedCase[]): Problem[] {
  const expected = new Set(
    cases.flatMap(({ expect }) => [
      ...expect.flags.map((code) => `flag ${code}`),
      ...(expect.rules ?? []).map((code) => `rule ${code}`),
    ]),
  );
  return [
    ...flags
      .filter(({ code }) => !expected.has(`flag ${code}`))
      .map(({ code }) => problem(['cases'], `no case expects the flag "${code}"`)),
    ...rules
      .filter(({ code }) => !expected.has(`rule ${code}`))
      .map(({ code }) => problem(['cases'], `no case expects the rule "${code}"`)),
  ];
}
