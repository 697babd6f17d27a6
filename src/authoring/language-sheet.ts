import * as z from 'zod/mini';
import { InvalidDataError, type Path, type Problem } from '../instrument/problems.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { questionsOf } from '../instrument/reading.ts';
import english from '../languages/en/index.ts';
import { pluralForms } from '../languages/plural-forms.ts';
import { isPlural } from '../languages/shape.ts';

/** A text to translate, as somebody who knows no code sees it. */
export interface SheetLine {
  /** What it is called; it stays as it is. */
  readonly key: string;
  /** Where it is seen or heard, and by whom. */
  readonly where: string;
  readonly english: string;
  /** The text in the language; empty where there is none yet. */
  readonly text: string;
}

type Words = Readonly<Record<string, unknown>>;

const { language: _language, locale: _locale, returnFromRun: wording, ...parts } = english;
const { language: _, ...instrumentWords } = wording;
const allWords: Words = { ...parts, returnFromRun: instrumentWords };

/** The lines above the words of a pack. */
const head: readonly SheetLine[] = [
  { key: 'language', where: 'The code of the language (BCP 47)', english: 'en', text: '' },
  { key: 'locale', where: 'The code by which dates and numbers are written', english: 'en-US', text: '' },
  { key: 'direction', where: '"rtl" where it is written from right to left', english: 'ltr', text: '' },
  { key: 'name', where: 'What its speakers call the language', english: 'English', text: '' },
  {
    key: 'labels',
    where: 'Words that label a young person and are never said, with commas between; * is any ending',
    english: 'victim*, prostitut*, runner*',
    text: '',
  },
];

const sheetSchema = z.array(z.looseObject({ key: z.string(), text: z.string() }));

/** The lines of a sheet in JSON; undefined where it is none. */
export function sheetFromJSON(data: unknown): Pick<SheetLine, 'key' | 'text'>[] | undefined {
  return sheetSchema.safeParse(data).data;
}

/** All there is to translate, with what a pack has of it. A pack may be as little as `{ language: 'ht' }`. */
export function sheetOf(pack: Words): SheetLine[] {
  const { language, locale = language, labels } = pack as Words & { labels?: unknown };
  const ofHead: Words = { ...pack, locale, ...(Array.isArray(labels) && { labels: labels.join(', ') }) };
  return [
    ...head.map((line) => ({ ...line, text: textOf(ofHead[line.key]) })),
    ...placesIn(allWords, [], pluralForms(String(locale))).map(({ path, english: text }) => ({
      key: path.join('.'),
      where: whereSeen(path),
      english: text,
      text: textOf(path.reduce<unknown>((data, step) => (data as Words | undefined)?.[step], pack)),
    })),
  ];
}

/**
 * The pack that a filled-in sheet makes; a line without a text is none of it.
 * @throws {InvalidDataError} that names lines that do not belong there, and those that occur twice.
 */
export function packOf(lines: readonly Pick<SheetLine, 'key' | 'text'>[]): Words {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { key, text } of lines) {
    if (texts.has(key)) problems.push({ path: key, message: 'it is there twice' });
    texts.set(key, text.trim());
  }
  const language = texts.get('language') ?? '';
  const locale = texts.get('locale') || language;
  const places = placesIn(allWords, [], pluralForms(locale));
  const known = new Set([...head.map(({ key }) => key), ...places.map(({ path }) => path.join('.'))]);
  for (const key of texts.keys()) if (!known.has(key)) problems.push({ path: key, message: 'there is no such line' });
  if (!language) problems.push({ path: 'language', message: 'expected a language, such as "es"' });
  if (problems.length > 0) throw new InvalidDataError('The sheet', problems);
  const labels = listed(texts.get('labels') ?? '');
  const written = (words: unknown, path: Path): unknown => {
    if (typeof words === 'string') return texts.get(path.join('.')) || undefined;
    if (isPlural(words)) return some(pluralForms(locale).map((form) => [form, texts.get([...path, form].join('.'))]));
    if (!Array.isArray(words))
      return some(Object.entries(words as Words).map(([name, entry]) => [name, written(entry, [...path, name])]));
    const items = words.map((item, index) => written(item, [...path, index]));
    return items.some((item) => item !== undefined)
      ? items.map((item, index) => item ?? gapFor(words[index]))
      : undefined;
  };
  const pack = written(allWords, []) as Words | undefined;
  const instrument = pack?.['returnFromRun'] as Words | undefined;
  return {
    language,
    locale,
    ...some(['direction', 'name'].map((key) => [key, texts.get(key)])),
    ...(labels.length > 0 && { labels }),
    ...pack,
    ...(instrument && { returnFromRun: { language, ...instrument } }),
  };
}

