import { hasText } from '../../instrument/account.ts';
import { InvalidDataError, problem, type Problem } from '../../instrument/problems.ts';
import { baseOf } from '../language.ts';
import { english as talkTexts } from '../texts/en.ts';
import type { AllTexts } from './result-texts.ts';
import { english as resultTexts } from './texts/en.ts';

/** Some of the element's own words, each of the kind it has there: a text, a list of texts, or a function that gives a text. */
export type OwnTexts = {
  readonly [Name in Exclude<keyof AllTexts, 'language'>]?: AllTexts[Name] extends Record<string, string>
    ? Partial<AllTexts[Name]>
    : AllTexts[Name] | undefined;
};

/** By language. Where the element does not speak that language, what is missing is read in English. */
export type TextsInput = Readonly<Record<string, OwnTexts>>;

/** Some words, with the host's own in their place. */
export type Rewording = <Some extends object>(texts: Some, language: string) => Some;

type Words = Readonly<Record<string, unknown>>;

/** Every word a host can replace. The language itself is the key it stands under. */
const { language: _, ...replaceable } = { ...talkTexts, ...resultTexts };

/**
 * Reads the words a host has of its own.
 * @throws {InvalidDataError} that lists every problem with its path.
 */
export function readOwnTexts(data: unknown = {}): Rewording {
  const problems: Problem[] = [];
  check(data, undefined, ['texts'], problems);
  if (problems.length > 0) throw new InvalidDataError('The texts', problems);
  // "es-MX" is read where Spanish is spoken.
  const own: Readonly<Record<string, Words | undefined>> = Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(data as Record<string, Words>).map(([name, words]) => [baseOf(name), words])),
  );
  return (texts, language) => {
    const words = own[language];
    return words ? { ...(merge(texts as Words, words) as typeof texts), language } : texts;
  };
}

/** Goes through what was handed in beside what may stand there: at the top, one set of words for each language. */
function check(data: unknown, expected: unknown, path: readonly string[], problems: Problem[]): void {
  const tell = (message: string) => void problems.push(problem(path, message));
  if (typeof expected === 'string') {
    if (!isText(data)) tell('expected some text');
  } else if (typeof expected === 'function') {
    if (typeof data !== 'function') tell('expected a function that gives a text');
  } else if (Array.isArray(expected)) {
    if (!Array.isArray(data) || data.length === 0 || !data.every(isText)) tell('expected a list of texts');
  } else if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    tell('expected an object');
  } else {
    for (const [name, entry] of Object.entries(data)) {
      if (entry === undefined) continue;
      const words = expected as Words | undefined;
      if (words && !Object.hasOwn(words, name)) problems.push(problem([...path, name], 'there is no such text'));
      else check(entry, words ? words[name] : replaceable, [...path, name], problems);
    }
  }
}

function merge(texts: Words, own: Words): Words {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const entry = Object.hasOwn(own, name) ? own[name] : undefined;
      if (entry === undefined) return [name, text];
      if (typeof text === 'function') return [name, orElse(entry as Say, text as Say)];
      return [name, isWords(text) ? merge(text, entry as Words) : entry];
    }),
  );
}

function isText(data: unknown): data is string {
  return typeof data === 'string' && hasText(data);
}

function isWords(text: unknown): text is Words {
  return typeof text === 'object' && text !== null && !Array.isArray(text);
}

type Say = (...values: never[]) => unknown;

/** A host's function that fails, or gives no text, leaves no hole on the screen. */
function orElse(own: Say, builtIn: Say): Say {
  return (...values) => {
    try {
      const said = own(...values);
      if (isText(said)) return said;
    } catch {
      // Its own words stand in.
    }
    return builtIn(...values);
  };
}
