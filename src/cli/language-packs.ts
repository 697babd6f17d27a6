import { InvalidDataError } from 'open-door-screening/headless';
import { parseLanguagePack } from 'open-door-screening/languages';
import { CommandError } from './command.ts';
import { readPart } from './read-instrument.ts';

/** A pack as its author wrote it: its review is of these words. */
export interface Pack {
  readonly language: string;
  readonly data: object;
}

/** Drafts that come with the package. */
const drafts: Readonly<Record<string, () => Promise<{ readonly data: object }>>> = {
  ar: () => import('open-door-screening/languages/ar'),
  vi: () => import('open-door-screening/languages/vi'),
};

/** A draft that comes with the package, by its language. */
export async function draftData(language: string): Promise<object | undefined> {
  return Object.hasOwn(drafts, language) ? (await drafts[language]!()).data : undefined;
}

/** The file of a pack that is named by that or by its language. */
export function packFile(name: string): string {
  return name.endsWith('.json') ? name : `${name}.json`;
}

/**
 * Reads a pack by its file, or by the language that its file is called by; drafts that come with the package by theirs.
 * @throws {CommandError} where it cannot be used.
 */
export async function readPack(name: string): Promise<Pack> {
  const path = packFile(name);
  const data = (await draftData(name)) ?? ((await readPart(path)) as object);
  try {
    return { language: parseLanguagePack(data).language, data };
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    throw new CommandError(`${path}: ${error.message}`, { cause: error });
  }
}
