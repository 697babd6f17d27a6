import * as z from 'zod';
import { jsonSchemas, type JSONSchema } from '../../../src/packaging/json-schemas.ts';
import { allLanguages } from '../../../src/kiosk/languages.ts';
import { configurationSchema, kioskSchema, languageSchema, textsSchema } from '../../../src/kiosk/settings-schema.ts';
import { result } from '../../../src/languages/en/result.ts';
import { talk } from '../../../src/languages/en/talk.ts';
import { isPlural } from '../../../src/languages/shape.ts';

/** What each key is for, as an editor shows it. */
export const descriptions: Readonly<Record<string, string>> = {
  $schema: 'Lets an editor complete and check this file.',
  agency: 'The name of the agency: on the screen and in each record. Never a name of a young person.',
  logo: 'A picture beside the page, such as "logo.svg", or a data: URL of one.',
  language: 'The language the page opens in; the first of "languages" without it.',
  languages: 'The languages a worker can choose.',
  path: 'Which talk is held: "full" or "short". Without it, the worker chooses.',
  configuration: 'Deadlines, age limits, contacts and steps of the agency, as for the element.',
  texts:
    'Words of the agency in place of those on buttons and around the questions, by language. The set-up page finds them.',
  idle: 'What happens when nobody touches the machine, in seconds.',
  coverAfterSeconds: 'After so long without input the screen is covered; less than 20 counts as 20.',
  clearAfterSeconds: 'After so long without input the page warns and counts down.',
  warnSeconds: 'So long it counts down; then everything is removed; less than 20 counts as 20.',
  recovery: 'Going on after a crash or a power cut, from a copy that is kept encrypted on this machine.',
  allowed: 'Whether a worker may switch that on for a talk.',
  hours: 'After so many hours the page no longer opens the copy.',
  practice: 'Whether a worker can practise with an invented case.',
  talkBeforeReview:
    'Whether talks are held before the agency has reviewed the guide. Without it, and without "reviewedBy" in "configuration", only practice is offered.',
  filePattern: 'How saved files are called; "open-door-{case}-{date}" without it.',
};

/** The JSON Schema (draft 2020-12) of `kiosk.json`. */
export function settingsJsonSchema(): JSONSchema {
  const { $schema: _schema, $id: _id, $defs, ...configuration } = jsonSchemas()['configuration']!;
  const schema = z.toJSONSchema(kioskSchema, {
    target: 'draft-2020-12',
    io: 'input',
    // The configuration, which gets its own schema here.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      const key = path.at(-1);
      if (zodSchema === configurationSchema) replace(jsonSchema, configuration);
      else if (zodSchema === textsSchema) replace(jsonSchema, ownTexts);
      else if (zodSchema === languageSchema) jsonSchema.enum = [...allLanguages];
      if (path.at(-2) === 'properties' && typeof key === 'string' && key in descriptions)
        jsonSchema.description = descriptions[key]!;
    },
  });
  return { title: 'Settings of the kiosk page', ...schema, $defs };
}

/** By language, each text that the element has: an editor completes its name and shows its English words. */
const ownTexts = { type: 'object', additionalProperties: schemaOfText({ ...talk, ...result }) };

function schemaOfText(text: unknown): object {
  const some = { type: 'string', minLength: 1 };
  if (typeof text === 'string') return { ...some, description: text };
  if (Array.isArray(text)) return { type: 'array', items: some, minItems: 1, description: text.join(' ') };
  const entries = Object.entries(text as object).map(([name, part]) => [name, schemaOfText(part)] as const);
  const group = { type: 'object', properties: Object.fromEntries(entries), additionalProperties: false };
  if (!isPlural(text)) return group;
  const forms = { type: 'object', properties: { other: some }, required: ['other'], additionalProperties: some };
  return { anyOf: [some, forms], description: text.other };
}

function replace(target: object, source: object): void {
  for (const key of Object.keys(target)) delete (target as Record<string, unknown>)[key];
  Object.assign(target, source);
}
