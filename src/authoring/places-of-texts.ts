import { textsIn } from '../instrument/placeholders.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import english from '../languages/en/index.ts';

/** In every place there is room for so much: the screen is tried with it at a width of 320 points. */
const room = 48;
/** Where the English is longer, there is room for so many times its length. */
const times = 2.5;
/** A word that is longer, and has no place to break, is wider than a narrow screen. */
const longestWord = 24;

const inEnglish = new Map([...textsIn(english)].map(([path, text]) => [path.join('.'), text]));

/** Texts that are longer than their place. */
export function checkPlaces(pack: object): Problem[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...textsIn(pack)].flatMap(([path, text]) => {
    const expected = inEnglish.get(path.join('.')) ?? inEnglish.get([...path.slice(0, -1), 'other'].join('.'));
    if (expected === undefined || path[0] === 'language') return [];
    const [length, most] = [widthOf(text), Math.max(room, Math.floor(expected.length * times))];
    const long = [...words.segment(text)].filter(
      ({ isWordLike, segment }) => isWordLike && widthOf(segment) > longestWord && !expected.includes(segment),
    );
    return [
      ...(length > most ? [problem(path, `expected at most ${most} letters, found ${length}`)] : []),
      ...long.map(({ segment }) =>
        problem(path, `expected no word of more than ${longestWord} letters, found "${segment}"`),
      ),
    ];
  });
}

/** As many letters as it is wide: those of East Asia count as two, and marks on a letter as none. */
function widthOf(text: string): number {
  const letters = text.match(/\P{M}/gu) ?? [];
  return letters.reduce(
    (sum, letter) => sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(letter) ? 2 : 1),
    0,
  );
}
