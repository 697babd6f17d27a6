import { plain } from '../instrument/immutable.ts';
import type { ScreeningRecord } from './record.ts';

/**
 * A record that is read in another shape than it was written in. As JSON it is what was written: that is what its
 * fingerprint is of, and what is stored, saved and handed on.
 */
export function readAs(record: ScreeningRecord, written: unknown): ScreeningRecord {
  const copy = plain(written);
  return Object.defineProperty(record, 'toJSON', { value: () => copy });
}

/** Whether a record was written in an earlier format: it is for reading, and nothing is made of it anew. */
export function isOfEarlierFormat(record: object): record is { toJSON: () => object } {
  // Data from outside may have a part of that name, too.
  return 'toJSON' in record && typeof record.toJSON === 'function';
}

/** A record as it was written, however it was read. */
export function asWritten(record: object): object {
  return isOfEarlierFormat(record) ? record.toJSON() : record;
}
