import * as z from 'zod/mini';
import { amount } from './basic-schemas.ts';
import { conditionSchema } from './condition-schema.ts';

export const code = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'expected a code: small letters, digits and hyphens'));
export const settingName = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]*$/, 'expected a setting name: letters and digits'));

const number = z.string().check(z.regex(/^\+?[\d\s().-]*\d[\d\s().-]*$/, 'expected a number in digits'));

/** It becomes a link: no other scheme, and above all none that runs. */
export const address = z.string().check(z.regex(/^https:\/\//, 'expected an address that begins with https://'));

/** How to reach someone. */
export const contactSchema = z.strictObject({
  phone: z.optional(number),
  /** A number that takes text messages. */
  sms: z.optional(number),
  url: z.optional(address),
});

/** A next step, and when it is suggested. */
export const actionSchema = z.strictObject({
  code,
  /** Absent: suggested at every level. */
  when: z.optional(conditionSchema),
  contact: z.optional(code),
  within: z.optional(
    z.union([z.strictObject({ hours: amount }), z.strictObject({ days: amount })], {
      error: 'expected { hours } or { days }',
    }),
  ),
});
