import { contentOf } from '../instrument/content.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Wording } from '../instrument/wording.ts';

const ofWords = 'words.';

/** What is reviewed of a guide, each part by itself, under its name in `reviewedBy`: the instrument, and words by language. */
export function reviewedParts(instrument: Instrument, wordings: readonly Wording[]): (readonly [string, unknown])[] {
  return [
    ['instrument', contentOf(instrument)],
    ...wordings.map((words) => [`${ofWords}${words.language}`, words] as const),
  ];
}

/** The language of a part; none where it is no part of words. */
export function languageOfPart(part: string): string | undefined {
  return part.startsWith(ofWords) ? part.slice(ofWords.length) : undefined;
}
