import * as z from 'zod/mini';
import type { Prefill, Value } from './account.ts';
import { valueSchema } from './account-schema.ts';
import type { Instrument } from './instrument.ts';
import { keepToLimits } from './limits.ts';
import { AnswersError, problem } from './problems.ts';
import { readEntries, readShape } from './read-shape.ts';
import { questionsByCode } from './reading.ts';
import { checkValue } from './value.ts';

export const prefillSchema = z.record(z.string(), z.nullish(valueSchema));

/**
 * What a host's file knows, by code of a question that is answered from the file (`who: known`): a value of the kind the
 * question takes. `null`, or nothing: it does not say.
 */
export type PrefillInput = z.input<typeof prefillSchema>;

/**
 * Reads what a host knows from its file. Nothing is guessed or mended.
 * @throws {AnswersError} that lists every problem with its path.
 */
export function parsePrefill(instrument: Instrument, data: unknown = {}): Prefill {
  keepToLimits(data, AnswersError, 'The prefill');
  const { value, problems } = readShape(prefillSchema, data);
  const sound = (value ?? readEntries(data, () => valueSchema)) as PrefillInput;
  const known: [string, Value][] = Object.entries(sound).flatMap(([code, entry]) =>
    entry === null || entry === undefined ? [] : [[code, entry]],
  );
  const questions = questionsByCode(instrument);
  const unfit = known.flatMap(([code, entry]) => {
    const question = questions.get(code);
    const message = !question
      ? 'the instrument has no such question'
      : // What the youth or the worker has to say, nobody says before the talk: some of it keeps the youth safe.
        question.who === 'known'
        ? checkValue(instrument, question, entry)
        : 'expected a question that the file answers';
    return message ? [problem([code], message)] : [];
  });
  if (!value || unfit.length > 0) throw new AnswersError('The prefill', [...problems, ...unfit]);
  return Object.fromEntries(known);
}
