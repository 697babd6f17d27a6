import { defaultConfiguration } from '../instrument/configuration.ts';
import { baseOf } from '../instrument/language-tag.ts';
import { textsIn } from '../instrument/placeholders.ts';
import { InvalidDataError, problem, type Path, type Problem } from '../instrument/problems.ts';
import { fill } from '../instrument/wording.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import type { WholePack } from '../languages/pack.ts';
import { parseLanguagePack } from '../languages/read-pack.ts';
import { readingEaseInSpanish } from './inflesz.ts';
import { gradeOf, highestGrade } from './reading-level.ts';
import { spokenTexts, textsInTheRoom, type PlacedText } from './texts.ts';
import { found, labelsIn, patternsOf } from './words.ts';

/** The index for Spanish was made for whole texts: of a short sentence it says little. */
const fewestWords = 15;
const leastEase = 55;

interface Formula {
  readonly name: string;
  /** What is wrong with a text, if it is hard to follow. */
  readonly judge: (text: string) => string | undefined;
}

/** Formulas that were published for a language. What they say of others is not known. */
const formulas: Readonly<Record<string, Formula>> = {
  en: {
    name: `Flesch-Kincaid (1975): US grade ${highestGrade} or lower`,
    judge(text) {
      const grade = gradeOf(text);
      return grade > highestGrade
        ? `expected words of US grade ${highestGrade} or lower, these read at grade ${grade}`
        : undefined;
    },
  },
  es: {
    name: `Szigriszt Pazos (1993) on the INFLESZ scale: ${leastEase} or more, in texts of ${fewestWords} words or more`,
    judge(text) {
      const ease = readingEaseInSpanish(text);
      const isLong = (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewestWords;
      return isLong && ease < leastEase
        ? `expected an INFLESZ of ${leastEase} or more, these words have ${ease}`
        : undefined;
    },
  },
};

/** Why none judges a language that has drafts here. A formula whose figures are not certain is worse than none. */
const withoutFormula: Readonly<Record<string, string>> = {
  ar: 'OSMAN (2016) counts the signs of vowels, which these words are written without, and names no grade',
  vi: 'that of Nguyen and Henkin (1985) could not be read at its source',
};

/** By which formula the words of a language are judged, or why by none. */
export function readingFormula(language: string): string {
  const base = baseOf(language);
  const why = withoutFormula[base] ?? 'none was looked for';
  return formulas[base]?.name ?? `by no published formula, for ${why}; have the words read aloud`;
}

/** What a young person hears or may read: whether it labels them, and whether it can be followed. */
export function checkSpoken(data: object): Problem[] {
  const pack = read(data);
  if (!pack) return [];
  const { language, returnFromRun: wording, talk, kiosk } = pack;
  const formula = formulas[baseOf(language)];
  const { settings } = defaultConfiguration(returnFromRun);
  const own = pack.labels ?? labelsIn(language);
  const patterns = patternsOf(own);
  const onScreen = [...placed('talk', talk), ...placed('kiosk', kiosk)];
  return [
    ...(own.length > 0 ? [] : [problem(['labels'], 'expected the words that label a young person in this language')]),
    ...[...textsInTheRoom(returnFromRun, wording).map(inPack), ...onScreen].flatMap(({ path, text }) =>
      found(patterns, text).map((word) =>
        problem(path, `expected no label in what the youth hears or may read, found "${word}"`),
      ),
    ),
    ...(formula ? spokenTexts(returnFromRun, wording) : []).map(inPack).flatMap(({ path, text }) => {
      const wrong = formula!.judge(fill(text, settings));
      return wrong === undefined ? [] : [problem(path, wrong)];
    }),
  ];
}

/** A pack of another shape is refused before this. */
function read(data: object): WholePack | undefined {
  try {
    return parseLanguagePack(data);
  } catch (error) {
    if (error instanceof InvalidDataError) return undefined;
    throw error;
  }
}

/** Its place in a pack, instead of in an instrument. */
function inPack({ path, text }: PlacedText): PlacedText {
  return { path: ['returnFromRun', ...path.slice(2)], text };
}

function placed(part: string, words: object): PlacedText[] {
  return [...textsIn(words)].map(([path, text]) => ({ path: [part, ...path] as Path, text }));
}
