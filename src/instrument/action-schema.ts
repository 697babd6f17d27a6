import * as z from 'zod/mini';
import { conditionSchema } from './condition-schema.ts';

export const code = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'expected a code: small letters, digits and hyphens'));
export const settingName = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]*$/, 'expected a setting name: letters and digits'));

const amount = z.union([z.number(), z.strictObject({ setting: settingName })], {
  error: 'expected a number or a setting',
});

const text = z.string().check(z.regex(/\S/, 'expected some text'));

/** How to reach someone. */
export const contactSchema = z.strictObject({
  phone: z.optional(text),
  /** A number that takes text messages. */
  sms: z.optional(text),
  url: z.optional(z.string().check(z.regex(/^https:\/\//, 'expected an address that begins with https://'))),
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
