import {
  checkInstrument,
  checkLanguage,
  lockOf,
  readingFormula,
  returnFromRunData,
} from 'open-door-screening/authoring';
import {
  agencyReviewText,
  findAgencyReview,
  InvalidDataError,
  parseConfiguration,
  parseInstrument,
  returnFromRun,
} from 'open-door-screening/headless';
import { packHash, type LanguagePack } from 'open-door-screening/languages';
import { exitCodes, progressOn, UsageError, type Command, type Surroundings } from './command.ts';
import { draftData } from './language-packs.ts';
import { readInstrumentFiles, readPart, type InstrumentFiles } from './read-instrument.ts';
import { listed } from './read-json.ts';
import { replaceFile } from './replace-file.ts';
import { written } from './written-report.ts';

/** Runs the authoring check on an instrument, and prints what it found. */
export const check: Command = {
  name: 'check',
  summary: 'checks an instrument of your own, and its worked cases, or a language pack',
  usage: 'PATH [--config CONFIG.json] [--lock] | --language PACK.json',
  help: `Checks an instrument before it is used: its shape, whether everything in it can be reached, whether its worked cases
hold, whether its words are easy and free of labels and promises, and whether its version was raised with its content.
It also measures what is suggested, and names the numbers and laws nobody has looked up for a year. It takes some
seconds.

PATH is ${returnFromRun.id}, the built-in one, or one JSON file, { …structure, wording: { en, es }, cases }, or a
folder with

  structure.json         questions, conditions, flags, levels, steps
  en.json, …             its words: a file for each language, called by the language
  cases.json             worked cases: answers, and what has to follow from them
  duties.json            what the law asks of an agency, and what serves it; need not be there
  reasons.json           why each threshold is what it is; need not be there
  instrument.lock.json   what it was when its version was last raised; written with --lock

  --config CONFIG.json   tries the properties with an agency's configuration: its own steps and points among them; says
                         whether the agency has reviewed the instrument, and what has changed since
  --language PACK.json   checks a language pack instead: each word that is missing, each wrong placeholder and changed
                         number, each text that is longer than its place, each word that labels a young person, and what
                         is hard to follow in languages for which a formula was published; and who has reviewed it
  --lock                 writes the lock where nothing is wrong. While the content is another one than the lock has for
                         the same version, raise the version; a version that nobody has used yet may be locked anew
                         once the old lock is deleted

Exit code: 0 no problem, 1 there are problems or a file cannot be read, 2 wrong usage.
`,
  options: ['config', 'lock', 'language'],
  paths: [1, 1],
  pathOr: 'language',
  async run({ paths: [path = ''], config, lock: writesLock, language }, surroundings) {
    const { out, err } = surroundings;
    if (language !== undefined) {
      // Whatever else is named would not be looked at, and "no problem" would seem to be said of it.
      if (path) throw new UsageError('check takes PATH or --language, not both');
      const surplus = writesLock ? 'lock' : config !== undefined && 'config';
      if (surplus) throw new UsageError(`check takes no --${surplus} beside --language`);
      return checkPack(language, surroundings);
    }
    const files = path === returnFromRun.id ? builtIn : await readInstrumentFiles(path);
    for (const name of files.unread)
      err.write(`${name} is not read: the words of a language are in a file with its name, such as es.json.\n`);
    const configuration = config === undefined ? {} : { config: await readPart(config) };
    const progress = progressOn(surroundings);
    progress.show(`Checking ${path}; this takes some seconds…`);
    const report = checkInstrument(files.data, { ...configuration, lock: files.lock });
    progress.clear();
    out.write(written(path, report));
    if (config !== undefined) out.write(await reviewOf(files.data, configuration.config));
    if (report.problems.length > 0) return exitCodes.problem;
    if (writesLock && files.lockPath) out.write(await writeLock(files));
    return exitCodes.done;
  },
};

/** It is locked where it is made. */
const builtIn: InstrumentFiles = { data: returnFromRunData, unread: [], lockPath: '' };

async function checkPack(path: string, { out }: Surroundings): Promise<number> {
  const data = ((await draftData(path)) ?? (await readPart(path))) as LanguagePack;
  const problems = checkLanguage(data);
  out.write(`${path}: ${problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problems`}\n`);
  for (const { path: place, message } of problems) out.write(listed(place || 'the whole', [message]));
  if (typeof data !== 'object' || data === null) return exitCodes.problem;
  out.write(`\nReading level: ${readingFormula(data.language)}\n`);
  const { reviewedBy } = data;
  const isAsReviewed = reviewedBy?.hash === (await packHash(data));
  out.write(
    reviewedBy && isAsReviewed
      ? `Reviewed on ${reviewedBy.date} by ${reviewedBy.role}\n`
      : `${reviewedBy ? 'It was changed after its review' : 'Nobody has reviewed it'}: it is a draft, and never spoken in a talk\n`,
  );
  return problems.length > 0 ? exitCodes.problem : exitCodes.done;
}

/** Whether the agency of a configuration has reviewed the instrument; nothing where what is wrong was said before. */
async function reviewOf(data: unknown, config: unknown): Promise<string> {
  try {
    const instrument = parseInstrument(data);
    const configuration = parseConfiguration(instrument, config);
    const [first = 'en', ...others] = Object.keys(instrument.wording);
    return `\n${agencyReviewText(await findAgencyReview({ instrument, configuration }, [first, ...others]), 'en')}\n`;
  } catch (error) {
    if (error instanceof InvalidDataError) return '';
    throw error;
  }
}

async function writeLock({ data, lockPath }: InstrumentFiles): Promise<string> {
  const lock = lockOf(parseInstrument(data));
  await replaceFile(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
  return `\n${lockPath}: locked as version ${lock.version}\n`;
}
