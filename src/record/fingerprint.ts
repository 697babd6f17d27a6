import { digestOf, sortedJSON } from '../instrument/digest.ts';
import { asWritten, isOfEarlierFormat } from './as-written.ts';
import type { ScreeningRecord } from './record.ts';

/**
 * The canonical form of a record without its fingerprint: JSON without white space, keys in the order of their code
 * units (RFC 8785, for the texts, whole numbers, lists and objects that occur in a record). The same record gives the
 * same bytes on every machine. A record of an earlier format has that of the data as they were written. A record as
 * `createRecord` and `parseRecord` give it is normalized already.
 */
export function canonicalForm(record: object): string {
  const { fingerprint: _, ...content } = asWritten(record) as { fingerprint?: unknown };
  return sortedJSON(content);
}

/** SHA-256 of the canonical form, as `sha256:` and 64 hexadecimal digits. */
export async function fingerprintOf(record: object): Promise<string> {
  return digestOf(canonicalForm(record));
}

/**
 * The record with its fingerprint, which ties the paper to it and shows a later change. One of an earlier format stays
 * as it is: it is never sealed anew.
 */
export async function sealRecord(record: ScreeningRecord): Promise<ScreeningRecord> {
  return isOfEarlierFormat(record) ? record : { ...record, fingerprint: await fingerprintOf(record) };
}
