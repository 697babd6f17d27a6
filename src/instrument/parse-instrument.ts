import * as z from 'zod/mini';
import { checkConsistency } from './consistency.ts';
import { InstrumentError, problem } from './problems.ts';
import { readShape } from './read-shape.ts';
import { asInstrument, isInstrument, type Instrument } from './instrument.ts';
import type { Structure } from './structure.ts';
import { structureSchema } from './structure-schema.ts';
import { checkWording, wordingSchema } from './wording-schema.ts';
import type { Wording } from './wording.ts';

const instrumentSchema = z.strictObject({
  ...structureSchema.shape,
  wording: z.record(z.string(), wordingSchema),
  /** Worked cases are for the authoring check; here they may only be there. */
  cases: z.optional(z.unknown()),
});

/**
 * Reads an instrument: `{ ...structure, wording: { en, es } }`. A parsed instrument is returned as it is.
 * @throws {InstrumentError} that lists every problem with its path.
 */
export function parseInstrument(data: unknown): Instrument {
  if (isInstrument(data)) return data;
  const { value, problems } = readShape(instrumentSchema, data);
  if (!value) throw new InstrumentError('The instrument', problems);
  const { cases: _, wording, ...structure } = value;
  const wrong = checkConsistency(structure);
  if (Object.keys(wording).length === 0) wrong.push(problem(['wording'], 'expected at least one language'));
  for (const [language, words] of Object.entries(wording)) wrong.push(...checkLanguage(structure, language, words));
  if (wrong.length > 0) throw new InstrumentError('The instrument', wrong);
  return asInstrument({ ...structure, wording });
}

/**
 * The same instrument with its words in one more language.
 * @throws {InstrumentError} where the wording lacks something, or has something the instrument does not know.
 */
export function withWording(instrument: Instrument, data: unknown): Instrument {
  const { value, problems } = readShape(wordingSchema, data);
  const wrong = value ? checkWording(instrument, value, []) : problems;
  if (!value || wrong.length > 0) throw new InstrumentError('The wording', wrong);
  return asInstrument({ ...instrument, wording: { ...instrument.wording, [value.language]: value } });
}

function checkLanguage(structure: Structure, language: string, words: Wording) {
  const path = ['wording', language];
  const wrong = checkWording(structure, words, path);
  if (words.language !== language) wrong.push(problem([...path, 'language'], `expected ${JSON.stringify(language)}`));
  return wrong;
}
