import type { OwnPoint } from '../instrument/configuration.ts';
import { baseOf, inLanguage } from '../instrument/language-tag.ts';
import type { Point } from '../instrument/structure.ts';
import type { Wording } from '../instrument/wording.ts';

/**
 * The sentence of a point, whether the instrument or an agency brings it; empty where an agency has none in the language.
 * Settings are not filled in.
 */
export function pointText(point: Point | OwnPoint, { language, points }: Wording): string {
  if (!('text' in point)) return points[point.code]?.text ?? '';
  return typeof point.text === 'string' ? point.text : (inLanguage(point.text, language) ?? '');
}

/** Words of a text, as one counts them: "24" is one, a dash is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** So many words a sentence of a point may have: nobody takes in more during a call. Spanish needs more. */
export function mostWords(language: string): number {
  return baseOf(language) === 'en' ? 20 : 26;
}
