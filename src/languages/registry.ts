import { baseOf, tagOf } from '../instrument/language-tag.ts';
import { part } from '../part.ts';
import type { LanguagePack, Part, Texts } from './pack.ts';

/** Its words are at hand wherever one is read: what another language lacks is said in it. */
export const atHand = 'en';

/** What else comes with the package, each loaded when it is first asked for. */
const builtIn = new Map<string, () => Promise<{ default: LanguagePack }>>([['es', part(() => import('./es/es.ts'))]]);

/** One for the page: the package may have been loaded more than once, under more than one address. */
interface Registry {
  readonly packs: Map<string, LanguagePack>;
  readonly listeners: Set<() => void>;
}

const page = globalThis as { [key: symbol]: Registry | undefined };
const { packs, listeners } = (page[Symbol.for('open-door-screening/languages')] ??= {
  packs: new Map(),
  listeners: new Set(),
});

/**
 * Brings a language, or puts its words in the place of those that are there. What a pack leaves out is said in English.
 * @throws {RangeError} where its `locale` is none.
 */
export function registerLanguage(pack: LanguagePack): void {
  Intl.getCanonicalLocales(pack.locale);
  packs.set(tagOf(pack.language), pack);
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever a language has come; gives what ends that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Loads a language that comes with the package, where nobody has brought it yet. */
export async function loadLanguage(language: string): Promise<void> {
  const pack = packFor(language) ? undefined : await builtIn.get(baseOf(language))?.();
  if (pack && !packFor(language)) registerLanguage(pack.default);
}

/** The pack for a language: "es-MX" takes that of "es". */
export function packFor(language: string): LanguagePack | undefined {
  return packs.get(tagOf(language)) ?? packs.get(baseOf(language));
}

/** Whether there are words in it. */
export function isThere(language: string): boolean {
  return baseOf(language) === atHand || packFor(language) !== undefined;
}

/** Texts of one part; in English where they are in no other language. */
export function textsIn<Name extends Part>(name: Name, language: string, english: Texts<Name>): Texts<Name> {
  return { ...english, ...packFor(language)?.[name] };
}

/** How days, times, numbers and lists are written beside these texts. */
export function localeIn(language: string): string {
  return packFor(language)?.locale ?? 'en-US';
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return (
    packFor(language)?.direction ?? (/Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/.test(scriptOf(language)) ? 'rtl' : 'ltr')
  );
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(tagOf(language)).maximize().script ?? '';
  } catch {
    // Anything may stand in a `lang`.
    return '';
  }
}
