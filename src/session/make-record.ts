import type { Wording } from '../instrument/wording.ts';
import { plain } from '../instrument/immutable.ts';
import { sealRecord } from '../record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../record/record.ts';
import type { EndedTalk } from './session.ts';

/** The sealed record of a talk that ended or was stopped; or the same record, with what was done since then. */
export function makeRecord({ talk, header, of }: EndedTalk, wording: Wording): Promise<ScreeningRecord> {
  return sealRecord(of ? withStepsDone(of, talk) : createRecord(talk, wording, header));
}

function withStepsDone(record: ScreeningRecord, { stepsDone }: EndedTalk['talk']): ScreeningRecord {
  return { ...record, stepsDone: plain(stepsDone) };
}
