import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { day, hash, text } from './basic-schemas.ts';
import { code, contactSchema, pointSchema } from './step-schema.ts';
import { stepKinds } from './structure.ts';

const eachLanguage = z.record(z.string(), text).check(z.refine((texts) => Object.keys(texts).length > 0));

/** One text for every language, or one for each. */
export const localTextSchema = z.union([text, eachLanguage], { error: 'expected a text, or a text for each language' });

/** A switch, or a number. */
export const settingSchema = z.union([z.boolean(), z.number()], { error: 'expected a number, true or false' });

/** How to reach someone; another name for them than the instrument's, and where an agency has looked its numbers up. */
export const ownContactSchema = strictObject({
  ...contactSchema.shape,
  name: z.optional(localTextSchema),
  /** Where the agency has looked its own numbers up. */
  checked: z.optional(strictObject({ source: text, on: day })),
});

/** A point that an agency adds, with its words. */
export const ownPointSchema = strictObject({ ...pointSchema.shape, text: localTextSchema });

/** Points that an agency adds to a step of the instrument, or a step of its own with its title. */
export const ownStepSchema = strictObject({
  /** A step of the instrument, which takes the points after its own, or a new one. */
  step: code,
  /** With a new step, and only with it. */
  title: z.optional(localTextSchema),
  kind: z.optional(z.enum(stepKinds)),
  contact: z.optional(code),
  points: z.array(ownPointSchema).check(z.minLength(1)),
});

/** Who has reviewed the guide for an agency, and what it was then. */
export const reviewedBySchema = strictObject({
  /** What the reviewer is: "program director". No name. */
  role: localTextSchema,
  date: day,
  /** Of each thing that may change by itself: `instrument`, `words.es`, `settings`. See `agencyHashes`. */
  hashes: z.record(z.string(), hash),
});

/** What an agency has set. */
export const configurationSchema = strictObject({
  settings: z.optional(z.record(z.string(), settingSchema)),
  contacts: z.optional(z.record(z.string(), ownContactSchema)),
  steps: z.optional(z.array(ownStepSchema)),
  reviewedBy: z.optional(reviewedBySchema),
});
