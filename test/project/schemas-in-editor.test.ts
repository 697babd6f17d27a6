import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument, type Diagnostic } from 'vscode-json-languageservice';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { jsonSchemas, type JSONSchema } from '../../src/packaging/json-schemas.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { createRecord } from '../../src/record/record.ts';
import { begin, english } from '../screening/helpers.ts';

const schemas = jsonSchemas();
const finished = begin()
  .say('age', 15)
  .say('slept', 'hotel')
  .send({ type: 'result' }, { type: 'raise', level: 'act-now', reason: 'A car waits.' }, { type: 'finish' });
const configuration = {
  settings: { contactWithinHours: 48, askTradedAloud: false },
  contacts: { police: { phone: '555-0100', name: { en: 'Desk', es: 'Turno' } } },
  steps: [{ step: 'hotline', points: [{ code: 'own', text: 'Call.', by: 'today', when: { flag: 'gang' } }] }],
};
const sound: Readonly<Record<string, object>> = {
  record: createRecord(finished.talk, english, { caseReference: 'C-17' }),
  draft: createDraft(finished.talk, 'en')!,
  configuration,
  prefill: { age: 15, care: 'foster' },
  instrument: returnFromRun,
};

/** The schema and data as an editor has them, which knows the schema of the file by its name. */
function opened(name: string, data: unknown) {
  const service = getLanguageService({});
  service.configure({
    schemas: [{ uri: `file:///${name}.schema.json`, fileMatch: ['*.json'], schema: schemas[name]! }],
  });
  const document = TextDocument.create('file:///data.json', 'json', 1, JSON.stringify(data, null, 2));
  const parsed = service.parseJSONDocument(document);
  return {
    problems: async () => {
      const found = await service.doValidation(document, parsed);
      return found.map(
        ({ range, message }: Diagnostic) =>
          `${document.getText(range)}: ${typeof message === 'string' ? message : message.value}`,
      );
    },
    hover: async (text: string) => {
      const position = document.positionAt(document.getText().indexOf(text) + 1);
      return JSON.stringify((await service.doHover(document, position, parsed))?.contents ?? '');
    },
    suggested: async (before: string) => {
      const position = document.positionAt(document.getText().indexOf(before) + before.length);
      const list = await service.doComplete(document, position, parsed);
      return (list?.items ?? []).map(({ label }) => label);
    },
  };
}

describe.each(Object.keys(schemas))('The schema of %s', (name) => {
  it('says of every property what it is', () => {
    expect(withoutDescription(schemas[name]!, name)).toEqual([]);
  });

  it('finds nothing in what is right, in an editor', async () => {
    expect(await opened(name, sound[name]).problems()).toEqual([]);
  });
});

describe('An editor', () => {
  it.each<[name: string, change: object, at: string, says: RegExp]>([
    ['configuration', { settings: { contactWithinHours: 'two' } }, '"two"', /Incorrect type/],
    ['configuration', { settings: { reportWithinHours: 0 } }, '0', /minimum/],
    ['configuration', { colour: 'red' }, '"colour"', /not allowed/],
    ['configuration', { contacts: { police: { url: 'http://a.example' } } }, '"http://a.example"', /pattern/],
    ['prefill', { age: '15' }, '"15"', /Incorrect type/],
    ['prefill', { care: 'hotel' }, '"hotel"', /Value is not accepted/],
    ['record', { completedAt: 'today' }, '"today"', /pattern/],
    ['record', { youthName: 'Maya' }, '"youthName"', /not allowed/],
    ['record', { fingerprint: 'sha256:0' }, '"sha256:0"', /pattern/],
    ['draft', { youthPresent: 'yes' }, '"yes"', /Incorrect type/],
    ['draft', { sessions: [] }, '[]', /too few items/],
    ['instrument', { levels: [] }, '[]', /too few items/],
    ['instrument', { version: 'new' }, '"new"', /pattern/],
  ])('points at what is wrong in a %s: %j', async (name, change, at, says) => {
    const problems = await opened(name, { ...sound[name], ...change }).problems();
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
    expect(problems.some((problem) => problem.startsWith(`${at}: `))).toBe(true);
  });

  it.each<[name: string, key: string, says: string]>([
    ['configuration', '"contactWithinHours"', 'sees or calls'],
    ['configuration', '"phone"', 'A number to call'],
    ['configuration', '"when"', 'suggested while'],
    ['configuration', '"flag"', 'red flag'],
    ['record', '"caseReference"', 'Never a name'],
    ['record', '"standing"', 'there to be asked'],
    ['draft', '"youthPresent"', 'Whether the youth was there'],
    ['prefill', '"care"', 'Child welfare'],
    ['instrument', '"standAlone"', 'exclude all others'],
  ])('explains in a %s what %s is', async (name, key, says) => {
    expect(await opened(name, sound[name]).hover(key)).toContain(says);
  });

  it('completes settings, questions and choices', async () => {
    expect(await opened('configuration', { settings: {} }).suggested('"settings": {')).toContain('partnerYears');
    expect(await opened('prefill', {}).suggested('{')).toContain('care');
    expect(await opened('prefill', { care: '' }).suggested('"care": ')).toContain('"foster"');
  });
});

/** The properties that have none, by their path. Those below `if` and its like only say when others apply. */
function withoutDescription(part: unknown, path: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part as JSONSchema).flatMap(([key, value]) => {
    if (['if', 'then', 'else', 'dependentSchemas'].includes(key)) return [];
    if (key !== 'properties') return withoutDescription(value, path);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(([name, property]) => [
      ...(typeof property === 'object' && !property.description ? [`${path}.${name}`] : []),
      ...withoutDescription(property, `${path}.${name}`),
    ]);
  });
}
