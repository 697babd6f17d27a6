import { sentencesOf } from './texts.ts';

/**
 * How easy a Spanish text is to follow: the index of Szigriszt Pazos (1993), read on the INFLESZ scale of Barrio Cantalejo
 * and others (2008), which was made for texts to patients. Above 80 very easy, 65 to 80 quite easy, 55 to 65 normal.
 */
export function readingEaseInSpanish(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const ease = 206.835 - (62.3 * syllables) / words.length - words.length / sentencesOf(text).length;
  return Math.round(ease * 10) / 10;
}

/** Strong vowels, and weak ones with an accent, make a syllable each; a weak one beside another vowel makes none. */
function syllablesIn(word: string): number {
  const letters = word
    .toLocaleLowerCase('es')
    .replace(/qu|gu(?=[eéií])/g, 'k')
    .replace(/y$/, 'i');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nucleiIn(group), 0),
  );
}

function nucleiIn(vowels: string): number {
  return Math.max(1, vowels.match(/[aeoáéóíú]/g)?.length ?? 0);
}
