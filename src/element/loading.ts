import type { Instrument } from '../instrument/instrument.ts';
import { part } from '../part.ts';
import { returnFromRun } from '../instruments/return-from-run/talk.ts';

// What is loaded only when it is needed. With each comes the rest of the built-in instrument.

/** What reads data from outside. */
export const loadReaders = part(() => completing(import('./host-data.ts')));

/** Result, paper and file views. */
export const loadResult = part(() => completing(import('./result/result.ts')));

/** What makes a record. */
export const loadRecordMaker = part(() => completing(import('./record-maker.ts')));

async function completing<Module extends { complete: (instrument: Instrument) => unknown }>(
  loading: Promise<Module>,
): Promise<Module> {
  const module = await loading;
  module.complete(returnFromRun);
  return module;
}
