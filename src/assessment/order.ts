import type { Instrument } from '../instrument/instrument.ts';
import { graphOf } from './graph.ts';

/** Codes of flags in the instrument's order. */
export function sortFlags(instrument: Instrument, codes: Iterable<string>): string[] {
  const { flagIndex } = graphOf(instrument);
  return [...codes].sort((left, right) => flagIndex.get(left)! - flagIndex.get(right)!);
}
