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

/**
 * What an instrument asks, and what follows from it: without words and version, and without where numbers, links and
 * laws were looked up, for looking again changes no content.
 */
export function contentOf(instrument: Instrument): object {
  const { version: _, wording: __, laws: ___, contacts, ...structure } = instrument;
  const unchecked = Object.entries(contacts).map(([code, { checked: ____, ...contact }]) => [code, contact]);
  return { ...structure, contacts: Object.fromEntries(unchecked) as object };
}
