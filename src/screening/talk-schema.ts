import * as z from 'zod/mini';
import { accountSchema } from '../instrument/account-schema.ts';
import { text, time } from '../instrument/basic-schemas.ts';

export const sessionSchema = z.strictObject({
  startedAt: time,
  endedAt: z.optional(time),
  /** Where it was held, in the worker's words. */
  place: z.optional(text),
  /** Whether it was just the two of them, where the instrument asks for it. */
  alone: z.optional(z.boolean()),
  /** Held on paper: when it was typed in. */
  enteredAt: z.optional(time),
});

const questionAccountSchema = z.strictObject({ question: z.string(), ...accountSchema.shape });

export const replacedSchema = z.strictObject({ ...questionAccountSchema.shape, replacedAt: time });

export const raisedLevelSchema = z.strictObject({ level: z.string(), reason: text, at: time });

export const doneSchema = z.strictObject({ action: z.string(), at: time });

/** What a worker decided at the result. */
export const decidedSchema = z.strictObject({
  plan: z.optional(z.string()),
  actionsDone: z.array(doneSchema),
  raisedLevel: z.optional(raisedLevelSchema),
});

/** One account that a correction changed: without `before` it is new, without `after` it was taken back. */
const changeSchema = z.strictObject({
  question: z.string(),
  before: z.optional(accountSchema),
  after: z.optional(accountSchema),
});

export const amendmentSchema = z.strictObject({
  at: time,
  by: text,
  reason: text,
  /** The fingerprint of the record that was reopened, where it had one. */
  of: z.optional(z.string()),
  /** The level as it stood before. */
  levelBefore: z.string(),
  changes: z.array(changeSchema),
  /** What was decided before, where that was changed. */
  decidedBefore: z.optional(decidedSchema),
});

export const setAsideSchema = z.strictObject({
  /** Where it stood in the draft. */
  path: z.string(),
  message: z.string(),
  /** What stood there. */
  data: z.optional(z.unknown()),
});
