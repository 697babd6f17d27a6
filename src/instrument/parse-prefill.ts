import * as z from 'zod/mini';
import type { Prefill, Value } from './account.ts';
import { valueSchema } from './account-schema.ts';
import { clean, longestText } from './clean.ts';
import { exactValue, plainValue } from './plain-value.ts';
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
 * Reads what a host knows from its file. Nothing is guessed or corrected; a moment loses its seconds, and its `Z` becomes
 * `+00:00`.
 * @throws {AnswersError} that lists every problem with its path.
 */
export function parsePrefill(instrument: Instrument, data: unknown = {}): Prefill {
  keepToLimits(data, AnswersError, 'The prefill');
  const { prefill, problems } = check(instrument, data);
  if (problems.length > 0) throw new AnswersError('The prefill', problems);
  return prefill;
}

/** What can be used of a prefill. */
interface PrefillRead {
  readonly prefill: Prefill;
  readonly leftOut?: AnswersError;
  /** The values that cannot be used, by the code they were given for. */
  readonly unusable?: ReadonlyMap<string, unknown> | undefined;
}

/**
 * Reads as much as can be used of what a host knows from its file, also where a form gives it as text. The rest is left
 * out, so that one odd value does not block the talk; `leftOut` lists it with what was expected.
 */
export function readPrefill(instrument: Instrument, data: unknown = {}): PrefillRead {
  try {
    keepToLimits(data, AnswersError, 'The prefill');
  } catch (error) {
    if (error instanceof AnswersError) return { prefill: {}, leftOut: error };
    throw error;
  }
  const { prefill, unusable, problems } = check(instrument, data, plainValue);
  if (problems.length === 0) return { prefill };
  return { prefill, unusable, leftOut: new AnswersError('Part of the prefill', problems) };
}

function check(
  instrument: Instrument,
  data: unknown,
  read = (value: unknown, question: Question | undefined): unknown => exactValue(value, question?.answer),
): Omit<PrefillRead, 'leftOut'> & { readonly problems: readonly Problem[] } {
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
  const usable = checked.flatMap(({ code, entry, wrong }) => (wrong ? [] : [[code, entry] as const]));
  const codes = new Set(usable.map(([code]) => code));
  const said = isObject ? Object.entries(given as object) : [];
  return {
    prefill: Object.fromEntries(usable),
    unusable: new Map(said.filter(([code, entry]) => (entry ?? undefined) !== undefined && !codes.has(code))),
    problems: [...problems, ...checked.flatMap(({ code, wrong }) => (wrong ? [problem([code], wrong)] : []))],
  };
}

function checkEntry(instrument: Instrument, question: Question | undefined, entry: Value): string | undefined {
  if (!question) return 'the instrument has no such question';
  // Nobody answers for the youth or the worker before the talk: some of these answers protect the youth.
  if (question.who !== 'known') return 'expected a question that the file answers';
  if (typeof entry === 'string' && entry.length > longestText) return `expected at most ${longestText} characters`;
  return checkValue(instrument, question, entry);
}
