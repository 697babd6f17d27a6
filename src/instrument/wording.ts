import type * as z from 'zod/mini';
import type { cardSchema, questionWordingSchema, wordingSchema } from './wording-schema.ts';

/** All the words of an instrument in one language. Texts may hold `{settingName}`. */
export type Wording = z.infer<typeof wordingSchema>;
export type QuestionWording = z.infer<typeof questionWordingSchema>;
export type Card = z.infer<typeof cardSchema>;

/** Puts the settings into a text: "within {reportWithinHours} hours". */
export function fill(text: string, settings: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(settings, name) ? String(settings[name]) : whole,
  );
}
