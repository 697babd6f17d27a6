import type { Answers } from '../../src/instrument/account.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { newTalk } from '../../src/screening/moving.ts';

/** The record of a talk with these answers. */
export function recordOf(
  answers: Answers,
  instrument: Instrument,
  header?: Parameters<typeof createRecord>[2],
): ScreeningRecord {
  const configuration = defaultConfiguration(instrument);
  const start = { instrument, configuration, path: instrument.paths[0]!.code, clock: () => new Date(0) };
  const talk = newTalk(start, evaluate(instrument, configuration, answers));
  return createRecord(talk, Object.values(instrument.wording)[0]!, header);
}
