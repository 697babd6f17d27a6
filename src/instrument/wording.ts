import type * as z from 'zod/mini';
import { plain } from './immutable.ts';
import { memoize } from './memoize.ts';
import type { cardSchema, questionWordingSchema, wordingSchema } from './wording-schema.ts';

/** All the words of an instrument in one language. Texts may hold `{settingName}`. */
export type Wording = z.infer<typeof wordingSchema>;
export type QuestionWording = z.infer<typeof questionWordingSchema>;
export type Card = z.infer<typeof cardSchema>;

/** Fills the settings into a text: "within {reportWithinHours} hours". */
export function fill(
  text: string,
  settings: Readonly<Record<string, unknown>>,
  write: (value: unknown) => string = String,
): string {
  // Most texts name none, and thousands are filled a second.
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(settings, name) ? write(settings[name]) : whole,
  );
}

const filled = memoize((wording: Wording) =>
  memoize((settings: Readonly<Record<string, unknown>>): Wording => plain(wording, (text) => fill(text, settings))),
);

/** A whole wording with the settings filled in. Made once for each wording and settings. */
export function fillWording(wording: Wording, settings: Readonly<Record<string, unknown>>): Wording {
  return filled(wording)(settings);
}
