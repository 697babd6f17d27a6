import * as z from 'zod/mini';
import { hasText } from '../instrument/account.ts';
import { text as someText } from '../instrument/basic-schemas.ts';
import { beyondLimits } from '../instrument/limits.ts';
import { InvalidDataError, problem, type Problem } from '../instrument/problems.ts';
import { readShape } from '../instrument/read-shape.ts';
import { readWholeNumber } from '../instrument/whole-number.ts';
import english from '../languages/en/index.ts';
import { isLanguage, isLocale } from '../languages/is-language.ts';
import { pluralForms } from '../languages/plural-forms.ts';
import { parseLanguagePack } from '../languages/read-pack.ts';
import { reviewSchema } from '../languages/review-schema.ts';
import { isPlural, namesIn } from '../languages/shape.ts';
import { joined } from './joined-paths.ts';
import { checkPlaces } from './places-of-texts.ts';
import { checkSpoken } from './spoken-in-language.ts';

type Path = readonly (string | number)[];

/** What a pack may leave out. */
const optional = ['kiosk', 'selfTest', 'returnFromRun'];

/**
 * Checks the words of a language beside the English ones: each word that is missing or does not belong there, each
 * wrong placeholder, each number that is another, each text that is longer than its place, and in what a young person
 * hears or may read each word that labels them and, where a formula was published, each text that is hard to follow.
 * Empty: the pack is whole. Whether its words are right only a person can say.
 */
export function checkLanguage(pack: unknown): readonly Problem[] {
  if (!isGroup(pack)) return [problem([], 'expected an object')];
  const tooMuch = beyondLimits(pack);
  if (tooMuch.length > 0) return tooMuch;
  const { $schema: _schema, language, locale, direction, name, labels, reviewedBy, ...words } = pack;
  const { language: _language, locale: _locale, ...all } = english;
  const expected = Object.fromEntries(
    Object.entries(all).filter(([part]) => part in words || !optional.includes(part)),
  );
  const wording = isGroup(words['returnFromRun']) ? words['returnFromRun'] : { language };
  const head: [isRight: boolean, path: Path, message: string][] = [
    [isLanguage(language), ['language'], 'expected a language, such as "es"'],
    [isLocale(locale), ['locale'], 'expected a locale, such as "es-US"'],
    [direction === undefined || direction === 'ltr' || direction === 'rtl', ['direction'], 'expected "ltr" or "rtl"'],
    [name === undefined || isText(name), ['name'], 'expected some text'],
    [wording['language'] === language, ['returnFromRun', 'language'], `expected ${JSON.stringify(language)}`],
  ];
  const shape = [
    ...head.filter(([isRight]) => !isRight).map(([, path, message]) => problem(path, message)),
    ...problemsOf(labels, z.optional(z.array(someText)), 'labels'),
    ...problemsOf(reviewedBy, z.optional(reviewSchema), 'reviewedBy'),
    ...compare(words, expected, [], pluralForms(locale)),
  ];
  // What is no problem here must be none where the pack is read.
  return [...shape, ...(shape.length > 0 ? [] : unreadable(pack)), ...checkPlaces(pack), ...checkSpoken(pack)];
}

/** Why a pack would be refused by whoever reads it. */
function unreadable(pack: unknown): readonly Problem[] {
  try {
    parseLanguagePack(pack);
    return [];
  } catch (error) {
    if (error instanceof InvalidDataError) return error.problems;
    throw error;
  }
}

function problemsOf(data: unknown, schema: z.core.$ZodType, place: string): Problem[] {
  return readShape(schema, data).problems.map(({ path, message }) => ({
    path: joined(place, path),
    message,
  }));
}

function compare(data: unknown, expected: unknown, path: Path, forms: readonly string[]): Problem[] {
  if (typeof expected === 'string')
    return [...compareText(data, expected, path), ...compareNumbers(data, expected, path)];
  if (isPlural(expected)) return comparePlural(data, expected.other, path, forms);
  const isRight = Array.isArray(expected) ? Array.isArray(data) : isGroup(data);
  if (!isRight) return [problem(path, `expected ${Array.isArray(expected) ? 'a list' : 'an object'}, ${found(data)}`)];
  const steps = stepsOf(data as object);
  const known = stepsOf(expected as object);
  return [
    ...known.flatMap((step) => compare(entry(data, step), entry(expected, step), [...path, step], forms)),
    ...steps.filter((step) => !known.includes(step)).map((step) => problem([...path, step], 'there is no such word')),
  ];
}

/** Forms other than the last may say their number in words. */
function comparePlural(data: unknown, expected: string, path: Path, forms: readonly string[]): Problem[] {
  if (!isGroup(data)) return [problem(path, `expected plural forms, ${found(data)}`)];
  const given = data as Readonly<Record<string, string | undefined>>;
  return [
    ...forms.flatMap((form) => compareText(given[form], expected, [...path, form], form === 'other' ? [] : ['count'])),
    ...compareNumbers(given['other'], expected, [...path, 'other']),
    ...Object.keys(given)
      .filter((form) => !forms.includes(form))
      .map((form) => problem([...path, form], 'the language has no such form')),
  ];
}

function compareText(data: unknown, expected: string, path: Path, mayLack: readonly string[] = []): Problem[] {
  if (!isText(data)) return [problem(path, `expected some text, ${found(data)}`)];
  const names = namesIn(expected);
  const given = namesIn(data);
  const lacking = names.filter((name) => !given.includes(name) && !mayLack.includes(name));
  return [
    ...lacking.map((name) => problem(path, `expected "{${name}}" in it`)),
    ...given.filter((name) => !names.includes(name)).map((name) => problem(path, `"{${name}}" holds nothing here`)),
  ];
}

function compareNumbers(data: unknown, expected: string, path: Path): Problem[] {
  if (!isText(data)) return [];
  const [given, wanted] = [numbersIn(data), numbersIn(expected)];
  return given === wanted ? [] : [problem(path, `expected ${wanted || 'no number'}, found ${given || 'none'}`)];
}

/** "4, 8": numbers in digits, however they are grouped, in order of size. */
function numbersIn(text: string): string {
  const runs = text.replace(/\{\w+\}/g, '').match(/\p{Nd}+(?:[.,\s]\p{Nd}{3}(?!\p{Nd}))*/gu) ?? [];
  return runs
    .map((run) => readWholeNumber(run.replace(/\P{Nd}/gu, '')) ?? NaN)
    .toSorted((one, other) => one - other)
    .join(', ');
}

function stepsOf(group: object): (string | number)[] {
  return Array.isArray(group) ? [...group.keys()] : Object.keys(group);
}

function entry(group: unknown, step: string | number): unknown {
  return Object.hasOwn(group as object, step) ? (group as Record<string, unknown>)[step] : undefined;
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isText(data: unknown): data is string {
  return typeof data === 'string' && hasText(data);
}

function found(data: unknown): string {
  return data === undefined ? 'found nothing' : `found ${JSON.stringify(data)?.slice(0, 60)}`;
}
