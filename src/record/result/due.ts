import type { RecordBand, RecordPoint } from './kinds.ts';

const oneHour = 3_600_000;

/** Whether a deadline says more than the one above it: it is at another hour, or only one of the two has passed. */
export function isApart(own: string | undefined, above: string | undefined, now: number | undefined): boolean {
  if (own === undefined || above === undefined) return false;
  const [left, right] = [Date.parse(own), Date.parse(above)];
  return Math.abs(left - right) >= oneHour || (now !== undefined && left < now !== right < now);
}

/** When the first of some points of a band is due, in bands that have a deadline. */
export function firstDue(points: readonly RecordPoint[], band: RecordBand): string | undefined {
  const due = points.flatMap(({ band: own, dueAt }) => (own === band && dueAt !== undefined ? [dueAt] : []));
  return due.toSorted((left, right) => Date.parse(left) - Date.parse(right))[0];
}
