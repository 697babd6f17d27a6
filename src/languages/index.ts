/**
 * The languages there are, and what says their words: for programs that read records in another language than English,
 * and for pages that speak as the element does.
 *
 * @module
 */
export type { LanguagePack } from './pack.ts';
export type { Review } from './review-schema.ts';
export {
  directionOf,
  loadLanguage,
  localeIn,
  maySpeak,
  packFor,
  registerLanguage,
  textsIn,
  type Use,
} from './registry.ts';
export { parseLanguagePack } from './read-pack.ts';
export { packHash } from './review.ts';
export { latinDigits } from '../instrument/whole-number.ts';
export { nameOfLanguage } from './name.ts';
export { readOwnTexts, type OwnTexts, type TextsInput } from './own-texts.ts';
export { sayIn, type Plural, type Say, type Values } from './say.ts';
export { wordingIn } from './wording.ts';
