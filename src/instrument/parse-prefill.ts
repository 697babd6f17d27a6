import * as z from 'zod/mini';
import { hasText, type Prefill, type Value } from './account.ts';
import { valueSchema } from './account-schema.ts';
import { answerKinds } from './answer-kinds/index.ts';
import { clean, longestText } from './clean.ts';
import type { Instrument } from './instrument.ts';
import { keepToLimits } from './limits.ts';
import { AnswersError, problem, type Problem } from './problems.ts';
import { readEntries, readShape } from './read-shape.ts';
import { questionsByCode } from './survey.ts';
import type { Question } from './structure.ts';
import { checkValue } from './value.ts';

export const prefillSchema = z.record(z.string(), z.nullish(valueSchema));

/**
 * What a host's file knows, by code of a question that is answered from the file (`who: known`): a value of the kind the
 * question takes. `null`, or nothing: it does not say.
 */
export type PrefillInput = z.input<typeof prefillSchema>;

/**
 * Reads what a host knows from its file. Nothing is guessed or mended; a moment loses its seconds, and its `Z` becomes
 * `+00:00`.
 * @throws {AnswersError} that lists every problem with its path.
 */
export function parsePrefill(instrument: Instrument, data: unknown = {}): Prefill {
  keepToLimits(data, AnswersError, 'The prefill');
  const { prefill, problems } = check(instrument, data);
  if (problems.length > 0) throw new AnswersError('The prefill', problems);
  return prefill;
}

/**
 * Reads as much as can be used of what a host knows from its file, also where a form gives it as text. The rest is left
 * out, so that one odd value keeps no talk from beginning; `leftOut` lists it with what was expected.
 */
export function readPrefill(
  instrument: Instrument,
  data: unknown = {},
): { readonly prefill: Prefill; readonly leftOut?: AnswersError } {
  try {
    keepToLimits(data, AnswersError, 'The prefill');
  } catch (error) {
    if (error instanceof AnswersError) return { prefill: {}, leftOut: error };
    throw error;
  }
  const { prefill, problems } = check(instrument, data, plainValue);
  return { prefill, ...(problems.length > 0 && { leftOut: new AnswersError('Part of the prefill', problems) }) };
}

function check(
  instrument: Instrument,
  data: unknown,
  read = exactValue,
): { prefill: Prefill; problems: readonly Problem[] } {
  const questions = questionsByCode(instrument);
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  const given = isObject
    ? Object.fromEntries(Object.entries(data).map(([code, value]) => [code, read(value, questions.get(code))]))
    : data;
  const { value, problems } = readShape(prefillSchema, clean(given));
  const sound = (value ?? readEntries(isObject ? clean(given) : {}, () => valueSchema)) as PrefillInput;
  const known: [string, Value][] = Object.entries(sound).flatMap(([code, entry]) =>
    entry === null || entry === undefined ? [] : [[code, entry]],
  );
  const checked = known.map(([code, entry]) => ({
    code,
    entry,
    wrong: checkEntry(instrument, questions.get(code), entry),
  }));
  return {
    prefill: Object.fromEntries(checked.flatMap(({ code, entry, wrong }) => (wrong ? [] : [[code, entry]]))),
    problems: [...problems, ...checked.flatMap(({ code, wrong }) => (wrong ? [problem([code], wrong)] : []))],
  };
}

function checkEntry(instrument: Instrument, question: Question | undefined, entry: Value): string | undefined {
  if (!question) return 'the instrument has no such question';
  // What the youth or the worker has to say, nobody says before the talk: some of it keeps the youth safe.
  if (question.who !== 'known') return 'expected a question that the file answers';
  if (typeof entry === 'string' && entry.length > longestText) return `expected at most ${longestText} characters`;
  return checkValue(instrument, question, entry);
}

/** The same value as the instrument writes it. */
function exactValue(value: unknown, question: Question | undefined): unknown {
  const exact = question && answerKinds[question.answer].exact;
  return exact && typeof value === 'string' ? exact(value) : value;
}

/** The value that is plainly meant by what a form gives; nothing for a field left blank. */
function plainValue(value: unknown, question: Question | undefined): unknown {
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown) => plainValue(entry, question)).filter((entry) => (entry ?? '') !== '');
    return list.length > 0 ? list : undefined;
  }
  if (typeof value !== 'string') return value;
  if (!hasText(value)) return undefined;
  const read = question && answerKinds[question.answer].read;
  return read ? (read(value) ?? value) : exactValue(value.trim(), question);
}
