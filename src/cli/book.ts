import {
  bookOf,
  bookPage,
  checkInstrument,
  returnFromRunData,
  type Book,
  type BookOptions,
} from 'open-door-screening/authoring';
import { InstrumentError, returnFromRun, type Instrument } from 'open-door-screening/headless';
import { loadLanguage, parseLanguagePack, registerLanguage, wordingIn } from 'open-door-screening/languages';
import { CommandError, exitCodes, progressOn, type Command } from './command.ts';
import { packFile, readPack } from './language-packs.ts';
import { instrumentFrom, readInstrumentFiles } from './read-instrument.ts';
import { replaceFile } from './replace-file.ts';
import { checkTarget } from './target.ts';

/** Writes an instrument as a page for those who review it and read no code. */
export const book: Command = {
  name: 'book',
  summary: 'writes an instrument as a page to read, comment and sign off',
  usage: 'PATH [--language en] [--out book.html] [--since OLD-PATH] [--force]',
  help: `Writes all that an instrument asks, notes and tells as one HTML page that needs nothing else: every question as said,
with when it is asked and what reads it; every sign, rule and point with its condition in words and its worked cases;
settings, contacts, laws, and a sheet to sign. What open-door check finds is put to the items it is about. Beside each item is room for a comment and initials. "Save a copy" in the
page keeps them; they can be saved as a table, too. It prints.

PATH is as in open-door check, or ${returnFromRun.id}, the built-in one.

  --language TAG     the language of the instrument's words: en where nothing is said. For the built-in instrument it may
                     be a language pack: ht is read from ht.json here, or name its file; ar and vi come with the
                     package. One that nobody has reviewed is marked as a draft, and what it lacks is in English and
                     marked as that
  --out FILE         where the page goes: book.html where nothing is said
  --since OLD-PATH   the instrument as it was before: the page begins with what changed
  --force            replaces the file where there is one, and with it the comments that were saved in it

Exit code: 0 written, 1 the instrument cannot be used or the page cannot be written, 2 wrong usage.
`,
  options: ['language', 'out', 'since', 'force'],
  paths: [1, 1],
  async run({ paths: [path = ''], language = 'en', out: file = 'book.html', since, force }, surroundings) {
    const { out } = surroundings;
    await checkTarget(file, force, [path, packFile(language), ...(since === undefined ? [] : [since])]);
    const data = await readData(path);
    const earlier = since === undefined ? {} : { before: await readData(since) };
    const instrument = instrumentFrom(path, data);
    const spoken = await languageOf(path, instrument, language);
    if (since !== undefined) instrumentFrom(since, earlier.before);
    const progress = progressOn(surroundings);
    progress.show(`Checking ${path}; this takes some seconds…`);
    const report = checkInstrument(data);
    progress.clear();
    const written = bookIn(path, data, { language: spoken, report, ...earlier });
    await replaceFile(file, bookPage(written));
    const { draft, lacking } = written;
    const notes = [spoken, draft.length > 0 && 'a draft', lacking.size > 0 && `${lacking.size} texts in English`];
    out.write(`${file}: ${instrument.id} ${instrument.version}, ${notes.filter(Boolean).join(', ')}\n`);
    return exitCodes.done;
  },
};

/** The language as the instrument names it, or that of a pack, which is then there. */
async function languageOf(path: string, instrument: Instrument, language: string): Promise<string> {
  const ownIn = (name: string) => {
    const own = wordingIn(instrument, name).language;
    return baseOf(own) === baseOf(name) ? own : undefined;
  };
  await loadLanguage(language);
  const own = language.endsWith('.json') ? undefined : ownIn(language);
  if (own !== undefined) return own;
  const has = Object.keys(instrument.wording).join(', ');
  if (instrument.id !== returnFromRun.id)
    throw new CommandError(`${path} has no words in "${language}". It has: ${has}.`);
  const pack = await readPack(language);
  if (ownIn(pack.language) !== undefined)
    throw new CommandError(
      `${language}: ${path} has its own words in "${pack.language}", and the book would be of these. A pack is for another language.`,
    );
  registerLanguage(parseLanguagePack(pack.data));
  await loadLanguage(pack.language);
  return pack.language;
}

/** "es" of "es-MX" and "es_MX". */
const baseOf = (language: string) => language.toLowerCase().split(/[-_]/)[0];

/** The book; words of a pack may be of another version of the instrument. */
function bookIn(path: string, data: unknown, options: BookOptions): Book {
  try {
    return bookOf(data, options);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    throw new CommandError(`${path}, in the language "${options.language}": ${error.message}`, { cause: error });
  }
}

async function readData(path: string): Promise<unknown> {
  return path === returnFromRun.id ? returnFromRunData : (await readInstrumentFiles(path)).data;
}
