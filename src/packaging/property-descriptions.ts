import { ofInstruments } from './instrument-descriptions.ts';
import type { JSONSchema } from './json-schemas.ts';
import { ofRecords } from './record-descriptions.ts';

/**
 * What each property of the published schemas is, by its name, or by that of the property it is in and its own where the
 * name alone says too little. They are here and not at the schemas, so that no page loads them.
 */
const descriptions: Readonly<Record<string, string>> = {
  // Of everything
  at: 'When it was entered or done.',
  code: 'A short name for programs: small letters, digits and hyphens. It never changes, because records hold it.',
  contact: 'Whom to reach, by the code of a contact.',
  format: 'The version of the shape of this data.',
  instrument: 'The instrument it was asked with.',
  'instrument.id': 'The code of the instrument.',
  id: 'What it is known by in every system it reaches.',
  timeZone: 'The IANA name of the time zone in which the talk began: "America/Chicago". Its hours are shown in it.',
  withdrawn: 'Signs and calls that followed from what was entered before, and follow no more.',
  fingerprintRule: 'How a record is written before its fingerprint is taken.',
  version:
    'The version of the content: what was asked and how it was weighed. It is raised with every change of either.',
  language: 'The language of its texts, BCP 47: "en", "es".',
  level: 'How soon to act, by the code of a level.',
  note: 'A note beside it, in the words of the worker.',
  path: 'The way through the instrument that was taken, by its code.',
  question: 'A question, by its code.',
  questions: 'Questions, in order.',
  flags: 'Red flags, by code.',
  rules: 'Rules that give a level.',
  notes: 'What is to be known beside a result.',
  reason: 'Why, in words.',
  setting: 'The name of a setting that holds the number.',
  step: 'A step, by its code.',
  steps: 'What is suggested to do.',
  text: 'The words that are shown.',
  title: 'What it is called, above it.',
  topic: 'A topic, by its code.',
  when: 'It is there only while this condition holds.',
  source:
    'Whose word it is: said by the youth, seen or judged by the worker, from the file (`record`), or told by someone else.',
  kind: 'What it is about.',

  ...ofRecords,
  ...ofInstruments,
};

/** Says of every property of a schema what it is. */
export function describeProperties(schema: JSONSchema, name: string): JSONSchema {
  return described(schema, name) as JSONSchema;
}

/** Where a schema says when others apply: its parts are described where they are defined. */
const conditional = ['if', 'then', 'else', 'dependentSchemas'];

function described(part: unknown, parent: string): unknown {
  if (Array.isArray(part)) return part.map((item) => described(item, parent));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (conditional.includes(key)) return [key, value];
      if (key === '$defs') return [key, named(value, (inner, name) => described(inner, name))];
      if (key === 'properties') return [key, named(value, (inner, name) => property(inner, parent, name))];
      return [key, described(value, parent)];
    }),
  );
}

function property(schema: unknown, parent: string, name: string): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const { description: general, ...rest } = described(schema, name) as { description?: string };
  const description = descriptions[`${parent}.${name}`] ?? descriptions[name] ?? general;
  return { ...(description && { description }), ...rest };
}

function named(parts: unknown, each: (part: unknown, name: string) => unknown): object {
  return Object.fromEntries(
    Object.entries(parts as object).map(([name, part]: [string, unknown]) => [name, each(part, name)]),
  );
}
