import { textsIn, type Plural } from 'open-door-screening/languages';
import { result } from '../../src/languages/en/result.ts';
import { talk } from '../../src/languages/en/talk.ts';
import { isPlural, namesIn } from '../../src/languages/shape.ts';
import { valueAt, type Office } from './data.ts';

/** A text of the element as a language has it: a line, several of them, or one with plural forms. */
export type Words = string | readonly string[] | Plural;

/** Where a text is among those of its language: `['progress']`. */
export type TextName = readonly string[];

/** All that the element says in a language; in English where that has no words for it. */
export function allWords(language: string): Readonly<Record<string, unknown>> {
  return { ...textsIn('talk', language, talk, 'book'), ...textsIn('result', language, result, 'book') };
}

/** The names of all texts, in the order in which a talk has them. */
export const textNames: readonly TextName[] = namesBelow({ ...talk, ...result });

function namesBelow(words: object, above: TextName = []): TextName[] {
  return Object.entries(words).flatMap(([name, part]: [string, unknown]) => {
    const isOne = typeof part === 'string' || Array.isArray(part) || isPlural(part);
    return isOne ? [[...above, name]] : namesBelow(part as object, [...above, name]);
  });
}

export function wordsOf(name: TextName, language: string): Words {
  return valueAt(allWords(language), name) as Words;
}

/** The words in one line, to be read and found. */
export function inOneLine(words: Words): string {
  if (typeof words === 'string') return words;
  return Array.isArray(words) ? words.join(' ') : (words as Plural).other;
}

/** Values that the page puts into a text. */
export function valuesIn(words: Words): readonly string[] {
  return [...new Set(namesIn(inOneLine(words)))];
}

/** Texts that have these words in one of the languages, whatever the case and the accents. */
export function textsWith(words: string, languages: readonly string[]): TextName[] {
  const wanted = plainLetters(words);
  if (wanted === '') return [];
  const all = languages.map(allWords);
  return textNames.filter((name) =>
    all.some((texts) => plainLetters(inOneLine(valueAt(texts, name) as Words)).includes(wanted)),
  );
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}

/** The texts that an office has in words of its own, in any language. */
export function ownTextsIn(office: Office): TextName[] {
  const languages = Object.values(valueAt(office, ['texts']) ?? {}) as unknown[];
  return textNames.filter((name) => languages.some((texts) => valueAt(texts, name) !== undefined));
}
