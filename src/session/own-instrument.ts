import { isInstrument, type Instrument } from '../instrument/instrument.ts';
import { loadOnce } from '../instrument/load-once.ts';

/** What checks an instrument of the host's own. Most hosts have none, and do not load it. */
export const loadParser = loadOnce(() => import('../instrument/parse-instrument.ts'));

/**
 * Reads an instrument of the host's own.
 * @throws {InstrumentError} that lists every problem with its path.
 */
export async function instrumentIn(data: unknown): Promise<Instrument> {
  return isInstrument(data) ? data : (await loadParser()).parseInstrument(data);
}
