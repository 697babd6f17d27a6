import type { Wording } from '../../src/instrument/wording.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { begin, returnFromRun } from '../screening/helpers.ts';
import { finish, result } from '../screening/walks.ts';

/** Of a talk with two choices at one question, in those words. What was typed in it is digits, of no language. */
export function smallRecord(wording: Wording): ScreeningRecord {
  const { talk } = begin({ instrument: returnFromRun })
    .say('welcome', 'alone')
    .say('slept', 'hotel', 'car')
    .send({ type: 'decline', question: 'mood', response: 'declined' })
    .alone()
    .send(result, { type: 'raise', level: 'act-now', reason: '1' })
    .send({ type: 'plan', text: '2' }, finish);
  return createRecord(talk, wording, { caseReference: '2026-041' });
}
