import { hasText } from '../../instrument/account.ts';
import { baseOf } from '../../instrument/language-tag.ts';
import { InvalidDataError, problem, type Problem } from '../../instrument/problems.ts';
import { result } from '../../languages/en/result.ts';
import { talk } from '../../languages/en/talk.ts';
import type { Plural } from '../../languages/say.ts';
import { isPlural, namesIn } from '../../languages/shape.ts';
import type { AllTexts } from './result-texts.ts';

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

/** Some words, with the host's own in their place. */
export type Rewording = <Some extends object>(texts: Some, language: string) => Some;

type Words = Readonly<Record<string, unknown>>;

/** Every word a host can replace. */
const replaceable: Words = { ...talk, ...result };

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
    const words = own[baseOf(language)];
    return words ? (merge(texts as Words, words) as typeof texts) : texts;
  };
}

/** Goes through what was handed in beside what may stand there: at the top, one set of words for each language. */
function check(data: unknown, expected: unknown, path: readonly string[], problems: Problem[]): void {
  const report = (message: string, ...steps: string[]) => void problems.push(problem([...path, ...steps], message));
  const checkText = (text: unknown, names: readonly string[], ...steps: string[]) => {
    if (!isText(text)) return report('expected some text', ...steps);
    for (const name of namesIn(text)) if (!names.includes(name)) report(`"{${name}}" holds nothing here`, ...steps);
  };
  if (typeof expected === 'string') {
    checkText(data, namesIn(expected));
  } else if (isPlural(expected)) {
    const names = Object.values(expected).flatMap(namesIn);
    if (!isPlural(data)) return checkText(data, names);
    for (const [form, text] of Object.entries(data)) checkText(text, names, form);
  } else if (Array.isArray(expected)) {
    if (!Array.isArray(data) || data.length === 0 || !data.every(isText)) report('expected a list of texts');
  } else if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    report('expected an object');
  } else {
    for (const [name, entry] of Object.entries(data)) {
      if (entry === undefined) continue;
      const words = expected as Words | undefined;
      if (words && !Object.hasOwn(words, name)) report('there is no such text', name);
      else check(entry, words ? words[name] : replaceable, [...path, name], problems);
    }
  }
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
