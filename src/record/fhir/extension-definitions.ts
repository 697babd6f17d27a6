import { nameOf, publisher, root } from './naming.ts';

/** What is published of every definition. */
export interface Published {
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: 'active';
  experimental: false;
  date?: string;
  publisher: string;
  description: string;
}

/** What an extension of this library holds: FHIR R4. */
export interface StructureDefinition extends Published {
  resourceType: 'StructureDefinition';
  fhirVersion: '4.0.1';
  kind: 'complex-type';
  abstract: false;
  context: { type: 'element'; expression: string }[];
  type: 'Extension';
  baseDefinition: string;
  derivation: 'constraint';
  differential: { element: ElementDefinition[] };
}

interface ElementDefinition {
  id: string;
  path: string;
  sliceName?: string;
  short?: string;
  definition?: string;
  min?: number;
  max?: string;
  type?: { code: string }[];
  fixedUri?: string;
}

/** A part of an extension: how often it may occur, and of which type its value is. */
interface Part {
  readonly name: string;
  readonly short: string;
  readonly types: readonly string[];
  readonly min?: 0 | 1;
  readonly max?: '1' | '*';
}

const account: readonly Part[] = [
  { name: 'question', short: 'The question, where it is not on the item of one', types: ['string'] },
  { name: 'source', short: 'Whose word it is', types: ['Coding'], min: 1 },
  { name: 'response', short: 'Given, or why not', types: ['Coding'], min: 1 },
  { name: 'value', short: 'What was given', types: ['Coding', 'integer', 'dateTime', 'string'], max: '*' },
  { name: 'at', short: 'When it was entered', types: ['dateTime'], min: 1 },
  { name: 'who', short: 'The role of who told it', types: ['string'] },
  { name: 'note', short: 'A note of the worker', types: ['string'] },
];

interface Definition {
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  /** Of which type its value is, or its parts. */
  readonly holds: string | readonly Part[];
}

const definitions: readonly Definition[] = [
  {
    name: 'account',
    title: 'What one person, or the file, says to a question',
    on: ['QuestionnaireResponse', 'QuestionnaireResponse.item'],
    holds: account,
  },
  {
    name: 'replaced-account',
    title: 'An account that another replaced, or that was taken back',
    on: ['QuestionnaireResponse'],
    holds: [...account, { name: 'replaced-at', short: 'When it was replaced', types: ['dateTime'], min: 1 }],
  },
  { name: 'account-before', title: 'An account as it was before a correction', on: ['Provenance'], holds: account },
  { name: 'account-after', title: 'An account as it is after a correction', on: ['Provenance'], holds: account },
  { name: 'level-before', title: 'The level before a correction', on: ['Provenance'], holds: 'Coding' },
  {
    name: 'because',
    title: 'An account that raised a red flag',
    on: ['Flag'],
    holds: [
      { name: 'question', short: 'The question', types: ['string'], min: 1 },
      { name: 'source', short: 'Whose word it is', types: ['code'], min: 1 },
      { name: 'who', short: 'The role of who told it', types: ['string'] },
    ],
  },
  {
    name: 'added-at',
    title: 'When what was done was noted, where that was after the end of the talk',
    on: ['Communication', 'Task.note'],
    holds: 'dateTime',
  },
  {
    name: 'condition',
    title: 'When a question is there, as its instrument has it (JSON)',
    on: ['Questionnaire.item'],
    holds: 'string',
  },
  { name: 'who-answers', title: 'Who answers a question', on: ['Questionnaire.item'], holds: 'code' },
  {
    name: 'with',
    title: 'Whether a topic is held with the youth or for the worker alone',
    on: ['Questionnaire.item'],
    holds: 'code',
  },
];

/** The extensions that `toFHIR` writes. */
export function extensionDefinitions(version: string): StructureDefinition[] {
  return definitions.map(({ name, title, on, holds }) => {
    const url = `${root}/StructureDefinition/${name}`;
    const content = typeof holds === 'string' ? simple('Extension', [holds]) : complex(holds);
    return {
      resourceType: 'StructureDefinition',
      id: name,
      url,
      version,
      name: nameOf(name),
      title,
      status: 'active',
      experimental: false,
      publisher,
      description: title,
      fhirVersion: '4.0.1',
      kind: 'complex-type',
      abstract: false,
      context: on.map((expression) => ({ type: 'element', expression })),
      type: 'Extension',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
      derivation: 'constraint',
      differential: {
        element: [
          { id: 'Extension', path: 'Extension', short: title, definition: title },
          ...content,
          { id: 'Extension.url', path: 'Extension.url', fixedUri: url },
          ...(typeof holds === 'string' ? [] : [{ id: 'Extension.value[x]', path: 'Extension.value[x]', max: '0' }]),
        ],
      },
    };
  });
}

/** A value and no parts. */
function simple(id: string, types: readonly string[]): ElementDefinition[] {
  const path = 'Extension' + (id === 'Extension' ? '' : '.extension');
  return [
    { id: `${id}.extension`, path: `${path}.extension`, max: '0' },
    { id: `${id}.value[x]`, path: `${path}.value[x]`, min: 1, type: types.map((code) => ({ code })) },
  ];
}

/** Parts and no value. */
function complex(parts: readonly Part[]): ElementDefinition[] {
  return parts.flatMap(({ name, short, types, min = 0, max = '1' }) => {
    const id = `Extension.extension:${name}`;
    const [extension, value] = simple(id, types);
    return [
      { id, path: 'Extension.extension', sliceName: name, short, definition: short, min, max },
      extension!,
      { id: `${id}.url`, path: 'Extension.extension.url', fixedUri: name },
      value!,
    ];
  });
}
