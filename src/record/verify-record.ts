import { problem, RecordError } from '../instrument/problems.ts';
import { asWritten } from './as-written.ts';
import { fingerprintOf } from './fingerprint.ts';
import { normalized } from './parse-record.ts';

/**
 * Whether a record is as it was sealed: the data as they were written, in any format that `parseRecord` reads, or what it
 * gave of them. It may have gone through another program that writes the same in other signs (see `normalized`). A
 * fingerprint is no signature: it shows damage and careless changes, not a forger who makes a new one.
 * @throws {RecordError} where it is no object.
 */
export async function verifyRecord(record: object): Promise<'intact' | 'changed' | 'unsealed'> {
  if (typeof record !== 'object' || record === null)
    throw new RecordError('The record', [problem([], 'expected an object')]);
  const { fingerprint } = record as { fingerprint?: unknown };
  if (fingerprint === undefined || fingerprint === null) return 'unsealed';
  if (fingerprint === (await fingerprintOf(record))) return 'intact';
  const read = normalized(asWritten(record));
  return read && fingerprint === (await fingerprintOf(read)) ? 'intact' : 'changed';
}
