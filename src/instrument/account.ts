import type * as z from 'zod/mini';
import type { accountSchema, answersSchema, questionAccountSchema, valueSchema } from './account-schema.ts';
import type { Immutable } from './immutable.ts';

/** Whose word an account is, in the order accounts are listed in. */
export const sources = ['youth', 'worker', 'record', 'other'] as const;

/**
 * Whose word an account is:
 * - `youth`: said by the youth
 * - `worker`: seen or judged by the worker
 * - `record`: from the file
 * - `other`: reported by someone else
 */
export type Source = (typeof sources)[number];

export const responses = ['given', 'declined', 'unknown', 'not-asked', 'unsafe-to-ask'] as const;

/**
 * How a question was answered, or why not:
 * - `given`: there is an answer
 * - `declined`: they chose not to say
 * - `unknown`: they do not know
 * - `not-asked`: it was not asked
 * - `unsafe-to-ask`: someone is in hearing, or it is not the moment
 */
export type Response = (typeof responses)[number];

/** A choice code, a list of choice codes, a whole number, a moment, or text; which of them the question decides. */
export type Value = Immutable<z.infer<typeof valueSchema>>;

/**
 * What one person, or the file, says to one question. A question may have several accounts side by side:
 * none replaces or cancels another person's.
 */
export type Account = Immutable<z.infer<typeof accountSchema>>;

/** All that was said, by question code. One account a source on a question; for `other`, one a teller (`who`). */
export type Answers = Immutable<z.infer<typeof answersSchema>>;

/** What the file says before a talk begins, by question code; with the first sitting each becomes an account of the file. */
export type Prefill = Readonly<Record<string, Value>>;

/** An account together with the question it answers. */
export type QuestionAccount = Immutable<z.infer<typeof questionAccountSchema>>;

/** Whether there is more in a text than space. */
export function hasText(text: string): boolean {
  return /\S/.test(text);
}

/** Whether a text is a day of the calendar, such as 2026-11-28. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) &&
    // Every month has 28 days; Date.parse makes 2 March of 30 February.
    (text.slice(8) < '29' || new Date(text).getUTCDate() === Number(text.slice(8)))
  );
}

/** What is said where a text is no such time. */
export const timeExpected = 'expected an ISO 8601 time with Z or an offset';

/** Whether a text is a time: a day that exists, a time of day, and where on Earth it is that time. */
export function isTime(text: string): boolean {
  return (
    /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text) &&
    isDay(text.slice(0, 10))
  );
}

/** Two accounts with the same key are the same person's word on a question. */
export function accountKey({ source, who }: Pick<Account, 'source' | 'who'>): string {
  return who === undefined ? source : `${source}:${who}`;
}

/** The accounts on a question; also where a code is called like something every object has. */
export function accountsIn(answers: Answers, question: string): readonly Account[] {
  return Object.hasOwn(answers, question) ? answers[question]! : [];
}

/** The order accounts of one question are listed in: by source, then by teller. */
export function compareAccounts(left: Account, right: Account): number {
  return (
    sources.indexOf(left.source) - sources.indexOf(right.source) ||
    compareText(left.who ?? '', right.who ?? '') ||
    Date.parse(left.at) - Date.parse(right.at)
  );
}

/** By code unit, so that the order is the same on every machine. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The choices an account gives: none where it is not given, or is a number. */
export function choicesOf({ value }: Pick<Account, 'value'>): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
}
