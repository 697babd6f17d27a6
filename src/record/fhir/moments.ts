import type { ScreeningRecord } from '../record.ts';

/** A moment as FHIR writes it: a date, or a time that always has seconds and is at most 14 hours from UTC. */
export function momentOf(time: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(time)) return time;
  const withSeconds = time.replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00');
  return /(Z|[+-](0\d|1[0-3]):\d\d|[+-]14:00)$/.test(withSeconds) ? withSeconds : new Date(time).toISOString();
}

/** The time of the record's last version: its end or its last correction, or the last sitting so far. */
export function authoredAt({ completedAt, amendments, sessions }: ScreeningRecord): string | undefined {
  return completedAt
    ? last([completedAt, ...amendments.map(({ at }) => at)])
    : last(sessions.flatMap(({ startedAt, endedAt, enteredAt }) => [startedAt, endedAt, enteredAt]));
}

export function first(times: readonly (string | undefined)[]): string | undefined {
  return ordered(times).at(0);
}

function last(times: readonly (string | undefined)[]): string | undefined {
  return ordered(times).at(-1);
}

function ordered(times: readonly (string | undefined)[]): string[] {
  return times
    .filter((time) => time !== undefined)
    .sort((left, right) => Date.parse(left) - Date.parse(right))
    .map(momentOf);
}
