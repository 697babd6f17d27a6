import type { Evaluation } from '../assessment/facts.ts';
import { planFor, type PlannedStep } from '../assessment/plan.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import type { Change } from './changes.ts';

/** Something that ought to hold whatever is answered. */
export interface Law {
  readonly property: string;
  /** What in this change breaks the law; nothing where it holds. */
  breach(change: Change): string | undefined;
  /** Whether an instrument has what the law speaks of; absent: every instrument has. */
  readonly concerns?: (instrument: Instrument) => boolean;
  /** Takes so long that a few changes have to do. */
  readonly slow?: true;
}

/** What is suggested. Worked out once, because every law reads it. */
export const planOf: (facts: Evaluation) => readonly PlannedStep[] = memoize(planFor);

/** The suggested points with their bands, by code. */
export const pointsOf = memoize(
  (facts: Evaluation): ReadonlyMap<string, PlannedStep['points'][number]> =>
    new Map(planOf(facts).flatMap(({ points }) => points.map((planned) => [planned.point.code, planned] as const))),
);

/** The added account in words. */
export function show({ question, account: { source, response, value } }: Change): string {
  const said = response === 'given' ? JSON.stringify(value) : `"${response}"`;
  return `${said} on "${question.code}" (source "${source}")`;
}
