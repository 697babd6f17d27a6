import english from 'open-door-screening/languages/en';
import {
  localeIn,
  packFor,
  registerLanguage,
  sayIn,
  textsIn,
  type LanguagePack,
  type Say,
} from 'open-door-screening/languages';

export type KioskTexts = NonNullable<LanguagePack['kiosk']>;

/** What comes with the kiosk: each language whole, loaded when it is first spoken. */
const builtIn: Readonly<Record<string, () => Promise<{ default: LanguagePack }>>> = {
  en: () => Promise.resolve({ default: english }),
  es: () => import('open-door-screening/languages/es'),
};

/** The languages a worker can choose, where the office does not say which. */
export const allLanguages: readonly string[] = Object.keys(builtIn);

/** The language as the kiosk names it: "es" for "es-MX" and "ES", and a language that the page has brought by its own name. */
export function spokenAs(language: string): string {
  const base = language.toLowerCase().split(/[-_]/)[0]!;
  return packFor(language)?.language ?? (Object.hasOwn(builtIn, base) ? base : language);
}

/** Whether the kiosk can speak it: it comes with it, or the page has brought it. */
export function isSpoken(language: string): boolean {
  const name = spokenAs(language);
  return Object.hasOwn(builtIn, name) || packFor(name)?.kiosk !== undefined;
}

/** Loads a language, for the kiosk and for the talk in it. */
export async function loadKioskLanguage(language: string): Promise<void> {
  const load = Object.hasOwn(builtIn, language) ? builtIn[language] : undefined;
  // The talk may have loaded it before, without the words of the kiosk.
  if (load && !packFor(language)?.kiosk) registerLanguage({ ...(await load()).default, ...packFor(language) });
}

/** What the kiosk says in a language, and what puts values into it. */
export function kioskWords(language: string): { readonly texts: KioskTexts; readonly say: Say } {
  return { texts: textsIn('kiosk', language, english.kiosk), say: sayIn(localeIn(language)) };
}

/** "2 minutes", "45 seconds", in that language. */
export function inWords(seconds: number, language: string): string {
  const [value, unit] = seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(localeIn(language), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
