import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { CommandError } from './command.ts';
import { systemReason } from './read-json.ts';

/**
 * Writes a file that takes the place of the one that is there once it is whole: a full disk, or a run that is ended,
 * leaves that as it was.
 * @throws {CommandError} where it cannot be written.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  // A link stays one, and leads to the new file.
  const file = await realpath(path).catch(() => path);
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
  }
}
