import * as z from 'zod';
import { accountSchema } from '../instrument/account-schema.ts';
import { text, time } from '../instrument/basic-schemas.ts';
import { conditionSchema } from '../instrument/condition-schema.ts';
import { version } from '../version.ts';
import { draftFormat } from '../screening/draft.ts';
import { draftSchema } from '../screening/draft-schema.ts';
import { recordFormat } from './record.ts';
import { recordSchema } from './record-schema.ts';

// Only the build and the tests import this file: `toJSONSchema` has no place in a page.

interface Published {
  readonly schema: z.core.$ZodType;
  readonly title: string;
  readonly description: string;
}

/** What the package has a JSON Schema of, by file name. */
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
};

export type JSONSchema = Readonly<Record<string, unknown>>;

/** JSON Schemas (draft 2020-12) of what the package writes, by file name. */
export function jsonSchemas(): Record<string, JSONSchema> {
  return Object.fromEntries(
    Object.entries(published).map(([name, { schema, title, description }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        metadata: namesOfParts,
        override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, checks.get(zodSchema)),
      });
      const $id = `https://unpkg.com/open-door-screening@${version}/dist/schemas/${name}.json`;
      return [name, { $schema, $id, title, description, ...rest }];
    }),
  );
}

/** What stands in several places, or in itself, stands in `$defs`. */
const namesOfParts = z.registry<{ id: string }>();
namesOfParts.add(accountSchema, { id: 'account' });
namesOfParts.add(conditionSchema, { id: 'condition' });

/**
 * What zod checks with functions of ours. Looser than those: a day that does not exist, what may stand beside what in a
 * condition, two accounts of the same person, and a level or question that the record does not know.
 */
const checks: ReadonlyMap<z.core.$ZodType, JSONSchema> = new Map<z.core.$ZodType, JSONSchema>([
  [text, { pattern: String.raw`\S` }],
  [
    time,
    {
      description: 'ISO 8601, with Z or an offset',
      pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$`,
    },
  ],
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
