/** The name of a language as names are compared: "es-mx" of "es_MX". Systems write it in several ways, and a host may give anything. */
export function tagOf(language: unknown): string {
  return String(language).trim().toLowerCase().replaceAll('_', '-');
}

/** "es" of "es-MX". */
export function baseOf(language: string): string {
  return tagOf(language).split('-')[0]!;
}

/** "zh-Hant" and "zh-TW" are written in another script than "zh": who reads one may not read the other. */
export function isSameScript(one: string, other: string): boolean {
  if (tagOf(one) === tagOf(other)) return true;
  const script = scriptOf(one);
  return !script || [script, ''].includes(scriptOf(other));
}

/** "Arab" of "ar"; nothing where it is not known. */
export function scriptOf(language: string): string {
  try {
    return new Intl.Locale(tagOf(language)).maximize().script ?? '';
  } catch {
    // A `lang` may be anything.
    return '';
  }
}

/**
 * What there is in a language, by the names of languages: "es-MX" takes that of "es", and "es" that of "es-MX"; "zh-Hant"
 * takes nothing of "zh".
 */
export function inLanguage<Entry>(all: Readonly<Record<string, Entry>>, language: string): Entry | undefined {
  const [tag, base] = [tagOf(language), baseOf(language)];
  const named = (matches: (name: string) => boolean) =>
    Object.entries(all).find(([name]) => matches(name) && isSameScript(name, language));
  const found =
    named((name) => tagOf(name) === tag) ??
    named((name) => tagOf(name) === base) ??
    named((name) => baseOf(name) === base);
  return found?.[1];
}
