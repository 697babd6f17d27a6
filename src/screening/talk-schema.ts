import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { accountSchema, answersSchema, questionAccountSchema } from '../instrument/account-schema.ts';
import { text, time } from '../instrument/basic-schemas.ts';
import { plainMoment } from '../instrument/moment.ts';
import { plainTime } from '../instrument/time.ts';
import { doneStates } from './talk.ts';

/** One sitting of a talk. */
export const sittingSchema = strictObject({
  startedAt: time,
  endedAt: z.optional(time),
  /** Where it was held, in the worker's words. */
  place: z.optional(text),
  /** Whether it was just the two of them, where the instrument asks for it. */
  alone: z.optional(z.boolean()),
  /** Held on paper: when it was typed in. `startedAt` is then the time of the talk. */
  enteredAt: z.optional(time),
});

/** From when on the talk was held in which languages: the worker's first, then the one shown beside it. */
export const heldInSchema = strictObject({ from: time, languages: z.array(z.string()).check(z.minLength(1)) });

/** An account that no longer counts, and when it was replaced. */
export const replacedSchema = strictObject({ ...questionAccountSchema.shape, replacedAt: time });

/** The level as the worker raised it. It is never lowered. */
export const raisedLevelSchema = strictObject({ level: z.string(), reason: text, at: time });

/** What was done about a step: one call or act. A second call is a second entry. */
export const stepDoneSchema = strictObject({
  step: z.string(),
  /** Whom it was a call to, by code. */
  contact: z.optional(z.string()),
  /** The points it covered. */
  points: z.array(z.string()),
  state: z.enum(doneStates),
  at: time,
  /** Who was spoken with: a role, never a name of the youth. */
  with: z.optional(text),
  /** The number of a report or reference. */
  reference: z.optional(text),
  note: z.optional(text),
  /** When it was added, where that was after the end of the talk. */
  addedAt: z.optional(time),
});

/** What a worker decided at the result. */
export const decidedSchema = strictObject({
  plan: z.optional(z.string()),
  stepsDone: z.array(stepDoneSchema),
  raisedLevel: z.optional(raisedLevelSchema),
});

/** One account that a correction changed: without `before` it is new, without `after` it was withdrawn. */
export const changeSchema = strictObject({
  question: z.string(),
  before: z.optional(accountSchema),
  after: z.optional(accountSchema),
});

const correction = {
  at: time,
  /** Who corrects: a role or initials. */
  by: text,
  reason: text,
  /** The fingerprint of the record that was reopened, where it had one. */
  of: z.optional(z.string()),
  /** The level as it was before. */
  levelBefore: z.string(),
};

/** A correction after the end while it is under way, with what was recorded before. */
export const amendingSchema = strictObject({
  ...correction,
  answersBefore: answersSchema,
  decidedBefore: decidedSchema,
});

/** A correction after the end, and what it changed. */
export const amendmentSchema = strictObject({
  ...correction,
  changes: z.array(changeSchema),
  /** What was decided before, where that was changed. */
  decidedBefore: z.optional(decidedSchema),
});

/** A question, or a topic where its whole page is meant. */
export const placeSchema = strictObject({ topic: z.string(), question: z.string() });

export const destinationSchema = z.union([placeSchema, z.enum(['review', 'result'])], {
  error: 'expected { topic, question }, "review" or "result"',
});

/** The times and moments of an entry that no schema reads. */
const plainParts = new Map([
  ['at', plainTime],
  ['addedAt', plainTime],
  ['value', plainMoment],
]);

/** What is stored of an entry that was set aside: its parts as they were. */
export const entryAside = z.unknown().check(
  z.overwrite((entry) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
    const parts = Object.entries(entry).map(([key, part]: [string, unknown]) => [
      key,
      typeof part === 'string' ? (plainParts.get(key)?.(part) ?? part) : part,
    ]);
    return Object.fromEntries(parts) as object;
  }),
);

/** An entry of an earlier draft that does not fit the instrument as it is now. */
export const setAsideSchema = strictObject({
  /** Its path in the draft. */
  path: z.string(),
  message: z.string(),
  /** The data at that path. */
  data: z.optional(entryAside),
});
