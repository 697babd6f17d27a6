import * as z from 'zod/mini';
import { checkConsistency } from './consistency.ts';
import { InstrumentError, problem, readShape } from './problems.ts';
import { structureSchema, type Structure } from './structure.ts';
import { checkWording, wordingSchema, type Wording } from './wording.ts';

/** An instrument that is known to be whole: one structure, and its words in at least one language. */
export interface Instrument extends Structure {
  /** By language. The first one is read where a language is missing. */
  readonly wording: Readonly<Record<string, Wording>>;
}

const instrumentSchema = z.strictObject({
  ...structureSchema.shape,
  wording: z.record(z.string(), wordingSchema),
  /** Worked cases are for the authoring check; here they may only be there. */
  cases: z.optional(z.unknown()),
});

const parsed = new WeakSet<object>();

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
  return remember({ ...structure, wording });
}

/**
 * The same instrument with its words in one more language.
 * @throws {InstrumentError} where the wording lacks something, or has something the instrument does not know.
 */
export function withWording(instrument: Instrument, data: unknown): Instrument {
  const { value, problems } = readShape(wordingSchema, data);
  const wrong = value ? checkWording(instrument, value, []) : problems;
  if (!value || wrong.length > 0) throw new InstrumentError('The wording', wrong);
  return remember({ ...instrument, wording: { ...instrument.wording, [value.language]: value } });
}

/** The words in `language` ("es-MX" takes "es"), or in the instrument's first language where it has none. */
export function wordingFor(instrument: Instrument, language = ''): Wording {
  const { wording } = instrument;
  const [base = ''] = language.split('-');
  const [first] = Object.values(wording);
  const found = [language, base].find((name) => Object.hasOwn(wording, name));
  return (found === undefined ? first : wording[found])!;
}

function checkLanguage(structure: Structure, language: string, words: Wording) {
  const path = ['wording', language];
  const wrong = checkWording(structure, words, path);
  if (words.language !== language) wrong.push(problem([...path, 'language'], `expected ${JSON.stringify(language)}`));
  return wrong;
}

function isInstrument(data: unknown): data is Instrument {
  return typeof data === 'object' && data !== null && parsed.has(data);
}

function remember(instrument: Instrument): Instrument {
  parsed.add(instrument);
  return instrument;
}
