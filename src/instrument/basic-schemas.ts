import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { hasText, isDay, isTime, timeExpected } from './account.ts';
import { plainTime } from './time.ts';

export const text = z.string().check(z.refine(hasText, 'expected some text'));

/** A text of that form, and the message where it has another. */
export const like = (form: RegExp, message: string) => z.string().check(z.regex(form, message));

/** ISO 8601, with `Z` or an offset. It is read in the one form in which times are stored. */
export const time = z.string().check(z.refine(isTime, timeExpected), z.overwrite(plainTime));

/** Whether a text is a UUID in the form in which it is stored: in small letters. */
export function isId(given: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(given);
}

/** Identifies one screening. */
export const id = z.string().check(z.refine(isId, 'expected a UUID in small letters'));

/** A day that exists: 2026-11-28. */
export const day = z.string().check(z.refine(isDay, 'expected a day such as 2026-11-28'));

/** SHA-256 of some data, as `digestOf` writes it. */
export const hash = like(/^sha256:[\da-f]{64}$/, 'expected "sha256:" and 64 hexadecimal digits');

/** A number of hours, days, years or signs. What it is added to must remain a date. */
export const quantity = z.number().check(z.gte(-1e6), z.lte(1e6));

/** A number, or the name of a setting that holds one. */
export const amount = z.union([quantity, strictObject({ setting: z.string() })], {
  error: 'expected a number or a setting',
});
