import { tagOf } from '../instrument/language-tag.ts';
import { packFor } from './registry.ts';

/** What the speakers of a language call it: "English", "Español". Its pack need not be there yet. */
export function nameOfLanguage(language: string): string {
  const tag = tagOf(language);
  const name =
    packFor(language, 'book')?.name ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? language;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
