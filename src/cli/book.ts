import { writeFile } from 'node:fs/promises';
import { bookOf, bookPage, checkInstrument, returnFromRunData } from 'open-door-screening/authoring';
import { loadLanguage, returnFromRun } from 'open-door-screening/headless';
import { CommandError, exitCodes, progressOn, type Command } from './command.ts';
import { instrumentFrom, readInstrumentFiles } from './read-instrument.ts';
import { systemReason } from './read-json.ts';

/** Writes an instrument as a page for those who review it and read no code. */
export const book: Command = {
  name: 'book',
  summary: 'writes an instrument as a page to read, comment and sign off',
  usage: 'PATH [--language en] [--out book.html] [--since OLD-PATH]',
  help: `Writes all that an instrument asks, notes and tells as one HTML page that needs nothing else: every question as said,
with when it is asked and what reads it; every sign, rule and point with its condition in words and its worked cases;
settings, contacts, laws, and a sheet to sign. What open-door check finds is put to the items it is about. Beside each item is room for a comment and initials. "Save a copy" in the
page keeps them; they can be saved as a table, too. It prints.

PATH is as in open-door check, or ${returnFromRun.id}, the built-in one.

  --language TAG     the language of the instrument's words: en where nothing is said
  --out FILE         where the page goes: book.html where nothing is said
  --since OLD-PATH   the instrument as it was before: the page begins with what changed

Exit code: 0 written, 1 the instrument cannot be used or the page cannot be written, 2 wrong usage.
`,
  options: ['language', 'out', 'since'],
  paths: [1, 1],
  async run({ paths: [path = ''], language = 'en', out: file = 'book.html', since }, surroundings) {
    const { out } = surroundings;
    const data = await readData(path);
    const earlier = since === undefined ? {} : { before: await readData(since) };
    const instrument = instrumentFrom(path, data);
    if (!Object.hasOwn(instrument.wording, language))
      throw new CommandError(
        `${path} has no words in "${language}". It has: ${Object.keys(instrument.wording).join(', ')}.`,
      );
    if (since !== undefined) instrumentFrom(since, earlier.before);
    await loadLanguage(language);
    const progress = progressOn(surroundings);
    progress.show(`Checking ${path}; this takes some seconds…`);
    const report = checkInstrument(data);
    progress.clear();
    const page = bookPage(bookOf(data, { language, report, ...earlier }));
    try {
      await writeFile(file, page);
    } catch (error) {
      throw new CommandError(`${file}: ${systemReason(error)}`, { cause: error });
    }
    out.write(`${file}: ${instrument.id} ${instrument.version}, ${language}\n`);
    return exitCodes.done;
  },
};

async function readData(path: string): Promise<unknown> {
  return path === returnFromRun.id ? returnFromRunData : (await readInstrumentFiles(path)).data;
}
