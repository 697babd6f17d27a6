import {
  createRecord,
  createScreening,
  draftOf,
  sealRecord,
  type Screening,
  type ScreeningEvent,
  type ScreeningRecord,
} from 'open-door-screening';
import { builtIn } from './kept.ts';
import { header, timeOf, timeZone, type Language, type ScriptedTalk } from './talks.ts';

/** The identity of every scripted talk: what is made of it must be the same each time. */
const sameId = '00000000-0000-4000-8000-000000000001';

/** Holds a scripted talk without a page, and gives its record as the element would. */
export async function recordOf(
  { steps, prefill }: ScriptedTalk,
  language: Language,
  id = sameId,
): Promise<ScreeningRecord> {
  let now = 0;
  const clock = () => timeOf(steps, now);
  const refuseNothing = (screening: Screening): Screening => {
    screening.on('refused', ({ message }) => {
      throw new Error(`Step ${now}: ${message}`);
    });
    return screening;
  };
  const recordNow = () => sealRecord(createRecord(screening.getSnapshot().context, builtIn.wording[language]!, header));
  let screening = refuseNothing(createScreening({ id, instrument: builtIn, prefill, clock, timeZone }));
  for (const step of steps) {
    if (step.type === 'reopen') {
      const record = await recordNow();
      screening = refuseNothing(createScreening({ instrument: builtIn, clock, timeZone, draft: draftOf(record) }));
      screening.send({ ...step, of: record.fingerprint, levelBefore: record.level.final });
    } else if (step.type !== 'press') {
      // Otherwise it would be passed over in silence.
      if (!screening.getSnapshot().can(step satisfies ScreeningEvent))
        throw new Error(`Step ${now}: nothing to do with ${JSON.stringify(step)}`);
      screening.send(step);
    }
    now += 1;
  }
  if (screening.getSnapshot().value !== 'finished') throw new Error('The talk has not ended.');
  return recordNow();
}
