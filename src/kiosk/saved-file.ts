import { FileError, readSavedFile, type SavedFile } from 'open-door-screening/files';
import { InvalidDataError } from 'open-door-screening/headless';
import { inTime, patience } from './in-time.ts';

type Problem = 'needsPassphrase' | 'wrongPassphrase' | 'notOfThisGuide' | 'tooLarge' | 'tooCostly';

const problems: Readonly<Record<FileError['reason'], Problem>> = {
  'needs-passphrase': 'needsPassphrase',
  'wrong-passphrase': 'wrongPassphrase',
  damaged: 'wrongPassphrase',
  'too-large': 'tooLarge',
  'too-costly': 'tooCostly',
  unknown: 'notOfThisGuide',
};

/** What a worker saved before, or why it cannot be opened. */
export async function openSavedFile(
  file: File,
  passphrase: string,
): Promise<SavedFile | { readonly problem: Problem }> {
  try {
    return await inTime(readSavedFile(file, passphrase), patience.aPassphrase);
  } catch (error) {
    if (error instanceof FileError) return { problem: problems[error.reason] };
    if (error instanceof InvalidDataError) return { problem: 'notOfThisGuide' };
    throw error;
  }
}
