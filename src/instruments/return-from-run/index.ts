import type { Instrument } from '../../instrument/instrument.ts';
import { complete } from './complete.ts';
import { returnFromRun as ofTalk } from './talk.ts';

/**
 * The built-in instrument, in English; `withWording(returnFromRun, spanish.returnFromRun)` adds Spanish. A page need
 * not check it again: the tests do, with `parseInstrument` and `checkInstrument`.
 */
export const returnFromRun: Instrument = /* @__PURE__ */ complete(ofTalk);
