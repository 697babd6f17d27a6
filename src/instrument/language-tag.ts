/** The name of a language as names are compared: "es-mx" of "es_MX". Systems write it in several ways. */
export function tagOf(language: string): string {
  return language.toLowerCase().replaceAll('_', '-');
}

/** "es" of "es-MX". */
export function baseOf(language: string): string {
  return tagOf(language).split('-')[0]!;
}

/** What there is in a language, by the names of languages: "es-MX" takes that of "es", and "es" that of "es-MX". */
export function inLanguage<Entry>(all: Readonly<Record<string, Entry>>, language: string): Entry | undefined {
  const [tag, base] = [tagOf(language), baseOf(language)];
  const named = (matches: (name: string) => boolean) => Object.entries(all).find(([name]) => matches(name));
  const found =
    named((name) => tagOf(name) === tag) ??
    named((name) => tagOf(name) === base) ??
    named((name) => baseOf(name) === base);
  return found?.[1];
}
