import { createWriteStream } from 'node:fs';
import { lstat, realpath, rename, rm } from 'node:fs/promises';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './command.ts';
import { systemReason } from './read-json.ts';

/**
 * Writes a file that takes the place of the one that is there once it is whole: a full disk, or a run that is ended,
 * leaves that as it was.
 * @param signal ends it before it is whole
 * @throws {CommandError} where it cannot be written.
 */
export async function replaceFile(
  path: string,
  text: string | AsyncIterable<string>,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const file = await placeOf(path);
    const unfinished = `${file}.${process.pid}.part`;
    try {
      const parts = typeof text === 'string' ? [text] : text;
      await pipeline(parts, createWriteStream(unfinished, { flags: 'wx' }), { signal });
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${systemReason(error)}`, { cause: error });
  }
}

/** A link stays one, and leads to the new file. */
async function placeOf(path: string): Promise<string> {
  return realpath(path).catch(async (error: unknown) => {
    const isLink = await lstat(path).catch(() => undefined);
    if (isLink) throw error;
    return path;
  });
}
