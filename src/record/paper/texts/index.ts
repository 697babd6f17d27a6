import { english, type PaperTexts } from './en.ts';
import { spanish } from './es.ts';

export type { PaperTexts } from './en.ts';

/** The texts of paper in a language, or in English where it has none. */
export function paperTextsIn(language: string): PaperTexts {
  return language.split('-')[0] === 'es' ? spanish : english;
}
