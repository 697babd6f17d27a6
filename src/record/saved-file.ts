import type { Draft } from '../screening/draft.ts';
import { parseDraft } from '../screening/parse-draft.ts';
import { readFile, type Following } from './encryption.ts';
import { parseRecord } from './parse-record.ts';
import type { ScreeningRecord } from './record.ts';

/** What a worker saved: a talk to go on with, or a record to read. */
export type SavedFile = { readonly draft: Draft } | { readonly record: ScreeningRecord };

/** Whether what was saved is a record; else it can only be a draft. */
export function isSavedRecord(data: unknown): boolean {
  return ((data as { assessment?: unknown } | null)?.assessment ?? undefined) !== undefined;
}

/**
 * Reads a file that a worker saved before, encrypted or not: a draft or a record, of any format that `parseDraft` and
 * `parseRecord` read.
 * @throws {FileError} where it is the passphrase, or the file is damaged, too large, or of something else.
 * @throws {DraftError | RecordError} that lists every problem with its path, where what is in it cannot be used.
 */
export async function readSavedFile(file: Blob, passphrase = '', following?: Following): Promise<SavedFile> {
  const data = await readFile(file, passphrase, following);
  return isSavedRecord(data) ? { record: parseRecord(data) } : { draft: parseDraft(data) };
}
