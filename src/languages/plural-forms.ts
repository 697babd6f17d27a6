import { isLocale } from './is-language.ts';

/** The plural forms that whole numbers take in a language, the general one last; those of English where it is no locale. */
export function pluralForms(locale: unknown): readonly string[] {
  const rules = new Intl.PluralRules(isLocale(locale) ? locale : 'en');
  const special = Array.from({ length: 1000 }, (_, number): string => rules.select(number));
  return [...new Set(special.filter((form) => form !== 'other')), 'other'];
}
