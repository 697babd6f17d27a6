import { hasText } from '../instrument/account.ts';
import { baseOf } from '../instrument/language-tag.ts';
import { beyondLimits } from '../instrument/limits.ts';
import { memoize } from '../instrument/memoize.ts';
import { InvalidDataError, problem, type Problem } from '../instrument/problems.ts';
import { result } from './en/result.ts';
import { talk } from './en/talk.ts';
import type { Texts } from './pack.ts';
import type { Plural } from './say.ts';
import { isPlural, namesIn } from './shape.ts';

/** All words of the element: those of the talk, and those of what follows from it. */
export type AllTexts = Texts<'talk'> & Texts<'result'>;

/** Some of the element's own words, each of the kind it has there: a text, a list of texts, or a text with plural forms. */
export type OwnTexts = {
  readonly [Name in keyof AllTexts]?: OwnText<AllTexts[Name]> | undefined;
};

type OwnText<Text> = Text extends string | readonly string[]
  ? Text
  : keyof Text extends keyof Plural
    ? string | Plural
    : Partial<Text>;

/** By language. Where the element does not speak that language, what is missing is read in English. */
export type TextsInput = Readonly<Record<string, OwnTexts>>;

/** Replaces some words with the host's own. */
export type Rewording = <Some extends object>(texts: Some, language: string) => Some;

type Words = Readonly<Record<string, unknown>>;

/** Every word a host can replace. */
const replaceable: Words = { ...talk, ...result };

/**
 * Reads the words a host has of its own, as many as can be used: the element's replace the rest.
 * `leftOut` lists these with their paths.
 */
export function readOwnTexts(data: unknown): { readonly reworded: Rewording; readonly leftOut?: InvalidDataError } {
  const problems = beyondLimits(data);
  const usable = (problems.length === 0 && usableOf(data ?? {}, undefined, ['texts'], problems)) || {};
  // "es-MX" is read where Spanish is spoken.
  const own = new Map(
    Object.entries(usable as Words).map(([name, words]) => [
      baseOf(name),
      memoize((texts: Words) => merge(texts, words as Words)),
    ]),
  );
  return {
    reworded: (texts, language) => (own.get(baseOf(language))?.(texts as Words) as typeof texts | undefined) ?? texts,
    ...(problems.length > 0 && { leftOut: new InvalidDataError('Part of the texts', problems) }),
  };
}

/** What can be used of what was handed in, compared to what is expected: at the top, one set of words for each language. */
function usableOf(data: unknown, expected: unknown, path: readonly string[], problems: Problem[]): unknown {
  const refuse = (message: string, ...steps: string[]) => void problems.push(problem([...path, ...steps], message));
  const usableText = (text: unknown, names: readonly string[], ...steps: string[]) => {
    if (!isText(text)) return refuse('expected some text', ...steps);
    const unknown = namesIn(text).find((name) => !names.includes(name));
    return unknown === undefined ? text : refuse(`"{${unknown}}" holds nothing here`, ...steps);
  };
  if (typeof expected === 'string') return usableText(data, namesIn(expected));
  if (isPlural(expected)) {
    const names = Object.values(expected).flatMap(namesIn);
    if (!isPlural(data)) return usableText(data, names);
    const forms = given(data, (form, text) => usableText(text, names, form));
    // The form for all other numbers is never missing.
    return isPlural(forms) ? forms : undefined;
  }
  if (Array.isArray(expected))
    return Array.isArray(data) && data.length > 0 && data.every(isText) ? data : refuse('expected a list of texts');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refuse('expected an object');
  const words = expected as Words | undefined;
  return given(data, (name, entry) =>
    words && !Object.hasOwn(words, name)
      ? refuse('there is no such text', name)
      : usableOf(entry, words ? words[name] : replaceable, [...path, name], problems),
  );
}

/** The entries that are given and can be used. */
function given(data: object, usable: (name: string, entry: unknown) => unknown): Words {
  const entries = Object.entries(data).filter(([, entry]) => entry !== undefined && entry !== null);
  const used = entries.map(([name, entry]) => [name, usable(name, entry)] as const);
  return Object.fromEntries(used.filter(([, entry]) => entry !== undefined));
}

function merge(texts: Words, own: Words): Words {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const entry = Object.hasOwn(own, name) ? own[name] : undefined;
      if (entry === undefined) return [name, text];
      return [name, isGroup(text) ? merge(text, entry as Words) : entry];
    }),
  );
}

function isText(data: unknown): data is string {
  return typeof data === 'string' && hasText(data);
}

function isGroup(text: unknown): text is Words {
  return typeof text === 'object' && text !== null && !Array.isArray(text) && !isPlural(text);
}
