import type { LocalText } from './configuration.ts';
import { inLanguage } from './language-tag.ts';

/** A text of an agency in a language; in another one where it has none in it. */
export function localText(text: LocalText, language: string): string;
export function localText(text: LocalText | undefined, language: string): string | undefined;
export function localText(text: LocalText | undefined, language: string): string | undefined {
  return typeof text === 'object' ? (inLanguage(text, language) ?? Object.values(text)[0]) : text;
}
