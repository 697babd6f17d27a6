import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { hasText } from '../instrument/account.ts';
import { text } from '../instrument/basic-schemas.ts';
import { InvalidDataError, type Problem } from '../instrument/problems.ts';
import { readData } from '../instrument/read-data.ts';
import english from './en/index.ts';
import { readFrom } from './as-written.ts';
import type { WholePack } from './pack.ts';
import { isLanguage, isLocale } from './is-language.ts';
import { directionOf } from './registry.ts';
import { reviewSchema } from './review-schema.ts';
import { isPlural } from './shape.ts';

// A browser ends with an error when it is to name what is no locale.
const tag = z.string().check(z.refine(isLanguage, 'expected a language, such as "es" or "zh-Hant"'));

const locale = z.string().check(z.refine(isLocale, 'expected a locale, such as "es-US"'));

const plural = strictObject({
  zero: z.optional(text),
  one: z.optional(text),
  two: z.optional(text),
  few: z.optional(text),
  many: z.optional(text),
  other: z.optional(text),
});

/** In a list, an empty text keeps the place of words that are not there yet. */
const textOrGap = z.string().check(z.refine((given) => given === '' || hasText(given), 'expected some text'));

/** Any part of these words, each as it is in English: a text, plural forms, a list or a group. */
function like(words: unknown): z.core.$ZodType {
  if (typeof words === 'string') return text;
  if (isPlural(words)) return plural;
  if (Array.isArray(words)) return z.array(typeof words[0] === 'string' ? textOrGap : like(words[0]));
  return z.looseObject(
    Object.fromEntries(Object.entries(words as object).map(([name, entry]) => [name, z.optional(like(entry))])),
  );
}

const { talk, result, paper, kiosk, selfTest, returnFromRun } = english;
const { language: _, ...wording } = returnFromRun;

/** A language pack as it is written: what it has must be right, and it may lack words. */
const packSchema = strictObject({
  $schema: z.optional(z.string()),
  language: tag,
  locale,
  direction: z.optional(z.enum(['ltr', 'rtl'])),
  name: z.optional(text),
  reviewedBy: z.optional(reviewSchema),
  labels: z.optional(z.array(text)),
  talk: z.optional(like(talk)),
  result: z.optional(like(result)),
  paper: z.optional(like(paper)),
  kiosk: z.optional(like(kiosk)),
  selfTest: z.optional(like(selfTest)),
  returnFromRun: z.optional(like({ ...wording, language: 'en' })),
});

/**
 * Reads a language pack. What it lacks is said in English, down to the single word.
 * @throws {InvalidDataError} that lists every problem with its path.
 */
export function parseLanguagePack(data: unknown): WholePack {
  const { value, problems } = readData(packSchema, data);
  const wrong: Problem[] = [...problems];
  const spoken = value && (value.returnFromRun as { language?: unknown } | undefined)?.language;
  if (spoken !== undefined && spoken !== value?.language)
    wrong.push({ path: 'returnFromRun.language', message: `expected ${JSON.stringify(value?.language)}` });
  if (!value || wrong.length > 0) throw new InvalidDataError('The language pack', wrong);
  const { $schema: __, language, ...given } = value;
  const rest = { talk, result, paper, kiosk, selfTest, returnFromRun: wording };
  const whole = filled(
    given,
    (given.direction ?? directionOf(language)) === 'rtl' ? mapTexts(rest, leftToRight) : rest,
  );
  const pack = { ...(whole as object), language } as unknown as WholePack;
  return readFrom({ ...pack, returnFromRun: { ...pack.returnFromRun, language } }, data as object);
}

/** In words from right to left, what is said in English keeps its own direction, with its full stop at its end. */
function leftToRight(said: string): string {
  return `\u2066${said}\u2069`;
}

function mapTexts(words: unknown, how: (text: string) => string): unknown {
  if (typeof words === 'string') return how(words);
  if (Array.isArray(words)) return words.map((entry) => mapTexts(entry, how));
  return Object.fromEntries(Object.entries(words as object).map(([name, entry]) => [name, mapTexts(entry, how)]));
}

/** What is given, with the rest in English. Lists of another length keep theirs. */
function filled(given: unknown, rest: unknown): unknown {
  if (given === undefined || given === '') return rest ?? given;
  if (Array.isArray(given) && Array.isArray(rest)) return given.map((entry, index) => filled(entry, rest[index]));
  if (isPlural(rest)) return { other: rest.other, ...(given as object) };
  if (typeof rest !== 'object' || rest === null) return given;
  const all = rest as Readonly<Record<string, unknown>>;
  const own = given as Readonly<Record<string, unknown>>;
  return { ...own, ...Object.fromEntries(Object.keys(all).map((name) => [name, filled(own[name], all[name])])) };
}