/** What keeps the place of words in a list that are not there yet. */
function gapFor(words: unknown): unknown {
  return Array.isArray(words) ? words.map(gapFor) : '';
}

function some(entries: readonly (readonly [string, unknown])[]): Words | undefined {
  const present = entries.filter(([, value]) => value !== undefined && value !== '');
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}

function listed(text: string): string[] {
  return text
    .split(/[,،、]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : '';
}

/** Every text there is in English, with its place; plural forms as the other language has them. */
function placesIn(words: unknown, path: Path, forms: readonly string[]): { path: Path; english: string }[] {
  if (typeof words === 'string') return [{ path, english: words }];
  if (isPlural(words)) {
    const given = words as Readonly<Record<string, string>>;
    return forms.map((form) => ({ path: [...path, form], english: given[form] ?? words.other }));
  }
  const entries = Array.isArray(words) ? [...words.entries()] : Object.entries(words as Words);
  return entries.flatMap(([name, entry]) => placesIn(entry, [...path, name], forms));
}

const asked = new Set(
  questionsOf(returnFromRun)
    .filter(({ who }) => who === 'asked')
    .map(({ code }) => code),
);

const ofPart: Readonly<Record<string, string>> = {
  talk: 'On the screen in a talk. The young person may read it',
  result: 'On the screen after the talk. For the worker',
  paper: 'On paper and in a case note. For the worker',
  kiosk: 'Around the talk on a shared machine. The young person may read it',
  selfTest: 'On the page that tests a machine. For IT',
};

const ofQuestion: Readonly<Record<string, string>> = {
  label: 'A question in a few words, for lists and paper',
  followUp: 'Said aloud to the young person: a softer way to ask',
  listenFor: 'What the worker listens for',
  hint: 'A short help for the worker',
  moved: 'A question, as it is put to the worker instead',
  together: 'What ticks several choices together',
  choices: 'A choice. The young person may read it',
};

const ofWording: Readonly<Record<string, string>> = {
  cards: 'A card. It is read aloud, or the young person may read it',
  stopFields: 'Asked on the card that ends the questions. The young person may read it',
  talks: 'A talk about staying safe, held together',
  sources: 'Whose word an answer is',
  responses: 'Why there is no answer. The young person may read it',
  flags: 'A sign, on the result. For the worker',
  levels: 'A level, on the result. For the worker',
  rules: 'Why a level was reached. For the worker',
  contacts: 'Whom to call. For the worker',
  steps: 'A step of the plan. For the worker',
  points: 'What to do or say in a step. For the worker',
  passages: 'From the guide of NCMEC, in its sense. For the worker',
  notes: 'On the result: a limit, or a law. For the worker',
};

/** For the translator: who sees or hears that. */
function whereSeen([part, group, code, field]: Path): string {
  if (part !== 'returnFromRun') return ofPart[String(part)]!;
  if (group === 'questions' && field === 'prompt')
    return asked.has(String(code)) ? 'Said aloud to the young person' : 'A question to the worker';
  if (group === 'questions') return ofQuestion[String(field)]!;
  if (group === 'cards' && code === 'opening') return 'Before the talk. For the worker';
  if (group === 'cards' && code === 'stopAlone') return 'A card for the worker alone';
  return ofWording[String(group)] ?? 'In the talk. The young person may read it';
}
