import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkLanguage,
  packOf,
  sheetFromCSV,
  sheetFromJSON,
  sheetOf,
  sheetToCSV,
  type SheetLine,
} from 'open-door-screening/authoring';
import { InvalidDataError } from 'open-door-screening/headless';
import { packHash } from 'open-door-screening/languages';
import { localDay } from '../instrument/local-day.ts';
import { isLanguage } from '../languages/is-language.ts';
import { CommandError, exitCodes, UsageError, type Command, type Given, type Surroundings } from './command.ts';
import { draftData } from './language-packs.ts';
import { readPart } from './read-instrument.ts';
import { listed, readText, systemReason } from './read-json.ts';
import { replaceFile } from './replace-file.ts';

type Action = (path: string, given: Given, surroundings: Surroundings) => Promise<number>;

/** Makes, fills in and signs the words of a language. */
export const language: Command = {
  name: 'language',
  summary: 'makes a language pack: new, sheet, pack, review',
  usage: 'new TAG | sheet PACK.json | pack SHEET | review PACK.json --role ROLE [--out FOLDER] [--force]',
  help: `A language is a file of words, its pack. Whoever translates it needs no code: they fill in a sheet.

  new TAG               writes an empty sheet for a language, such as ht or zh-Hant: TAG.csv for a spreadsheet, and
                        TAG.sheet.json. Beside each line are the English, and where it is seen
  pack SHEET            reads a sheet, filled in or in part, and writes the pack: TAG.json
  sheet PACK.json       writes the sheets of a pack, to go on with it; ar and vi are drafts that come with the package
  review PACK.json      writes into the pack that somebody has reviewed it as it is, today. A pack that was not reviewed,
                        or was changed since, opens in practice, in the book and on blank paper marked draft, and never
                        in a talk. A pack with gaps takes no review: open-door check --language names them
  --role ROLE           what the reviewer is, such as "survivor adviser, native speaker". No name
  --out FOLDER          where the files go: here, where nothing is said
  --force               writes over files that are there

Exit code: 0 written, 1 a file cannot be read, written or used, 2 wrong usage.
`,
  options: ['role', 'out', 'force'],
  paths: [2, 2],
  async run(given, surroundings) {
    const [name = '', path = ''] = given.paths;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new UsageError(`there is no "${name}": it is new, sheet, pack or review`);
    return action(path, given, surroundings);
  },
};

const actions: Readonly<Record<string, Action>> = {
  new: async (tag, given, surroundings) => writeSheets({ language: languageAt(tag, tag) }, given, surroundings),
  sheet: async (path, given, surroundings) => {
    const data = ((await draftData(path)) ?? (await readPart(path))) as Readonly<Record<string, unknown>> | null;
    return writeSheets({ ...data, language: languageAt(`${path}: language`, data?.['language']) }, given, surroundings);
  },
  pack: async (path, given, surroundings) => {
    const lines = linesIn(path, await readText(path).catch(failed(path)));
    const pack = packFrom(path, lines);
    const tag = languageAt(`${path}: language`, pack['language']);
    const gaps = lines.filter(({ text }) => text.trim() === '').length;
    surroundings.out.write(`${path}: ${lines.length - gaps} lines with a text, ${gaps} without\n`);
    return write([[`${tag}.json`, json(pack)]], given, surroundings);
  },
  review: async (path, { role }, { out }) => {
    if (!role) throw new UsageError('say what the reviewer is: --role "survivor adviser, native speaker"');
    const pack = (await readPart(path)) as object;
    const problems = checkLanguage(pack);
    if (problems.length > 0)
      throw new CommandError(
        `${path} has gaps or faults, so nobody can have reviewed it as it is:\n${listed(
          path,
          problems.slice(0, 20).map(({ path: place, message }) => `${place}: ${message}`),
        )}`,
      );
    const reviewedBy = { role, date: localDay(), hash: await packHash(pack) };
    await replaceFile(path, json({ ...pack, reviewedBy }));
    out.write(`${path}: reviewed on ${reviewedBy.date} by ${role}, ${reviewedBy.hash}\n`);
    return exitCodes.done;
  },
};

/** Files are called by the language: whatever else stands there may be a path. */
function languageAt(place: string, name: unknown): string {
  if (isLanguage(name)) return name;
  throw new CommandError(`${place}: expected a language, such as "ht" or "zh-Hant"`);
}

type Line = Pick<SheetLine, 'key' | 'text'>;

/** The lines of a sheet, from a table or from JSON. */
function linesIn(path: string, text: string): readonly Line[] {
  const lines = /\.json$/i.test(path) ? sheetFromJSON(parsed(path, text)) : sheetFromCSV(text);
  if (!lines) throw new CommandError(`${path}: it is no sheet: expected lines with a "key" and a "text"`);
  return lines;
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path}: it is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function packFrom(path: string, lines: readonly Line[]): Readonly<Record<string, unknown>> {
  try {
    return packOf(lines);
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    throw new CommandError(`${path}: ${error.message}`, { cause: error });
  }
}

async function writeSheets(
  pack: Readonly<Record<string, unknown>> & { readonly language: string },
  given: Given,
  surroundings: Surroundings,
): Promise<number> {
  const { language: tag } = pack;
  const lines = sheetOf(pack);
  const files: [string, string][] = [
    [`${tag}.csv`, sheetToCSV(lines)],
    [`${tag}.sheet.json`, json(lines)],
  ];
  return write(files, given, surroundings);
}

async function write(
  files: readonly (readonly [name: string, text: string])[],
  { out: folder = '.', force }: Given,
  { out }: Surroundings,
): Promise<number> {
  for (const [name, text] of files) {
    const file = join(folder, name);
    await writeFile(file, text, { flag: force ? 'w' : 'wx' }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        throw new CommandError(`${file} is there already. --force writes over it.`, { cause: error });
      throw failed(file)(error);
    });
    out.write(`${file}\n`);
  }
  return exitCodes.done;
}

/** What to do with an error of the system: it is said with the path. */
function failed(path: string): (error: unknown) => never {
  return (error) => {
    throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
  };
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
