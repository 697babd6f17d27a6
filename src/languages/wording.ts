import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { inLanguage } from '../instrument/language-tag.ts';
import type { Wording } from '../instrument/wording.ts';
import { returnFromRun } from '../instruments/return-from-run/talk.ts';
import { maySpeak, packFor, type Use } from './registry.ts';

/** The words of an instrument in a language; those of the built-in one may have come with a pack. */
export function wordingIn(instrument: Instrument, language: string, use?: Use): Wording {
  return ownWordingIn(instrument, language, use) ?? wordingFor(instrument);
}

/** Whether these words are of a pack that nobody has reviewed. */
export function isDraft(wording: Wording): boolean {
  const pack = packFor(wording.language, 'blank');
  return pack?.returnFromRun === wording && !maySpeak(pack, 'talk');
}

/** The same, and nothing where the instrument has no words of its own in that language. */
export function ownWordingIn(instrument: Instrument, language: string, use?: Use): Wording | undefined {
  const inPack = instrument === returnFromRun ? packFor(language, use)?.returnFromRun : undefined;
  return inPack ?? inLanguage(instrument.wording, language);
}
