import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import type { Wording } from '../instrument/wording.ts';
import { returnFromRun } from '../instruments/return-from-run/talk.ts';
import { packFor } from './registry.ts';

/** The words of an instrument in a language; those of the built-in one may have come with a pack. */
export function wordingIn(instrument: Instrument, language: string): Wording {
  const inPack = instrument === returnFromRun ? packFor(language)?.returnFromRun : undefined;
  return inPack ?? wordingFor(instrument, language);
}
