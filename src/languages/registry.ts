import { baseOf, isSameScript, scriptOf, tagOf } from '../instrument/language-tag.ts';
import { loadOnce } from '../instrument/load-once.ts';
import { memoize } from '../instrument/memoize.ts';
import type { LanguagePack, Part, Texts } from './pack.ts';
import { listeners, packs, spoken } from './page-registry.ts';

/** Its words are at hand wherever one is read: what another language lacks is said in it. */
export const atHand = 'en';

/** What else comes with the package, each loaded when it is first asked for. */
const builtIn = new Map<string, () => Promise<{ default: LanguagePack }>>([
  ['es', loadOnce(() => import('./es/es.ts'))],
]);

/** What words are said for. Only the first may reach a young person, and what comes of it. */
export type Use = 'talk' | 'practice' | 'book' | 'blank';

/** Loaded for a language that somebody has brought: the product's own need no review by others. */
const loadReview = loadOnce(() => import('./review.ts'));

/**
 * Brings a language, or puts its words in the place of those that are there. What a pack leaves out is said in English.
 * In a talk it is spoken once `loadLanguage` has found its review to be of these words.
 * @throws {RangeError} where its `locale` or `language` is none.
 */
export function registerLanguage(pack: LanguagePack): void {
  Intl.getCanonicalLocales([pack?.locale ?? '', pack?.language ?? '']);
  packs.set(tagOf(pack.language), pack);
  notifyAll();
}

function notifyAll(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever a language has come; gives what ends that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether a language may be used for that: an unreviewed sentence about such things is never said to a young person. */
export function maySpeak(pack: LanguagePack, use: Use): boolean {
  return use !== 'talk' || spoken.has(pack);
}

/** Loads a language that comes with the package, where nobody has brought it yet, and reads its review. */
export async function loadLanguage(language: string): Promise<void> {
  const load = packFor(language, 'book') ? undefined : builtIn.get(baseOf(language));
  const loaded = await load?.();
  if (loaded && !packFor(language, 'book')) registerLanguage(loaded.default);
  const pack = packFor(language, 'book');
  if (!pack?.reviewedBy || spoken.has(pack)) return;
  const { isReviewed } = await loadReview();
  if (!(await isReviewed(pack))) return;
  spoken.add(pack);
  notifyAll();
}

/**
 * The pack for a language that may be used for that: "es-MX" takes that of "es". "zh-Hant" takes none of "zh", because it
 * is written in another script.
 */
export function packFor(language: string, use: Use = 'talk'): LanguagePack | undefined {
  const pack =
    packs.get(tagOf(language)) ??
    [...packs.values()].find(
      (other) => baseOf(other.language) === baseOf(language) && isSameScript(other.language, language),
    );
  return pack && maySpeak(pack, use) ? pack : undefined;
}

/** Whether there are words in it, for that use. */
export function isThere(language: string, use: Use = 'talk'): boolean {
  return baseOf(language) === atHand || packFor(language, use) !== undefined;
}

/** Texts of one part; in English where they are in no other language. The same object each time: a screen asks for them often. */
export function textsIn<Name extends Part>(name: Name, language: string, english: Texts<Name>, use?: Use): Texts<Name> {
  const own = packFor(language, use)?.[name];
  return own ? (filled(english)(own) as Texts<Name>) : english;
}

/** What a pack leaves out is said in English. */
const filled = /* @__PURE__ */ memoize((english: object) => memoize((own: object) => ({ ...english, ...own })));

/** How days, times, numbers and lists are written beside these texts. */
export function localeIn(language: string, use?: Use): string {
  return packFor(language, use)?.locale ?? 'en-US';
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const own = packFor(language, 'book')?.direction;
  // What is at hand needs no data of a browser on languages, which it takes long to load.
  if (own || language === atHand) return own ?? 'ltr';
  return /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/.test(scriptOf(language)) ? 'rtl' : 'ltr';
}
