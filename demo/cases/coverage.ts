import { runCase, type CaseOutcome, type WorkedCase } from 'open-door-screening/authoring';
import { InvalidDataError, type Instrument } from 'open-door-screening/headless';

export type Covered = 'question' | 'flag' | 'rule' | 'point';

/** A worked case with what came of it; without, it cannot be run, for the reasons given. */
export interface Run {
  readonly worked: WorkedCase;
  readonly outcome?: CaseOutcome;
  readonly problems: readonly string[];
}

export function runAll(instrument: Instrument, cases: readonly WorkedCase[]): Run[] {
  return cases.map((worked) => {
    try {
      const outcome = runCase(instrument, worked);
      return { worked, outcome, problems: outcome.problems.map(({ path, message }) => `${path}: ${message}`) };
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error;
      return { worked, problems: error.problems.map(({ path, message }) => `${path}: ${message}`) };
    }
  });
}

/** Of each question, sign, rule and point: the names of the cases that reach it, in the order of the guide. */
export function coverageOf(instrument: Instrument, runs: readonly Run[]): Record<Covered, Map<string, string[]>> {
  const codes: Readonly<Record<Covered, readonly string[]>> = {
    question: instrument.topics.flatMap(({ questions }) => questions.map(({ code }) => code)),
    flag: instrument.flags.map(({ code }) => code),
    rule: instrument.rules.map(({ code }) => code),
    point: instrument.steps.flatMap(({ points }) => points.map(({ code }) => code)),
  };
  const reached = (kind: Covered, { worked, outcome }: Run): readonly string[] => {
    if (kind === 'question') return Object.keys(worked.answers);
    if (!outcome) return [];
    if (kind === 'flag') return outcome.flags;
    if (kind === 'rule') return outcome.rules;
    return Object.values(outcome.plan).flatMap((steps) => Object.values(steps ?? {}).flat());
  };
  const mapOfKind = (kind: Covered) => {
    const found = new Map(codes[kind].map((code) => [code, [] as string[]]));
    for (const run of runs) for (const code of reached(kind, run)) found.get(code)?.push(run.worked.name);
    return found;
  };
  return {
    question: mapOfKind('question'),
    flag: mapOfKind('flag'),
    rule: mapOfKind('rule'),
    point: mapOfKind('point'),
  };
}
