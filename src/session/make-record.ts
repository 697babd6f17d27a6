import type { Wording } from '../instrument/wording.ts';
import { sealRecord } from '../record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../record/record.ts';
import type { EndedTalk } from './session.ts';

/** The sealed record of a talk that ended or was stopped. */
export function makeRecord({ talk, header }: EndedTalk, wording: Wording): Promise<ScreeningRecord> {
  return sealRecord(createRecord(talk, wording, header));
}
