import * as z from 'zod';
import { accountSchema } from '../instrument/account-schema.ts';
import type { AnswerKind } from '../instrument/answer-kinds/index.ts';
import { day as daySchema, text, time } from '../instrument/basic-schemas.ts';
import { conditionSchema } from '../instrument/condition-schema.ts';
import { configurationSchema } from '../instrument/configuration-schema.ts';
import { instrumentSchema } from '../instrument/parse-instrument.ts';
import { prefillSchema } from '../instrument/parse-prefill.ts';
import { questionsOf } from '../instrument/reading.ts';
import { instrumentFormat, type Question } from '../instrument/structure.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { recordFormat } from '../record/record.ts';
import { recordSchema } from '../record/record-schema.ts';
import { draftFormat } from '../screening/draft.ts';
import { draftSchema } from '../screening/draft-schema.ts';
import { version } from '../version.ts';
import { describeProperties } from './property-descriptions.ts';

interface Published {
  readonly schema: z.core.$ZodType;
  readonly title: string;
  readonly description: string;
}

/** What the package has a JSON Schema of, by file name: what it reads from a host, and what it writes. */
const published: Readonly<Record<string, Published>> = {
  record: {
    schema: recordSchema,
    title: `Record of a screening, format ${recordFormat}`,
    description:
      'A screening as it is kept: all that was said, what follows from it, what was decided, and the words in which it was asked.',
  },
  draft: {
    schema: draftSchema,
    title: `Draft of a talk, format ${draftFormat}`,
    description: 'A talk under way: what was entered and decided, and where one was.',
  },
  configuration: {
    schema: configurationSchema,
    title: 'Configuration of an agency',
    description: `What an agency sets: deadlines and age limits, contacts, steps and points of its own. The settings and contacts that are named are those of "${returnFromRun.id}"; another instrument has its own.`,
  },
  prefill: {
    schema: prefillSchema,
    title: 'What the file says before a talk',
    description: `A value for each question that the file answers. The questions that are named are those of "${returnFromRun.id}"; another instrument has its own.`,
  },
  instrument: {
    schema: instrumentSchema,
    title: `Instrument, format ${instrumentFormat}`,
    description: 'What is asked, what raises a flag, what is suggested, and the words of it in at least one language.',
  },
};

export type JSONSchema = Readonly<Record<string, unknown>>;

/** JSON Schemas (draft 2020-12) of what the package reads and writes, by file name. */
export function jsonSchemas(): Record<string, JSONSchema> {
  return Object.fromEntries(
    Object.entries(published).map(([name, { schema, title, description }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        metadata: namesOfParts,
        override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, checks.get(zodSchema)),
      });
      const $id = `https://unpkg.com/open-door-screening@${version}/dist/schemas/${name}.json`;
      return [name, { $schema, $id, title, description, ...describeProperties(rest, name) }];
    }),
  );
}

/** Schemas that several places share, or that contain themselves, are in `$defs`. */
const namesOfParts = z.registry<{ id: string }>();
namesOfParts.add(accountSchema, { id: 'account' });
namesOfParts.add(conditionSchema, { id: 'condition' });

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`;

/** A value of each kind, or nothing. */
const valueSchemas: Readonly<Record<AnswerKind, (question: Question) => JSONSchema>> = {
  one: ({ choices = [] }) => ({ enum: [...choices, null] }),
  several: ({ choices = [] }) => ({
    type: ['array', 'null'],
    items: { enum: choices },
    minItems: 1,
    uniqueItems: true,
  }),
  number: ({ range }) => ({ type: ['integer', 'null'], minimum: range?.atLeast, maximum: range?.atMost }),
  moment: () => ({
    type: ['string', 'null'],
    // Looser than what is read: a day that does not exist.
    pattern: String.raw`^${day}(T${clock}(Z|[+-](0\d|1[0-4]):[0-5]\d))?$`,
  }),
  text: () => ({ type: ['string', 'null'] }),
};

/**
 * What zod checks with functions of ours. Looser than those: a day that does not exist, which keys go together in a
 * condition, which of a list of bands has a condition, two accounts of the same person, and a level or question that the
 * record does not know.
 */
const checks: ReadonlyMap<z.core.$ZodType, JSONSchema> = new Map<z.core.$ZodType, JSONSchema>([
  [text, { pattern: String.raw`\S` }],
  [
    time,
    {
      description: 'ISO 8601, with Z or an offset',
      pattern: String.raw`^${day}T${clock}(Z|[+-]\d\d:\d\d)$`,
    },
  ],
  [daySchema, { pattern: `^${day}$` }],
  [configurationSchema.shape.settings, { properties: settingsByName() }],
  // Any code may be a key; an editor completes these.
  [
    configurationSchema.shape.contacts,
    { propertyNames: { anyOf: [{ enum: Object.keys(returnFromRun.contacts) }, { type: 'string' }] } },
  ],
  [prefillSchema, { properties: valuesByQuestion() }],
  [
    accountSchema,
    {
      if: { properties: { response: { const: 'given' } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { required: ['value'], properties: { value: true } },
      else: { properties: { value: false } },
      dependentSchemas: { who: { properties: { source: { const: 'other' } } } },
    },
  ],
]);

/** The built-in instrument's settings, so that an editor can complete and check them. */
function settingsByName(): JSONSchema {
  const named = Object.entries(returnFromRun.settings).map(([name, setting]) => [
    name,
    'atLeast' in setting
      ? { type: 'number', minimum: setting.atLeast, maximum: setting.atMost, default: setting.default }
      : { type: 'boolean', default: setting.default },
  ]);
  return Object.fromEntries(named);
}

function valuesByQuestion(): JSONSchema {
  const words = returnFromRun.wording['en']!.questions;
  return Object.fromEntries(
    questionsOf(returnFromRun).map((question) => [
      question.code,
      { description: words[question.code]!.label, ...valueSchemas[question.answer](question) },
    ]),
  );
}
