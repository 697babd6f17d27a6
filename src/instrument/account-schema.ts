import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { accountKey, responses, sources } from './account.ts';
import { text, time } from './basic-schemas.ts';

export const valueSchema = z.union([z.string(), z.array(z.string()), z.number()], {
  error: 'expected a choice, a list of choices, a number, a moment, or text',
});

export const accountSchema = z
  .strictObject({
    source: z.enum(sources),
    /** The teller's role ("brother", "school nurse"), never a name. Only with source `other`. */
    who: z.optional(text),
    response: z.enum(responses),
    /** With response `given`, and only with it. */
    value: z.optional(valueSchema),
    note: z.optional(text),
    /** When it was entered: ISO 8601, with `Z` or an offset. */
    at: time,
  })
  .check(({ value: account, issues }) => {
    const complain = (path: string, message: string) =>
      issues.push({ code: 'custom', input: account, path: [path], message });
    if (account.who !== undefined && account.source !== 'other') complain('who', 'expected only with source "other"');
    if (account.response === 'given' && account.value === undefined)
      complain('value', 'expected with response "given"');
    if (account.response !== 'given' && account.value !== undefined)
      complain('value', 'expected only with response "given"');
  });

/** An account together with the question it answers. */
export const questionAccountSchema = strictObject({ question: z.string(), ...accountSchema.shape });

export const accountListSchema = z.array(accountSchema);

/** One account a source on a question; for `other`, one a teller. */
const accountsSchema = accountListSchema.check(({ value: accounts, issues }) => {
  const keys = new Set<string>();
  for (const [index, key] of accounts.map(accountKey).entries()) {
    if (keys.has(key))
      issues.push({ code: 'custom', input: accounts, path: [index], message: `a second account of "${key}"` });
    keys.add(key);
  }
});

/** Answers as they come from outside; the instrument they belong to is not looked at here. */
export const answersSchema = z.record(z.string(), accountsSchema);
