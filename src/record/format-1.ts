import * as z from 'zod/mini';
import { answersSchema } from '../instrument/account-schema.ts';
import { time } from '../instrument/basic-schemas.ts';
import { defaultConfiguration } from '../instrument/configuration.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { evaluate } from '../assessment/evaluation.ts';
import { newTalk } from '../screening/moving.ts';
import { doneSchema, replacedSchema, sessionSchema } from '../screening/talk-schema.ts';
import { assessmentSchema, levelSchema } from './record-schema.ts';
import { createRecord, type ScreeningRecord } from './record.ts';

const text = z.string();

/** The record of version 0.1.0: it had codes where later ones have their words too. */
export const recordSchema1 = z.strictObject({
  format: z.literal(1),
  instrument: z.strictObject({ id: text, version: text }),
  language: text,
  path: text,
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  sessions: z.array(sessionSchema),
  answers: answersSchema,
  history: z.array(replacedSchema),
  level: levelSchema,
  assessment: assessmentSchema,
  actionsDone: z.array(doneSchema),
  plan: z.optional(text),
  completedAt: time,
});

/** The same record in format 2. Its words are those of the instrument it names, in the version that is at hand. */
export function upgradeRecord1(old: z.infer<typeof recordSchema1>, instrument: Instrument): ScreeningRecord {
  const configuration = defaultConfiguration(instrument);
  const evaluation = evaluate(instrument, configuration, old.answers);
  const { path, language } = old;
  const talk = newTalk({ instrument, configuration, path, clock: () => new Date(0) }, evaluation);
  const asNow = createRecord(talk, wordingFor(instrument, language));
  return { ...asNow, ...old, format: 2 };
}
