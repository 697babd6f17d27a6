import { baseOf } from '../instrument/language-tag.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import { fill, type Wording } from '../instrument/wording.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import type { Configuration } from '../instrument/configuration.ts';
import { countWords, mostWords, pointText } from './point-texts.ts';
import { promisesIn } from './promises.ts';
import { outcomeTexts, sentencesOf, textsInTheRoom } from './texts.ts';
import words from './words.json' with { type: 'json' };

/** By language. An asterisk means any ending. */
type WordList = Readonly<Record<string, readonly string[]>>;

/** No label, and no question that asks why, in what the youth hears or may read. */
export function checkWordsInTheRoom(instrument: Instrument): Problem[] {
  return Object.values(instrument.wording).flatMap((wording) => {
    const labels = patternsFor(words.labels, wording);
    const whys = patternsFor(words.askingWhy, wording);
    return textsInTheRoom(instrument, wording).flatMap(({ path, text }) => [
      ...found(labels, text).map((word) =>
        problem(path, `expected no label in what the youth hears or may read, found "${word}"`),
      ),
      ...(sentencesOf(text).some((sentence) => asks(sentence, whys))
        ? [problem(path, `expected nothing that asks why, found "${text}"`)]
        : []),
    ]);
  });
}

/** No promise in what the youth hears or may read that a worker cannot keep: that nobody will know, or that all will be well. */
export function checkPromises(instrument: Instrument): Problem[] {
  return Object.values(instrument.wording).flatMap((wording) =>
    textsInTheRoom(instrument, wording).flatMap(({ path, text }) =>
      promisesIn(text).map((promise) => problem(path, `expected no promise that nobody can keep, found "${promise}"`)),
    ),
  );
}

/** A sentence of a point is read during a call. */
export function checkPointLengths(instrument: Instrument, configuration: Configuration): Problem[] {
  const points = stepsOf({ instrument, configuration }).flatMap((step) => step.points);
  return Object.values(instrument.wording).flatMap((wording) => {
    const most = mostWords(wording.language);
    return points.flatMap((point) => {
      const count = countWords(fill(pointText(point, wording), configuration.settings));
      return count > most
        ? [
            problem(
              ['wording', wording.language, 'points', point.code],
              `expected at most ${most} words, found ${count}`,
            ),
          ]
        : [];
    });
  });
}

/** No outcome may sound as if all were well: none noted never means no. */
export function checkClearance(instrument: Instrument): Problem[] {
  return Object.values(instrument.wording).flatMap((wording) => {
    const clearing = patternsFor(words.clearance, wording);
    return outcomeTexts(wording).flatMap(({ path, text }) =>
      found(clearing, text).map((word) =>
        problem(path, `expected nothing that sounds like clearance, found "${word}"`),
      ),
    );
  });
}

/** "You need not say why" asks nothing: the word counts in a question, or where the sentence begins with it. */
function asks(sentence: string, whys: readonly RegExp[]): boolean {
  return whys.some((why) => {
    const match = why.exec(sentence);
    return match !== null && (sentence.includes('?') || !/\p{L}/u.test(sentence.slice(0, match.index)));
  });
}

export function found(patterns: readonly RegExp[], text: string): string[] {
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

function patternsFor(list: WordList, { language }: Wording): RegExp[] {
  return patternsOf(list[baseOf(language)] ?? []);
}

/** The words of the package that label a young person, in a language; none where it has no list. */
export function labelsIn(language: string): readonly string[] {
  return (words.labels as WordList)[baseOf(language)] ?? [];
}

export function patternsOf(entries: readonly string[]): RegExp[] {
  return entries.map((entry) => {
    // An entry may come from a pack: but for the asterisk, each sign stands for itself.
    const source = entry
      .replace(/[\\^$.+?()[\]{}|]/g, String.raw`\$&`)
      .replaceAll('*', String.raw`\p{L}*`)
      .replaceAll(' ', String.raw`\s+`);
    // Whole words in any alphabet: \b knows no accents.
    return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');
  });
}
