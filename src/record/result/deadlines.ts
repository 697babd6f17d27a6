import type { RecordBand, RecordStep } from './kinds.ts';
import { firstDue } from './due.ts';

/** The first deadline of a band that has one. */
export interface Deadline {
  readonly band: RecordBand;
  /** ISO 8601, UTC. */
  readonly dueAt: string;
  /** How long after its clock started. */
  readonly hours: number;
}

/** What is due, from the first to the last. */
export function deadlinesOf(steps: readonly RecordStep[]): Deadline[] {
  const points = steps.flatMap((step) => step.points);
  return (['day', 'days3', 'week'] as const).flatMap((band) => {
    const dueAt = firstDue(points, band);
    const from = points.find((point) => point.band === band && point.dueAt === dueAt)?.from;
    if (dueAt === undefined || from === undefined) return [];
    return [{ band, dueAt, hours: Math.round((Date.parse(dueAt) - Date.parse(from)) / 3_600_000) }];
  });
}
