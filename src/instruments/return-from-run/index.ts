import type { Structure } from '../../instrument/structure.ts';
import { asInstrument, type Instrument } from '../../instrument/instrument.ts';
import en from './en.json' with { type: 'json' };
import structure from './structure.json' with { type: 'json' };

/**
 * The built-in instrument, in English; `withWording(returnFromRun, spanish.returnFromRun)` adds Spanish. A page need
 * not check it again: the tests do, with `parseInstrument` and `checkInstrument`.
 */
export const returnFromRun: Instrument = /* @__PURE__ */ asInstrument({
  ...(structure as unknown as Structure),
  wording: { en },
});
