import { lastTimeIn } from '../screening/last-time.ts';
import type { ScreeningRecord } from './record.ts';

/** When a record came to be as it is: the last time in it. With the `id`, it tells one version of a screening from another. */
export function asOf(record: ScreeningRecord): string {
  return lastTimeIn({ ...record, raisedLevel: record.level.raised });
}

/** Of every screening its last version, where the first one of it stood: corrected, it counts once. */
export function latestVersions(records: Iterable<ScreeningRecord>): ScreeningRecord[] {
  const latest = new Map<string, ScreeningRecord>();
  for (const record of records) {
    const before = latest.get(record.id);
    if (!before || Date.parse(asOf(record)) >= Date.parse(asOf(before))) latest.set(record.id, record);
  }
  return [...latest.values()];
}
