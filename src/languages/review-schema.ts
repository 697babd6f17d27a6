import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { day, hash, text } from '../instrument/basic-schemas.ts';

export const reviewSchema = strictObject({
  /** What the reviewer is: "survivor adviser and native speaker". No name. */
  role: text,
  date: day,
  /** Of the words that were read: see `packHash`. */
  hash,
});

/** Who has read the words of a language, and which words these were. */
export type Review = z.infer<typeof reviewSchema>;
