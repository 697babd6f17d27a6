import { lastTimeIn, type Timed } from '../screening/last-time.ts';
import type { ScreeningRecord } from './record.ts';

/** What of a record says when it was last changed. */
type TimedRecord = Omit<Timed, 'amending' | 'raisedLevel'> & {
  readonly level: { readonly raised?: Timed['raisedLevel'] };
};

/** The time of a record's last change. With the `id`, it identifies one version of a screening. */
export function asOf(record: TimedRecord): string {
  return lastTimeIn({ ...record, raisedLevel: record.level.raised });
}

/** Of every screening its last version, in the place of its first one: corrected, it counts once. */
export function latestVersions(records: Iterable<ScreeningRecord>): ScreeningRecord[] {
  const latest = new Map<string, ScreeningRecord>();
  for (const record of records) {
    const before = latest.get(record.id);
    if (!before || Date.parse(asOf(record)) >= Date.parse(asOf(before))) latest.set(record.id, record);
  }
  return [...latest.values()];
}
