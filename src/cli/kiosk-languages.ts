import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseOf } from '../instrument/language-tag.ts';
import { CommandError, UsageError } from './command.ts';
import { hashesFile, oneFile, schemaFile, selfTestFile, settingsFile, settingsInside } from './kiosk-files.ts';
import { readPack, type Pack } from './language-packs.ts';
import { readPart } from './read-instrument.ts';
import { readText, systemReason } from './read-json.ts';
import { replaceFile } from './replace-file.ts';

/** What a worker can choose, and the packs it takes. Without `languages`, the settings say it. */
export interface Chosen {
  readonly languages?: readonly string[];
  readonly packs: readonly Pack[];
}

/** What the kiosk speaks without a pack. */
const builtIn = ['en', 'es'];

/**
 * Reads "en,es,ht": a language of the kiosk, or a pack, by its file or by the language that its file is called by.
 * @throws {CommandError} where a pack cannot be used.
 * @throws {UsageError} where the list names none, or one twice.
 */
export async function chosenLanguages(list: string): Promise<Chosen> {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new UsageError('--languages: expected languages, such as en,es,ht');
  const all = await Promise.all(names.map(async (name) => (builtIn.includes(name) ? name : await otherPack(name))));
  const packs = all.filter((each) => typeof each !== 'string');
  const languages = all.map((each) => (typeof each === 'string' ? each : each.language));
  if (new Set(languages).size < languages.length) throw new UsageError('--languages: expected each language once');
  return { languages, packs };
}

/** A pack in a language that the kiosk has no words of its own in: it reads no other. */
async function otherPack(name: string): Promise<Pack> {
  const pack = await readPack(name);
  if (builtIn.includes(baseOf(pack.language)))
    throw new CommandError(
      `${name}: the kiosk has its own words in "${pack.language}", and reads no pack in their place. Words of an office go into "texts" of ${settingsFile}.`,
    );
  return pack;
}

/** What the kiosk in a folder speaks already. */
export async function languagesOf(folder: string, present: readonly string[]): Promise<Chosen> {
  const files = present.filter((name) => /^language-[\w-]+\.json$/.test(name));
  const packs = await Promise.all(files.map(async (name) => readPack(join(folder, name))));
  if (packs.length === 0) return { packs };
  const settings = present.includes(settingsFile) ? await readPart(join(folder, settingsFile)) : undefined;
  const { languages } = (settings ?? {}) as { languages?: readonly string[] };
  return { packs, ...(languages && { languages }) };
}

/** Puts packs beside the settings and into the pages in one file, and names the languages in the settings. */
export async function addLanguages(folder: string, { languages, packs }: Chosen): Promise<void> {
  if (languages === undefined && packs.length === 0) return;
  for (const { language, data } of packs)
    await writeFile(join(folder, `language-${language}.json`), `${JSON.stringify(data, null, 2)}\n`);
  const named = (settings: string) => withLanguages(settings, languages);
  await change(join(folder, settingsFile), named);
  await change(join(folder, schemaFile), (schema) => withNames(schema, packs));
  await change(join(folder, oneFile), (page) => withPacks(page.replace(settingsInside, named), packs));
  await change(join(folder, selfTestFile), (page) => withPacks(page, packs));
  await writeHashes(folder);
}

/** Settings with the languages in them. Where they cannot be read, they stay as they are: the page says what is wrong. */
export function withLanguages(settings: string, languages: readonly string[] | undefined): string {
  if (languages === undefined) return settings;
  try {
    const { language, ...others } = JSON.parse(settings) as { language?: string };
    const first = language !== undefined && languages.includes(language) && { language };
    return `${JSON.stringify({ ...others, ...first, languages }, null, 2)}\n`.replaceAll('<', String.raw`\u003C`);
  } catch {
    return settings;
  }
}

/** An editor that checks the settings knows the languages, too. */
function withNames(schema: string, packs: readonly Pack[]): string {
  const names = JSON.stringify([...builtIn, ...packs.map(({ language }) => language)]);
  return schema.replace(/(?<="enum": )\[\s*"en",\s*"es"\s*\]/g, names);
}

function withPacks(page: string, packs: readonly Pack[]): string {
  const scripts = packs.map(
    ({ language, data }) =>
      `<script type="application/json" id="kiosk-language-${language}">${JSON.stringify(data).replaceAll('<', String.raw`\u003C`)}</script>\n`,
  );
  return page.replace(/(?=<\/head>)/, () => scripts.join(''));
}

async function change(path: string, how: (text: string) => string): Promise<void> {
  const text = await ownText(path);
  if (text !== undefined) await replaceFile(path, how(text));
}

/**
 * The text of a file that an office may have written, without a mark at its beginning; nothing where there is no file.
 * @throws {CommandError} where it is in another encoding than UTF-8: written back, its letters would be lost.
 */
export async function ownText(path: string): Promise<string | undefined> {
  try {
    return await readText(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
  }
}

/** Of the pages that the hashes were of. */
async function writeHashes(folder: string): Promise<void> {
  const lines = (await readFile(join(folder, hashesFile), 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const anew = await Promise.all(
    lines.map(async (line) => {
      const name = line.split(/\s+/).at(-1)!;
      const hash = createHash('sha256').update(await readFile(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    }),
  );
  await writeFile(join(folder, hashesFile), anew.join(''));
}
