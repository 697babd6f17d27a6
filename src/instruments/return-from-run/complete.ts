import type { Instrument } from '../../instrument/instrument.ts';
import { joinWording, type TalkWording } from '../../instrument/parts-by-use.ts';
import { structure, words } from './result-part.ts';

/**
 * Adds the result to the built-in instrument of a talk, which is the same object from then on: talks that have begun
 * with it have its result, too. The caller passes its own instrument, because a page may have loaded the first file
 * under more than one address.
 */
export function complete(ofTalk: Instrument): Instrument {
  if ('steps' in ofTalk) return ofTalk;
  const { wording, contacts, flags: flagsOfTalk } = ofTalk as Instrument;
  const { sources, ...others } = structure;
  const flags = flagsOfTalk.map((flag, index) => ({ ...flag, ...sources[index] }));
  // In place: the configuration of a talk that has begun holds the same contacts.
  Object.assign(contacts, structure.contacts);
  const en = joinWording(wording['en'] as TalkWording, words);
  return Object.assign(ofTalk, others, { flags, contacts, wording: { en } });
}
