import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { clean } from './clean.ts';
import { checkConsistency } from './consistency.ts';
import { InstrumentError, problem, type Finding } from './problems.ts';
import { readEntries, readShape } from './read-shape.ts';
import { keepToLimits } from './limits.ts';
import { asInstrument, isInstrument, type Instrument } from './instrument.ts';
import type { Structure } from './structure.ts';
import { structureSchema } from './structure-schema.ts';
import { checkWording } from './check-wording.ts';
import { wordingSchema } from './wording-schema.ts';
import type { Wording } from './wording.ts';

export const instrumentSchema = strictObject({
  ...structureSchema.shape,
  wording: z.record(z.string(), wordingSchema),
  /** Worked cases, duties by law and reasons are for the authoring check and the book; here they may only be there. */
  cases: z.optional(z.unknown()),
  duties: z.optional(z.unknown()),
  reasons: z.optional(z.unknown()),
});

/**
 * Reads an instrument: `{ ...structure, wording: { en, es } }`. A parsed instrument is returned as it is.
 * @throws {InstrumentError} that lists every problem with its path.
 */
export function parseInstrument(data: unknown): Instrument {
  if (isInstrument(data)) return data;
  keepToLimits(data, InstrumentError, 'The instrument');
  const { value, problems } = readShape(instrumentSchema, clean(data));
  const wrong = value ? check(value, value.wording) : [...problems, ...checkSoundParts(data)];
  if (!value || wrong.length > 0) throw new InstrumentError('The instrument', wrong);
  const { cases: _, duties: __, reasons: ___, wording, ...structure } = value;
  return asInstrument({ ...structure, wording });
}

/**
 * The same instrument with its words in one more language.
 * @throws {InstrumentError} where the wording lacks something, or has something the instrument does not know.
 */
export function withWording(instrument: Instrument, data: unknown): Instrument {
  keepToLimits(data, InstrumentError, 'The wording');
  const { value, problems } = readShape(wordingSchema, clean(data));
  const wrong = [...problems, ...checkWording(instrument, value ?? soundWording(data), [])];
  if (!value || wrong.length > 0) throw new InstrumentError('The wording', wrong);
  return asInstrument({ ...instrument, wording: { ...instrument.wording, [value.language]: value } });
}

function check(structure: Structure, wording: Readonly<Record<string, Partial<Wording>>>): Finding[] {
  const wrong = checkConsistency(structure);
  if (Object.keys(wording).length === 0) wrong.push(problem(['wording'], 'expected at least one language', 'wording'));
  for (const [language, words] of Object.entries(wording)) {
    const path = ['wording', language];
    wrong.push(...checkWording(structure, words, path));
    if (words.language !== undefined && words.language !== language)
      wrong.push(problem([...path, 'language'], `expected ${JSON.stringify(language)}`));
  }
  return wrong;
}

/** A structure in which there is nothing to find. */
const nothing = {
  settings: {},
  conditions: {},
  standAlone: [],
  topics: [],
  paths: [],
  flags: [],
  levels: [],
  rules: [],
  contacts: {},
  outcomes: {},
  bands: { day: { hours: 24 }, days3: { hours: 72 }, week: { days: 7 } },
  steps: [],
  notes: [],
};

/** What is wrong with the parts that have the right shape, as far as it does not depend on those that have not. */
function checkSoundParts(data: unknown): Finding[] {
  const shape: Record<string, z.core.$ZodType> = structureSchema.shape;
  const sound = readEntries(data, (part) => (Object.hasOwn(shape, part) ? shape[part] : undefined));
  const languages = Object.entries((data as { wording?: object } | null)?.wording ?? {});
  const wording = Object.fromEntries(languages.map(([language, words]) => [language, soundWording(words)]));
  const found = check({ ...nothing, ...sound } as unknown as Structure, wording);
  return found.filter(({ needs = [] }) => needs.every((part) => part in sound));
}

/** Parts of the wrong shape are there and undefined: nobody has to miss them. */
function soundWording(data: unknown): Partial<Wording> {
  const shape: Record<string, z.core.$ZodType> = wordingSchema.shape;
  const parts = Object.keys(data ?? {}).filter((part) => Object.hasOwn(shape, part));
  return {
    ...Object.fromEntries(parts.map((part) => [part, undefined])),
    ...readEntries(data, (part) => (Object.hasOwn(shape, part) ? shape[part] : undefined)),
  };
}
