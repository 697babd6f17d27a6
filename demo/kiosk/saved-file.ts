import { InvalidDataError, parseDraft, parseRecord, type ScreeningRecord } from 'open-door-screening';
import { FileError, largestFile, readFile } from '../../src/element/result/encryption.ts';
import { isSavedRecord } from '../../src/session/host-data.ts';

/** A talk to go on with, a record to read, or why neither can be opened. */
export type SavedFile =
  { readonly draft: unknown } | { readonly record: ScreeningRecord } | { readonly problem: Problem };

type Problem = 'needsPassphrase' | 'wrongPassphrase' | 'notOfThisGuide' | 'tooLarge';

const problems: Readonly<Record<FileError['reason'], Problem>> = {
  'needs-passphrase': 'needsPassphrase',
  'wrong-passphrase': 'wrongPassphrase',
  damaged: 'wrongPassphrase',
  unknown: 'notOfThisGuide',
};

/** What a worker saved before. */
export async function readSavedFile(file: File, passphrase: string): Promise<SavedFile> {
  if (file.size > largestFile) return { problem: 'tooLarge' };
  try {
    const data = await readFile(file, passphrase);
    return isSavedRecord(data) ? { record: parseRecord(data) } : { draft: parseDraft(data) };
  } catch (error) {
    if (error instanceof FileError) return { problem: problems[error.reason] };
    if (error instanceof InvalidDataError) return { problem: 'notOfThisGuide' };
    throw error;
  }
}
