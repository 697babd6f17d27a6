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
 * - `other`: told by someone else
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
 * What one person, or the file, says to one question. Several accounts may stand side by side on a question:
 * none replaces or cancels another person's.
 */
export type Account = Immutable<z.infer<typeof accountSchema>>;

/** All that was said, by question code. One account a source on a question; for `other`, one a teller (`who`). */
export type Answers = Immutable<z.infer<typeof answersSchema>>;

/** What stands in the file before a talk begins, by question code; with the first sitting each becomes an account of the file. */
export type Prefill = Readonly<Record<string, Value>>;

/** An account together with the question it answers. */
export type QuestionAccount = Immutable<z.infer<typeof questionAccountSchema>>;

/** Whether there is more in a text than space. */
export function hasText(text: string): boolean {
  return /\S/.test(text);
}

/** Whether a text is a day of the calendar, such as 2026-11-28. */
export function isDay(text: string): boolean {
  return text.length === 10 && beginsWithDay(text);
}

/** Whether a text is a time: a day that exists, a time of day, and where on Earth it is that time. */
export function isTime(text: string): boolean {
  return (
    beginsWithDay(text) &&
    text[10] === 'T' &&
    digits(text, 11) < 24 &&
    text[13] === ':' &&
    digits(text, 14) < 60 &&
    /^(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text.slice(16))
  );
}

function beginsWithDay(text: string): boolean {
  const year = 100 * digits(text, 0) + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  return year >= 0 && text[4] === '-' && month >= 1 && text[7] === '-' && day >= 1 && day <= daysIn(year, month);
}

/** NaN where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [NaN, 31, NaN, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? NaN;
}

/** The number that two digits are, from there on; NaN where there are none. */
function digits(text: string, from: number): number {
  const [tens, ones] = [text.charCodeAt(from) - 48, text.charCodeAt(from + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
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
