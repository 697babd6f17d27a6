import english from 'open-door-screening/languages/en';
import {
  loadLanguage,
  localeIn,
  packFor,
  parseLanguagePack,
  registerLanguage,
  sayIn,
  textsIn,
  type LanguagePack,
  type Say,
  type Use,
} from 'open-door-screening/languages';
import { InvalidDataError, type Problem } from 'open-door-screening/headless';

export type KioskTexts = NonNullable<LanguagePack['kiosk']>;

/** What comes with the kiosk: each language whole, loaded when it is first spoken. */
const builtIn: Readonly<Record<string, () => Promise<{ default: LanguagePack }>>> = {
  en: () => Promise.resolve({ default: english }),
  es: () => import('open-door-screening/languages/es'),
};

/** The languages a worker can choose, where the office does not say which. */
export const allLanguages: readonly string[] = Object.keys(builtIn);

/** The same as it is said where another one was set: `"en" or "es"`. */
export const namesOfOwn = allLanguages.map((language) => `"${language}"`).join(' or ');

/** The language as the kiosk names it: "es" for "es-MX" and "ES", and a language that the page has brought by its own name. */
export function spokenAs(language: string): string {
  const base = language.toLowerCase().split(/[-_]/)[0]!;
  return packFor(language, 'book')?.language ?? (Object.hasOwn(builtIn, base) ? base : language);
}

/** Whether the kiosk can speak it: it comes with it, or the page has brought it. */
export function isSpoken(language: string): boolean {
  const name = spokenAs(language);
  return Object.hasOwn(builtIn, name) || packFor(name, 'book')?.kiosk !== undefined;
}

/** Whether it can be spoken in a talk, too, and not in practice alone. */
export function isReviewed(language: string): boolean {
  return Object.hasOwn(builtIn, language) || packFor(language) !== undefined;
}

/** Loads a language, for the kiosk and for the talk in it. */
export async function loadKioskLanguage(language: string): Promise<void> {
  const load = Object.hasOwn(builtIn, language) ? builtIn[language] : undefined;
  // The talk may have loaded it before, without the words of the kiosk.
  if (load && !packFor(language, 'book')?.kiosk) registerLanguage((await load()).default);
  await loadLanguage(language);
}

/** The languages that are written into the page of a kiosk in one file. */
export function languagesInPage(): string[] {
  return [...document.querySelectorAll('script[id^=kiosk-language-]')].map(({ id }) =>
    id.slice('kiosk-language-'.length),
  );
}

/** The file of a language an office adds: beside its `kiosk.json`. */
export const languageFile = (language: string) => `language-${language}.json`;

/**
 * Reads the languages of an office: from the page, else from files beside its settings. Returns what is wrong; the kiosk
 * does not offer a language that cannot be read.
 */
export async function readOfficeLanguages(languages: readonly string[], settingsAddress: string): Promise<Problem[]> {
  const asked = languages.filter((language) => /^[\w-]+$/.test(language) && !isSpoken(language));
  const problems = await Promise.all(
    asked.map(async (language) => {
      try {
        const pack = parseLanguagePack(JSON.parse(await textOf(language, settingsAddress)));
        if (pack.language !== language)
          throw new Error(`expected the language "${language}", found "${pack.language}"`);
        registerLanguage(pack);
        await loadLanguage(language);
        return [];
      } catch (error) {
        const file = languageFile(language);
        if (error instanceof InvalidDataError)
          return error.problems.map(({ path, message }) => ({
            path: [file, path].filter(Boolean).join(': '),
            message,
          }));
        const { message } = error as Error;
        return [
          { path: 'kiosk.json: language', message: `expected ${namesOfOwn}, or its words in ${file}: ${message}` },
        ];
      }
    }),
  );
  return problems.flat();
}

async function textOf(language: string, settingsAddress: string): Promise<string> {
  const inPage = document.querySelector(`#kiosk-language-${language}`)?.textContent;
  if (inPage) return inPage;
  if (!location.protocol.startsWith('http')) throw new Error('it is not written into this page');
  const address = new URL(languageFile(language), new URL(settingsAddress, location.href));
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** What the kiosk says in a language, and the function that fills values into it. */
export function kioskWords(language: string, use: Use): { readonly texts: KioskTexts; readonly say: Say } {
  return { texts: textsIn('kiosk', language, english.kiosk, use), say: sayIn(localeIn(language, use)) };
}

/** "2 minutes", "45 seconds", as it is written there. */
export function inWords(seconds: number, locale: string): string {
  const [value, unit] = seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
