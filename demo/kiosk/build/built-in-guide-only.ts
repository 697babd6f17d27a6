import type { Plugin } from 'vite';

/** The kiosk asks with the built-in guide, which the tests check. Another one is refused without being read. */
const refusesAll = `import { isInstrument } from './instrument.ts';
import { InstrumentError, problem } from './problems.ts';
const refuse = () => {
  throw new InstrumentError('The instrument', [problem([], 'expected the built-in guide: the kiosk asks with no other')]);
};
export const parseInstrument = (data) => (isInstrument(data) ? data : refuse());
export const withWording = refuse;`;

/** Leaves out of the kiosk in one file what reads other instruments. */
export function builtInGuideOnly(): Plugin {
  return {
    name: 'built-in-guide-only',
    enforce: 'pre',
    load: (id) => (id.endsWith('/src/instrument/parse-instrument.ts') ? refusesAll : null),
  };
}
