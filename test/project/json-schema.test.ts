import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTime } from '../../src/instrument/account.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { jsonSchemas } from '../../src/packaging/json-schemas.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createRecord, recordFormat } from '../../src/record/record.ts';
import { version } from '../../src/version.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { runs } from '../runs.ts';
import { begin, english, meet, prepare, returnFromRun } from '../screening/helpers.ts';
import { recordOf } from '../record/record-of.ts';

const schema = jsonSchemas()['record']!;
const validate: ValidateFunction = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
  schema,
);
const problemsOf = (data: unknown) => {
  validate(JSON.parse(JSON.stringify(data)));
  return validate.errors ?? [];
};

const finished = begin()
  .say('age', 15)
  .say('slept', 'friend')
  .say('slept', 'hotel')
  .send(
    { type: 'decline', question: 'mood', response: 'declined', note: 'Looked away.' },
    { type: 'answer', question: 'hurt', source: 'other', who: 'brother', value: ['hurt'] },
    { type: 'result' },
    { type: 'raise', level: 'act-now', reason: 'A car waits outside.' },
    { type: 'done', step: 'talk', contact: 'runaway-line', points: ['next-time'], state: 'done', note: 'By phone.' },
    { type: 'plan', text: 'Call on Friday.' },
    { type: 'finish' },
  );
const whole = createRecord(finished.talk, english, { caseReference: 'C-17', worker: 'worker 12', agency: 'Harbor' });

describe('The JSON Schema of a record', () => {
  it('says what it is, of which version and format', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringContaining(`@${version}/dist/schemas/record.json`),
      title: expect.stringContaining(`format ${recordFormat}`),
      description: expect.any(String),
    });
  });

  it('names what contains itself or is in several places', () => {
    const { $defs } = schema as { $defs: Record<string, unknown> };
    expect(Object.keys($defs)).toEqual(expect.arrayContaining(['account', 'condition']));
    expect(JSON.stringify($defs['condition'])).toContain('"$ref":"#/$defs/condition"');
    expect(JSON.stringify(schema)).not.toContain('__schema');
  });

  it('takes the records of talks at any point', async () => {
    const corrected = begin()
      .say('age', 15)
      .send(
        { type: 'result' },
        { type: 'finish' },
        { type: 'reopen', by: 'worker 12', reason: 'A slip.' },
        { type: 'answer', question: 'age', source: 'record', value: 16 },
        { type: 'result' },
        { type: 'finish' },
      );
    expect(corrected.talk.amendments).toHaveLength(1);
    const talks = [prepare(), begin(), meet({ path: 'short' }).say('leave', 'no'), corrected, finished];
    for (const { talk } of talks) expect(problemsOf(createRecord(talk, english))).toEqual([]);
    expect(problemsOf(await sealRecord(whole))).toEqual([]);
  });

  it('takes the record of any answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(problemsOf(recordOf(answers, returnFromRun))).toEqual([]);
      }),
      { numRuns: runs(50), seed: 1 },
    );
  });

  it.each<[what: string, where: string, spoil: (data: any) => void]>([
    ['of another format', '/format', (data) => (data.format = 2)],
    ['without its instrument', '', (data) => delete data.instrument],
    ['without answers', '', (data) => delete data.answers],
    ['with a key it does not know', '', (data) => (data.youthName = 'Maya')],
    ['with such a key deep inside', '/level/raised', (data) => (data.level.raised.by = 'Maya')],
    ['with such a key in an account', '/answers/slept/0', (data) => (data.answers.slept[0].name = 'Maya')],
    ['whose worker is a number', '/worker', (data) => (data.worker = 4)],
    ['with an answer of nobody', '/answers/slept/0', (data) => delete data.answers.slept[0].source],
    ['with an unknown source', '/answers/slept/0/source', (data) => (data.answers.slept[0].source = 'neighbour')],
    ['with a teller who is not "other"', '/answers/slept/0/source', (data) => (data.answers.slept[0].who = 'aunt')],
    ['with a given answer without a value', '/answers/slept/0', (data) => delete data.answers.slept[0].value],
    ['with a declined answer that has one', '/answers/mood/0/value', (data) => (data.answers.mood[0].value = 'no')],
    ['with a time without a zone', '/completedAt', (data) => (data.completedAt = '2026-11-20T10:00:00')],
    ['with a reason that is blank', '/level/raised/reason', (data) => (data.level.raised.reason = ' ')],
    [
      'with a flag of an unknown class',
      '/assessment/flags/0/class',
      (data) => (data.assessment.flags[0].class = 'red'),
    ],
    [
      'with an unknown standing',
      '/topics/0/questions/0/standing',
      (data) => (data.topics[0].questions[0].standing = ''),
    ],
    ['with a fingerprint that is none', '/fingerprint', (data) => (data.fingerprint = 'sha256:0')],
    [
      'with an operator that does not exist in a condition',
      '/topics/0/questions/0/when/any/0',
      (data) => (data.topics[0].questions[0].when = { any: [{ unless: [] }] }),
    ],
  ])('refuses one %s, and says where, as reading it does', (_, where, spoil) => {
    const spoiled = structuredClone(whole);
    spoil(spoiled);
    expect(problemsOf(spoiled).map(({ instancePath }) => instancePath)).toContain(where);
    expect(() => parseRecord(spoiled)).toThrow();
  });

  it.each([
    '2026-11-20T10:00:00Z',
    '2026-11-20T10:00Z',
    '2026-11-20T10:00:00.123+02:00',
    '2026-11-20T24:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-11-20 10:00:00Z',
    '2026-11-20T10:00:00',
    'today',
  ])('takes the times that reading takes: %s', (completedAt) => {
    expect(problemsOf({ ...whole, completedAt }).length === 0).toBe(isTime(completedAt));
  });
});
