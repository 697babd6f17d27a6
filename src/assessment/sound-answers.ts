import { accountKey, hasText, isTime, responses, sources, type Account } from '../instrument/account.ts';
import { clean } from '../instrument/clean.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { largest } from '../instrument/limits.ts';
import type { Question } from '../instrument/structure.ts';
import { plainTime } from '../instrument/time.ts';
import { checkValue } from '../instrument/value.ts';
import type { Evaluation } from './facts.ts';
import { graphOf } from './graph.ts';

/** What was said. */
export type Said = Pick<Evaluation, 'order' | 'accounts'>;

/**
 * Answers that are sound, read in one pass, and copied unless they are `forNow`. Returns nothing if anything is wrong or
 * unusual; `parseAnswers` then finds out what, and whether the answers can be used.
 */
export function soundAnswers(instrument: Instrument, data: unknown, forNow = false): Said | undefined {
  if (!isPlain(data) || Object.getOwnPropertySymbols(data).length > 0) return undefined;
  const { questions, questionIndex } = graphOf(instrument);
  const order: number[] = [];
  const accounts: (readonly Account[] | undefined)[] = questions.map(() => undefined);
  let size = 0;
  for (const code of Object.keys(data)) {
    const place = questionIndex.get(code);
    const list = data[code];
    if (place === undefined || !Array.isArray(list)) return undefined;
    for (const entry of list as unknown[]) {
      if (!isSound(entry, questions[place]!, instrument)) return undefined;
      size += atMostBytes(entry);
    }
    const sound = list as readonly Account[];
    if (sound.length > 1 && new Set(sound.map(accountKey)).size < sound.length) return undefined;
    size += overhead + 3 * code.length;
    if (size > largest) return undefined;
    order.push(place);
    accounts[place] = forNow ? sound : sound.map(copyOf);
  }
  return { order, accounts };
}

function isSound(entry: unknown, question: Question, instrument: Instrument): entry is Account {
  if (!isPlain(entry)) return false;
  const { source, who, response, value, note, at } = entry as unknown as Account;
  const parts = 3 + Number(who !== undefined) + Number(value !== undefined) + Number(note !== undefined);
  return (
    Object.keys(entry).length === parts &&
    sources.includes(source) &&
    responses.includes(response) &&
    (response === 'given') === (value !== undefined) &&
    (value === undefined || checkValue(instrument, question, value) === undefined) &&
    // The other kinds take what is one of their own words, or a number.
    (question.answer !== 'text' || isClean(value)) &&
    (who === undefined || (source === 'other' && isText(who))) &&
    (note === undefined || isText(note)) &&
    typeof at === 'string' &&
    isSoundTime(at)
  );
}

/** The last time that was sound: what was entered together has the same. */
let lastSound: string | undefined;

function isSoundTime(text: string): boolean {
  if (text !== lastSound && isTime(text)) lastSound = text;
  return text === lastSound;
}

/** A copy, with its time in the stored form. */
function copyOf({ source, who, response, value: given, note, at: time }: Account): Account {
  const value = Array.isArray(given) ? [...(given as readonly string[])] : given;
  const at = plainTime(time);
  // Written out because most accounts have only these parts, and thousands are read at once.
  if (value !== undefined && who === undefined && note === undefined) return { source, response, value, at };
  return {
    source,
    ...(who !== undefined && { who }),
    response,
    ...(value !== undefined && { value }),
    ...(note !== undefined && { note }),
    at,
  };
}

function isPlain(data: unknown): data is Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}

function isText(text: unknown): boolean {
  return typeof text === 'string' && hasText(text) && isClean(text);
}

/** A text without what `clean` would take out of it. */
function isClean(value: unknown): boolean {
  return typeof value !== 'string' || clean(value) === value;
}

/** More than the names in an account count for, its values and their number: see `beyondLimits`. */
const overhead = 150;

/** Not less than the account counts for: no text takes more than three bytes for each of its units. */
function atMostBytes({ who = '', value, note = '', at }: Account): number {
  const bytes = overhead + 3 * (who.length + note.length + at.length);
  if (typeof value === 'string') return bytes + 3 * value.length;
  return Array.isArray(value) ? value.reduce((sum, choice: string) => sum + 8 + 3 * choice.length, bytes) : bytes;
}
