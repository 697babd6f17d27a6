import { packFor } from './registry.ts';

/** What the speakers of a language call it: "English", "Español". Its pack need not be there yet. */
export function nameOfLanguage(language: string): string {
  const name =
    packFor(language)?.name ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
