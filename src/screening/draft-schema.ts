import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { answersSchema } from '../instrument/account-schema.ts';
import { id, time } from '../instrument/basic-schemas.ts';
import { draftFormat } from './draft.ts';
import {
  amendingSchema,
  amendmentSchema,
  destinationSchema,
  heldInSchema,
  placeSchema,
  raisedLevelSchema,
  replacedSchema,
  sittingSchema,
  setAsideSchema,
  stepDoneSchema,
} from './talk-schema.ts';

const text = z.string();

export const draftSchema = strictObject({
  format: z.literal(draftFormat),
  /** The talk's own UUID, from its first word. */
  id,
  /** IANA name of the time zone in which it began. Absent in what was made of a draft of format 1. */
  timeZone: z.optional(text),
  /** The instrument it was entered with. */
  instrument: strictObject({ id: text, version: text }),
  /** The language it was shown in, BCP 47. */
  language: text,
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  path: text,
  answers: answersSchema,
  history: z.array(replacedSchema),
  sessions: z.array(sittingSchema).check(z.minLength(1)),
  /** In which languages the talk was held. Absent in what was written before version 0.8. */
  heldIn: z.optional(z.array(heldInSchema)),
  /** The current question, and the destination: a question, the review or the result. */
  place: placeSchema,
  destination: destinationSchema,
  youthPresent: z.boolean(),
  youthPlace: placeSchema,
  /** What was shown to the worker already: urgent flags, that enough is known, topics that opened with "is it just us?". */
  told: strictObject({ urgent: z.array(text), enough: z.boolean(), private: z.array(text) }),
  raisedLevel: z.optional(raisedLevelSchema),
  stepsDone: z.array(stepDoneSchema),
  plan: z.optional(text),
  completedAt: z.optional(time),
  amendments: z.array(amendmentSchema),
  /** A correction under way. */
  amending: z.optional(amendingSchema),
  /** What did not fit the instrument when an earlier draft was opened. */
  setAside: z.array(setAsideSchema),
});
