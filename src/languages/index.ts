/**
 * The languages there are, and what says their words: for programs that read records in another language than English,
 * and for pages that speak as the element does.
 *
 * @module
 */
export type { LanguagePack } from './pack.ts';
export { directionOf, loadLanguage, localeIn, packFor, registerLanguage, textsIn } from './registry.ts';
export { nameOfLanguage } from './name.ts';
export { sayIn, type Plural, type Say, type Values } from './say.ts';
export { wordingIn } from './wording.ts';
