import type * as z from 'zod/mini';
import { describe } from '../assessment/describe.ts';
import type { Wording } from '../instrument/wording.ts';
import { finalLevel } from '../screening/final-level.ts';
import type { Talk } from '../screening/talk.ts';
import type { recordSchema } from './record-schema.ts';

/** The shape of a record this version writes. */
export const recordFormat = 1;

/** A finished screening: all that was said, what follows from it, and what was decided. */
export type ScreeningRecord = z.infer<typeof recordSchema>;

/** What a host knows of a talk and the talk does not. */
export interface RecordHeader {
  readonly caseReference?: string | null | undefined;
  readonly worker?: string | null | undefined;
  readonly agency?: string | null | undefined;
}

/** The record of a talk as it stands, in the words of one language. */
export function createRecord(talk: Talk, words: Wording, header: RecordHeader = {}): ScreeningRecord {
  const { instrument, evaluation, path, sessions, history, raisedLevel, done, plan } = talk;
  const assessment = describe(evaluation, words);
  // A host that takes an attribute away leaves null, or an empty text.
  const given = (text: string | null | undefined) => text || undefined;
  return plain({
    format: recordFormat,
    instrument: { id: instrument.id, version: instrument.version },
    language: words.language,
    path,
    caseReference: given(header.caseReference),
    worker: given(header.worker),
    agency: given(header.agency),
    sessions,
    answers: evaluation.answers,
    history,
    level: { computed: assessment.level, final: finalLevel(talk), raised: raisedLevel },
    assessment,
    actionsDone: done,
    plan: plan || undefined,
    completedAt: sessions.at(-1)?.endedAt ?? talk.clock().toISOString(),
  });
}

/** A copy as JSON would keep it, so that a record shares nothing with the talk it came from. */
function plain(record: unknown): ScreeningRecord {
  return JSON.parse(JSON.stringify(record)) as ScreeningRecord;
}
