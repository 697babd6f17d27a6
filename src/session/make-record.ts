import type { Wording } from '../instrument/wording.ts';
import { plain } from '../instrument/immutable.ts';
import { loadLanguage } from '../languages/registry.ts';
import { findAgencyReview } from '../record/agency-review.ts';
import { sealRecord } from '../record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../record/record.ts';
import type { EndedTalk } from './session.ts';

/** The sealed record of a talk that ended or was stopped; or the same record, with what was done since then. */
export async function makeRecord({ talk, header, of }: EndedTalk, wording: Wording): Promise<ScreeningRecord> {
  if (of) return sealRecord(withStepsDone(of, talk));
  // A draft may have come without the words of all languages it was held in. The record can be made without them.
  await Promise.allSettled(talk.heldIn.flatMap(({ languages }) => languages.map((language) => loadLanguage(language))));
  await findAgencyReview(talk, [wording.language, ...talk.heldIn.flatMap(({ languages }) => languages)]);
  return sealRecord(createRecord(talk, wording, header));
}

function withStepsDone(record: ScreeningRecord, { stepsDone }: EndedTalk['talk']): ScreeningRecord {
  return { ...record, stepsDone: plain(stepsDone) };
}
