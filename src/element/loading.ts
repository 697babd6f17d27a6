import type { Instrument } from '../instrument/instrument.ts';
import { returnFromRun } from '../instruments/return-from-run/talk.ts';

// What is loaded only when it is needed. With each comes the rest of the built-in instrument.

/** What reads data from outside. */
export const loadReaders = () => completing(import('./host-data.ts'));

/** Result, paper and file views. */
export const loadResult = () => completing(import('./result/result.ts'));

async function completing<Module extends { complete: (instrument: Instrument) => unknown }>(
  loading: Promise<Module>,
): Promise<Module> {
  const module = await loading;
  module.complete(returnFromRun);
  return module;
}
