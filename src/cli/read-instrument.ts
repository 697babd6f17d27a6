import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InstrumentError, parseInstrument, returnFromRun, type Instrument } from 'open-door-screening/headless';
import { CommandError } from './command.ts';
import { isJSON, readJSON, systemReason } from './read-json.ts';

/** The data of an instrument, and what in its folder was not read. */
export interface InstrumentFiles {
  readonly data: unknown;
  readonly unread: readonly string[];
  /** The path of its lock, also where there is none: what it was when its version was last raised. */
  readonly lockPath: string;
  readonly lock?: unknown;
}

const lockFile = 'instrument.lock.json';
/** What may be beside structure and words. */
const parts = ['cases', 'duties', 'reasons'];

/** A file is of a language when it is called by its tag: `es.json`, `zh-Hant.json`. */
const languageFile = /^[a-z]{2,3}(-[a-z\d]{2,8})*\.json$/i;

/**
 * Reads the data of an instrument: one file with all of it, or a folder with `structure.json`, a file for each language,
 * `cases.json`, `duties.json` and `reasons.json`.
 * @throws {CommandError} where a file cannot be read.
 */
export async function readInstrumentFiles(path: string): Promise<InstrumentFiles> {
  if (!(await isFolder(path))) {
    const lockPath = path.replace(/(\.json)?$/i, '.lock.json');
    const lock = (await exists(lockPath)) ? { lock: await readPart(lockPath) } : {};
    return { data: await readPart(path), unread: [], lockPath, ...lock };
  }
  const names = (await namesIn(path)).filter(isJSON).sort();
  /** Some systems write endings, or whole names, in capitals. */
  const named = (wanted: string) => names.find((name) => name.toLowerCase() === wanted);
  const [structureFile, foundLock] = ['structure.json', lockFile].map(named);
  if (structureFile === undefined)
    throw new CommandError(`${path}: there is no structure.json in this folder. Name an instrument, or its folder.`);
  const languages = names.filter((name) => languageFile.test(name));
  const read = async (name: string) => {
    const words = await readPart(join(path, name));
    const tag = name.replace(/\.json$/i, '');
    const own = isObject(words) && 'language' in words ? String(words.language) : tag;
    return [own.toLowerCase() === tag.toLowerCase() ? own : tag, words] as const;
  };
  const structure = await readPart(join(path, structureFile));
  const wording = Object.fromEntries(await Promise.all(languages.map(read)));
  const besides = parts.flatMap((part) => {
    const file = named(`${part}.json`);
    return file === undefined ? [] : [{ part, file }];
  });
  const others = Object.fromEntries(
    await Promise.all(besides.map(async ({ part, file }) => [part, await readPart(join(path, file))] as const)),
  );
  const lock = foundLock !== undefined && { lock: await readPart(join(path, foundLock)) };
  const known = [structureFile, foundLock, ...languages, ...besides.map(({ file }) => file)];
  return {
    // A structure that is no object is for the check to refuse, as it is.
    data: isObject(structure) ? { ...structure, wording, ...others } : structure,
    unread: names.filter((name) => !known.includes(name)),
    lockPath: join(path, foundLock ?? lockFile),
    ...lock,
  };
}

/**
 * Reads an instrument that is ready to be used; `return-from-run` is the built-in one.
 * @throws {CommandError} that lists what is wrong with it.
 */
export async function readInstrument(path: string): Promise<Instrument> {
  if (path === returnFromRun.id) return returnFromRun;
  const { data } = await readInstrumentFiles(path);
  return instrumentFrom(path, data);
}

/**
 * The instrument that was read there.
 * @throws {CommandError} that lists what is wrong with it.
 */
export function instrumentFrom(path: string, data: unknown): Instrument {
  try {
    return parseInstrument(data);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    throw new CommandError(`${path}: ${error.message}`, { cause: error });
  }
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new CommandError(`${folder}: ${systemReason(error)}`, { cause: error });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export async function readPart(path: string): Promise<unknown> {
  try {
    return await readJSON(path);
  } catch (error) {
    const reason = error instanceof SyntaxError ? `it is not JSON: ${error.message}` : systemReason(error);
    throw new CommandError(`${path}: ${reason}`, { cause: error });
  }
}
