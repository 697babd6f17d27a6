import { returnFromRun } from '../instruments/return-from-run/talk.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import type { Wording } from '../instrument/wording.ts';
import { english, type Texts } from './texts/en.ts';

/** The words of one language: the element's own, and the built-in instrument's. */
export interface Language {
  readonly texts: Texts;
  readonly returnFromRun: Wording;
}

/** Languages other than English, each loaded when it is first asked for. */
const loaders: Readonly<Record<string, () => Promise<{ default: Language }>>> = {
  es: () => import('./languages/es.ts'),
};

const loaded = new Map<string, Language>();

/** Loads the words of a language; true where there is something new to show. */
export async function loadLanguage(language: string): Promise<boolean> {
  const code = baseOf(language);
  const load = Object.hasOwn(loaders, code) ? loaders[code] : undefined;
  if (!load || loaded.has(code)) return false;
  loaded.set(code, (await load()).default);
  return true;
}

export function textsIn(language: string): Texts {
  return loaded.get(baseOf(language))?.texts ?? english;
}

/** The instrument's words in a language; for the built-in one also those that were loaded. */
export function wordsIn(instrument: Instrument, language: string): Wording {
  const builtIn = instrument === returnFromRun ? loaded.get(baseOf(language))?.returnFromRun : undefined;
  return builtIn ?? wordingFor(instrument, language);
}

/** The language an element stands in: its own `lang`, else the nearest ancestor's, also across shadow roots. */
export function languageOf(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    // A server has no `Element` to ask whether the node is one.
    const language = (node as Partial<Element>).getAttribute?.('lang');
    if (language) return language;
  }
  return 'en';
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)$/.test(baseOf(language)) ? 'rtl' : 'ltr';
}

/** "es" of "es-MX". */
export function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
