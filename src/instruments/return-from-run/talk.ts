import { asInstrument, type Instrument } from '../../instrument/instrument.ts';
import { wordsByCode } from '../../instrument/parts-by-use.ts';
import { structure, words } from './talk-part.ts';

/**
 * The built-in instrument as a talk needs it. It is whole once its result is added (`complete.ts`): a talk reads nothing of
 * that, and what does imports it from `index.ts`.
 */
export const returnFromRun = /* @__PURE__ */ asInstrument({
  ...structure,
  wording: { en: /* @__PURE__ */ wordsByCode(words, structure) },
} as unknown as Instrument);
