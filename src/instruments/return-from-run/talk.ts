import { asInstrument, type Instrument } from '../../instrument/instrument.ts';
import type { Structure } from '../../instrument/structure.ts';
import type { ResultWording } from '../../instrument/split-wording.ts';
import type { Wording } from '../../instrument/wording.ts';
import structure from './structure.json' with { type: 'json' };
import { talkWords } from './talk-words.ts';

/** Whole once the words on the result are added. A talk reads none of them; the type of its views sees to that. */
const wording: Record<string, Wording> = { en: talkWords as Wording };

/** The built-in instrument as a talk needs it. What reads the words on its result imports it from `index.ts`. */
export const returnFromRun: Instrument = /* @__PURE__ */ asInstrument({
  ...(structure as unknown as Structure),
  wording,
});

/** The same instrument, from now on with the words on its result: talks that have begun with it have them, too. */
export function withResultWords(resultWords: ResultWording): Instrument {
  wording['en'] = { ...talkWords, ...resultWords };
  return returnFromRun;
}
