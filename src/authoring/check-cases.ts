import * as z from 'zod/mini';
import type { Instrument } from '../instrument/instrument.ts';
import { AnswersError, ConfigurationError, problem, writePath, type Problem } from '../instrument/problems.ts';
import { readShape } from '../instrument/read-shape.ts';
import { runCase, workedCaseSchema, type WorkedCase } from './cases.ts';
import { pointsIn } from './compare-plans.ts';
import { joined } from './joined-paths.ts';

const casesSchema = z.strictObject({ cases: z.array(workedCaseSchema) });

/** Whether every worked case holds, and every flag, level rule and point has one that expects it. */
export function checkCases(instrument: Instrument, cases: unknown): Problem[] {
  const { value, problems } = readShape(casesSchema, { cases });
  if (!value) return problems.map(({ path, message }) => ({ path, message }));
  const workedCases: readonly WorkedCase[] = value.cases;
  return [
    ...workedCases.flatMap((workedCase, index) => checkCase(instrument, workedCase, index)),
    ...gaps(instrument, workedCases),
  ];
}

/** The worked cases; none where they are not written as such. */
export function readCases(cases: unknown): readonly WorkedCase[] {
  const { value } = readShape(casesSchema, { cases });
  return value?.cases ?? [];
}

function checkCase(instrument: Instrument, workedCase: WorkedCase, index: number): Problem[] {
  const named = (problems: readonly Problem[], ...place: string[]) =>
    problems.map(({ path, message }) => ({
      path: joined(writePath(['cases', index]), ...place, path),
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

/** Flags, rules and points that no case expects: nobody would notice if one of them were lost. */
function gaps({ flags, rules, steps }: Instrument, cases: readonly WorkedCase[]): Problem[] {
  const expectations = cases.map(({ expect }) => expect);
  const unexpected = (kind: string, list: readonly { readonly code: string }[], expected: readonly string[]) =>
    list
      .filter(({ code }) => !expected.includes(code))
      .map(({ code }) => problem(['cases'], `no case expects the ${kind} "${code}"`));
  return [
    ...unexpected(
      'flag',
      flags,
      expectations.flatMap((expect) => expect.flags),
    ),
    ...unexpected(
      'rule',
      rules,
      expectations.flatMap((expect) => expect.rules ?? []),
    ),
    ...unexpected(
      'point',
      steps.flatMap(({ points }) => points),
      expectations.flatMap(({ plan = {} }) => pointsIn(plan)),
    ),
  ];
}
