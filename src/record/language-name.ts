import { tagOf } from '../instrument/language-tag.ts';
import { nameOfLanguage } from '../languages/name.ts';

/** What a language is called in another one; a code that is none is its own name. */
export function nameIn(locale: string, language: string): string {
  try {
    const tag = tagOf(language);
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
    return name === undefined || name === tag ? nameOfLanguage(language) : name;
  } catch {
    return language;
  }
}
