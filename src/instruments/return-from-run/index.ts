import { parseInstrument, type Instrument } from '../../instrument/instrument.ts';
import en from './en.json' with { type: 'json' };
import structure from './structure.json' with { type: 'json' };

/** The built-in instrument, in English. Spanish: `withWording(returnFromRun, spanish.returnFromRun)` from `languages/es`. */
export const returnFromRun: Instrument = /* @__PURE__ */ parseInstrument({ ...structure, wording: { en } });
