import type { Instrument } from '../instrument/instrument.ts';
import { isOfEarlierFormat } from './as-written.ts';
import type { ScreeningRecord } from './record.ts';

/**
 * Whether an instrument can be read into a record anew, to correct it or to assess it again: it is the one the record was
 * made with, in the same major version.
 */
export function isSameGuide(record: ScreeningRecord, { id, version }: Pick<Instrument, 'id' | 'version'>): boolean {
  const made = record.instrument;
  return !isOfEarlierFormat(record) && made.id === id && majorOf(made.version) === majorOf(version);
}

function majorOf(version: string): string {
  return version.split('.')[0]!;
}
