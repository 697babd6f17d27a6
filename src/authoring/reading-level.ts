import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { defaultConfiguration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { writePath, type Problem } from '../instrument/problems.ts';
import { fill } from '../instrument/wording.ts';
import { baseOf } from '../instrument/language-tag.ts';
import { sentencesOf, spokenTexts } from './texts.ts';

/** The US school grade up to which spoken English may go. */
export const highestGrade = 5;

/** How hard one text is to follow: its US school grade (Flesch-Kincaid). */
export interface ReadingGrade {
  /** The place of the text: `wording.en.questions.slept.prompt`. */
  readonly path: string;
  /** US Flesch-Kincaid grade, to one decimal. Very short texts are below 0. */
  readonly grade: number;
}

/** What grades a text, by language. The formula knows no other. */
const graders: Readonly<Record<string, (text: string) => number>> = { en: gradeOf };

/** The grade of every text that is said to the youth, in the languages that can be graded. */
export function readingGrades(instrument: Instrument): ReadingGrade[] {
  const { settings } = defaultConfiguration(instrument);
  return Object.values(instrument.wording).flatMap((wording) => {
    const grade = graders[baseOf(wording.language)];
    if (!grade) return [];
    // A text without a word, such as "…", has no grade.
    const texts = spokenTexts(instrument, wording).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return texts.map(({ path, text }) => ({ path: writePath(path), grade: grade(fill(text, settings)) }));
  });
}

export function checkReadingGrades(grades: readonly ReadingGrade[]): Problem[] {
  return grades
    .filter(({ grade }) => grade > highestGrade)
    .map(({ path, grade }) => ({
      path,
      message: `expected words of US grade ${highestGrade} or lower, these read at grade ${grade}`,
    }));
}

export function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  const grade = fleschKincaid({
    sentence: sentencesOf(text).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word.replace('’', "'"))), 0),
  });
  return Math.round(grade * 10) / 10;
}
