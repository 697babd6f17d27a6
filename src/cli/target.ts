import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { CommandError } from './command.ts';
import { isJSON } from './read-json.ts';

/**
 * Refuses to write where that would destroy what the command reads, or, without force, anything else.
 * @param reads the files that it reads, and the folders of them
 * @param instead what to do where no file can be written
 */
export async function checkTarget(
  file: string,
  force: boolean,
  reads: readonly string[],
  instead = 'name the file to write',
): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return;
  // A file in its place would be no device any more, and no program could use that.
  if (!found.isFile())
    throw new CommandError(`${file} is ${found.isDirectory() ? 'a folder' : 'no regular file'}; ${instead}.`);
  if (await isRead(file, reads)) throw new CommandError(`${file} is one of the files that are read; name another one.`);
  if (!force) throw new CommandError(`${file} is there already; --force replaces it.`);
}

async function isRead(file: string, reads: readonly string[]): Promise<boolean> {
  const target = await realpath(file);
  // What is not there is not read, and is said where it is missed.
  const sources = await Promise.all(reads.map((path) => realpath(path).catch(() => undefined)));
  return sources.some(
    (source) => source !== undefined && (target === source || (isJSON(target) && target.startsWith(source + sep))),
  );
}
