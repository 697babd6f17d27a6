import { isInstrument, type Instrument } from '../instrument/instrument.ts';
import { loadOnce } from '../instrument/load-once.ts';
import { returnFromRun } from '../instruments/return-from-run/talk.ts';

// What is loaded only when it is needed. With each comes the rest of the built-in instrument.

/** What reads data from outside. */
export const loadReaders = loadOnce(() => completing(import('./host-data.ts')));

/**
 * What checks an instrument of the host's own. It needs nothing of the built-in one. `session/read-host-data.ts` has the
 * same: from one file for both, the bundler makes one that brings the element into programs that only read and assess.
 */
export const loadParser = loadOnce(() => import('../instrument/parse-instrument.ts'));

/**
 * Reads an instrument of the host's own.
 * @throws {InstrumentError} that lists every problem with its path.
 */
export async function instrumentIn(data: unknown): Promise<Instrument> {
  return isInstrument(data) ? data : (await loadParser()).parseInstrument(data);
}

/** Result, paper and file views. */
export const loadResult = loadOnce(() => completing(import('./result/result.ts')));

/** What makes a record. */
export const loadRecordMaker = loadOnce(() => completing(import('./record-maker.ts')));

async function completing<Module extends { complete: (instrument: Instrument) => unknown }>(
  loading: Promise<Module>,
): Promise<Module> {
  const module = await loading;
  module.complete(returnFromRun);
  return module;
}
