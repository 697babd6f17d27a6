import { readFileSync, statSync } from 'node:fs';
import { InvalidDataError } from 'open-door-screening/headless';
import { largest, tooLarge } from '../instrument/limits.ts';

/** Replaces nothing that it cannot read, and leaves out a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The most that is written for data within the limits: "é" has two bytes, and as the escape \u00e9 it takes six. */
const largestFile = 3 * largest;

/**
 * Reads a file in UTF-8. To wait for the four calls that a small file takes would cost more than the calls.
 * @throws where it is larger than its data may be: to read it could take all memory.
 */
export async function readText(path: string): Promise<string> {
  if (statSync(path).size > largestFile) throw new Error(tooLarge);
  return utf8.decode(readFileSync(path));
}

/** Whether a file in a folder is read, by its name. Some systems write endings, or whole names, in capitals. */
export function isJSON(name: string): boolean {
  return /\.json$/i.test(name);
}

/** Reads a file of JSON in UTF-8. */
export async function readJSON(path: string): Promise<unknown> {
  return JSON.parse(await readText(path));
}

/** What the system says when a path cannot be used, in words. */
const systemErrors: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8',
};

export function systemReason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return systemErrors[code] ?? message;
}

/**
 * Why a record cannot be used: where it is wrong, and what was expected. Not what was found: it may be what a young
 * person said.
 */
export function reasonsWithoutContent(error: unknown): string[] {
  if (error instanceof InvalidDataError)
    return error.problems.map(({ path, message }) => `${path || 'the whole'}: ${message.replace(/, found .*/s, '')}`);
  return [error instanceof SyntaxError ? 'it is not JSON' : systemReason(error)];
}

/** A path, and what is wrong with it, on lines of their own. */
export function listed(path: string, reasons: readonly string[]): string {
  return [path, ...reasons.map((reason) => `  ${reason}`), ''].join('\n');
}
