import type { ScreeningRecord } from '../record.ts';

/** Records as newline-delimited JSON: a line each, whole, as `parseRecord` reads it again. */
export function toNDJSON(records: Iterable<ScreeningRecord>): string {
  return Array.from(records, ndjsonLine).join('');
}

/** One line of it, for more records than fit in memory. */
export function ndjsonLine(record: ScreeningRecord): string {
  return `${JSON.stringify(record)}\n`;
}
