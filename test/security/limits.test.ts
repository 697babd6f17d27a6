import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { deepest, largest } from '../../src/instrument/limits.ts';
import { parseAnswers } from '../../src/instrument/parse-answers.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import { parsePrefill } from '../../src/instrument/parse-prefill.ts';
import {
  AnswersError,
  ConfigurationError,
  DraftError,
  InstrumentError,
  RecordError,
  type InvalidDataError,
} from '../../src/instrument/problems.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createRecord } from '../../src/record/record.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { longInstrument } from '../bench/instruments.mjs';
import { expectProblems, refusal } from '../instrument/refusals.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { richTalk } from '../record/fhir-records.ts';
import { english, meet, questions, returnFromRun } from '../screening/helpers.ts';

type Kind = new (...args: never[]) => InvalidDataError;

const instrument = () => ({ ...small, wording: { en: wordingFor(small) } });
const draft = () => createDraft(richTalk().talk, 'en')!;
const record = () => createRecord(richTalk().talk, english);

/** All that is read from outside: what a sound one is, and a place in it where anything could be. */
const readers: readonly [
  what: string,
  read: (data: unknown) => unknown,
  kind: Kind,
  sound: () => object,
  part: string,
][] = [
  ['an instrument', parseInstrument, InstrumentError, instrument, 'flags'],
  [
    'a wording',
    (data) => withWording(parseInstrument(instrument()), data),
    InstrumentError,
    () => wordingFor(small, 'es'),
    'flags',
  ],
  [
    'a configuration',
    (data) => parseConfiguration(returnFromRun, data),
    ConfigurationError,
    () => ({ settings: {} }),
    'contacts',
  ],
  ['answers', (data) => parseAnswers(returnFromRun, data), AnswersError, () => ({}), 'slept'],
  ['a prefill', (data) => parsePrefill(returnFromRun, data), AnswersError, () => ({}), 'slept'],
  ['a draft', parseDraft, DraftError, draft, 'answers'],
  ['a record', (data) => parseRecord(data), RecordError, record, 'answers'],
  ['a draft of format 1', (data) => parseDraft(ofFormat(1, data)), DraftError, draft, 'answers'],
  ['a record of format 2', (data) => parseRecord(ofFormat(2, data)), RecordError, record, 'answers'],
];

function ofFormat(format: number, data: unknown): unknown {
  return typeof data === 'object' ? { ...data, format } : data;
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let data: unknown = 'in the middle';
  for (let level = 0; level < levels; level++) data = wrap(data);
  return data;
}

const text5MB = 'x'.repeat(5_000_000);
const huge: readonly [what: string, data: unknown][] = [
  ['one text of 5 MB', text5MB],
  ['many texts of 5 MB in all', Array.from({ length: 5000 }, () => 'x'.repeat(1000))],
  ['5 MB of text in another script', Array.from({ length: 17 }, () => '家'.repeat(100_000))],
  ['names of 5 MB', Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}`.padEnd(1000, '-'), 1]))],
  ['5 MB of numbers', Array.from({ length: 2_500_000 }, () => 0)],
  ['a list of a billion empty places', Array(1e9)],
  ['what holds itself twice, and that many times', nested(60, (inner) => [inner, inner])],
];

const bottomless: readonly [what: string, data: unknown][] = [
  ['objects in objects', nested(10_000, (inner) => ({ not: inner }))],
  ['lists in lists', nested(10_000, (inner) => [inner])],
  ['what holds itself', endless()],
];

function endless(): object {
  const data: { all?: unknown } = {};
  data.all = [data];
  return data;
}

/** What is no data but code, which can fail. */
const unreadable: readonly [what: string, data: () => unknown][] = [
  [
    'an accessor that fails',
    () => ({
      get first() {
        throw new Error('out of order');
      },
    }),
  ],
  [
    'a proxy whose traps fail',
    () =>
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('out of order');
          },
        },
      ),
  ],
  [
    'a proxy that is revoked',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
];

/** Objects that hold their values elsewhere: read as data, they would say nothing. */
const withoutValues: readonly [name: string, data: unknown][] = [
  ['Promise', Promise.resolve({ age: 15 })],
  ['Map', new Map([['age', 15]])],
  ['Set', new Set(['age'])],
  ['Date', new Date(0)],
  ['FormData', new FormData()],
  ['URLSearchParams', new URLSearchParams('age=15')],
];

describe.each(readers)('%s', (_, read, kind, sound, part) => {
  const refuse = (data: unknown) => refusal(() => read(data), kind);

  it.each(huge)('is refused with %s, in one message with the place', (_what, data) => {
    const { problems, message } = refuse({ ...sound(), [part]: data });

    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toMatch(/^\w/);
    expect(problems[0]!.message).toMatch(/at most 4 MB/);
    expect(message.length).toBeLessThan(2000);
  });

  it.each(bottomless)('is refused with %s, in one message with the place', (_what, data) => {
    const { problems } = refuse({ ...sound(), [part]: data });

    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toMatch(new RegExp(`^${part}\\b`));
    expect(problems[0]!.message).toMatch(/nested less deeply: at most 128 levels/);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused with the key %s, wherever it is', (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const spoiled = JSON.parse(`{ "${key}": { "polluted": true } }`) as object;

    expectProblems(refuse({ ...sound(), ...spoiled, [key]: 1 }), { [key]: /another key/ });
    expectProblems(refuse({ ...sound(), [part]: spoiled }), { [`${part}.${key}`]: /another key/ });
    expectProblems(refuse({ ...sound(), [part]: [[spoiled]] }), { [`${part}[0][0].${key}`]: /another key/ });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
  });

  it('is refused with a text that is not even a list of its parts', () => {
    expect(refuse(text5MB).problems).toHaveLength(1);
  });

  it.each(unreadable)('is refused with %s, in one message with the place', (_what, data) => {
    const { problems } = refuse({ ...sound(), [part]: data() });

    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toMatch(new RegExp(`^${part}\\b`));
    expect(problems[0]!.message).toMatch(/data that can be read, found an error/);
  });
});

describe.each(readers.filter(([what]) => !what.includes('of format')))('%s', (_, read, kind) => {
  it.each(withoutValues)('is refused where it is a %s, which is named', (name, data) => {
    expect(refusal(() => read(data), kind).problems[0]!.message).toBe(`expected an object with values, found ${name}`);
  });
});

describe('What is ever needed is far from the limits:', () => {
  it('an instrument of 3,000 questions', () => {
    expect(parseInstrument(longInstrument(3000)).topics.flatMap((topic) => topic.questions)).toHaveLength(3000);
  });

  it('a condition of a hundred levels', () => {
    const when = Array.from({ length: 100 }).reduce((inner) => ({ not: inner }), { question: 'free', has: ['yes'] });
    const flags = [{ ...small.flags[0], when }, small.flags[1]];

    expect(() => parseInstrument({ ...instrument(), flags })).not.toThrow();
    expect(deepest).toBeGreaterThan(110);
  });

  it('a talk with 10,000 characters on every question, twice, and a long history', () => {
    const note = 'Ä note. '.repeat(1250);
    const held = meet();
    for (const question of questions.keys())
      held.send(
        { type: 'decline', question, source: 'record', response: 'declined', note },
        { type: 'decline', question, source: 'other', who: 'aunt', response: 'unknown', note },
      );
    for (let change = 0; change < 500; change++) held.say('safe', change % 2 ? 'safe' : 'not-safe');
    const kept = createDraft(held.talk, 'en')!;

    expect(held.talk.history.length).toBeGreaterThan(400);
    expect(JSON.stringify(kept).length).toBeLessThan(largest / 2.5);
    expect(parseDraft(kept)).toEqual(kept);
    expect(() => parseRecord(createRecord(held.talk, english))).not.toThrow();
  });
});

describe('A chain of 10,000', () => {
  const links = Array.from({ length: 10_000 }, (_, index) => index);
  const first = { question: 'free', has: ['yes'] };

  it('named conditions is refused, for it could not be followed', () => {
    const chain = Object.fromEntries(links.map((link) => [`c${link}`, link ? { condition: `c${link - 1}` } : first]));
    const flags = [...small.flags, { code: 'it', class: 'info', when: { condition: 'c9999' } }];
    const changes = { conditions: { ...small.conditions, ...chain }, flags };

    expectProblems(
      refusal(() => readStructure({ ...small, ...changes } as unknown as Structure), InstrumentError),
      { 'conditions.c128': /at most 128 levels/ },
    );
  });

  it('flags is refused, for it could not be followed', () => {
    const chain = links.map((link) => ({
      code: `g${link}`,
      class: 'info',
      when: link ? { flag: `g${link - 1}` } : first,
    }));

    expectProblems(
      refusal(
        () => readStructure({ ...small, flags: [...small.flags, ...chain] } as unknown as Structure),
        InstrumentError,
      ),
      { 'flags[130].when': /at most 128 levels/ },
    );
  });

  it('questions can be followed', () => {
    const chain = links.slice(0, 4000).map((link) => ({
      code: `z${link}`,
      who: 'known',
      answer: 'one',
      choices: ['yes'],
      when: { question: link ? `z${link - 1}` : 'free', has: ['yes'] },
    }));
    const [talk, after] = small.topics;
    const topics = [{ ...talk, questions: [...talk.questions, ...chain] }, after];
    const long = readStructure({ ...small, topics } as unknown as Structure);

    expect(() => assess(long, {})).not.toThrow();
  });
});

describe('Much that rests on much else', () => {
  const many = (count: number, code: string, name: string, when: object) =>
    Array.from({ length: count }, (_, index) => ({ code: `${code}${index}`, class: name, when }));
  const direct = many(400, 'd', 'direct', { question: 'free', has: ['yes'] });
  const anyDirect = { flagsOfClass: 'direct', atLeast: 1, by: 'youth' };

  it('is refused where its reasons would take long to list', () => {
    const flags = [...small.flags, ...direct, ...many(400, 'i', 'info', anyDirect)];

    expectProblems(
      refusal(() => readStructure({ ...small, flags } as unknown as Structure), InstrumentError),
      { 'flags[650].when': /depend on fewer flags, rules and named conditions/ },
    );
  });

  it('is refused in what an agency adds, too', () => {
    const wide = readStructure({ ...small, flags: [...small.flags, ...direct] } as unknown as Structure);
    const points = Array.from({ length: 400 }, (_, index) => ({
      code: `p${index}`,
      text: 'Call.',
      by: 'day',
      when: anyDirect,
    }));

    expectProblems(
      refusal(() => parseConfiguration(wide, { steps: [{ step: 'desk', points }] }), ConfigurationError),
      { 'steps[0].points[248].when': /depend on fewer flags, rules and named conditions/ },
    );
  });
});

function readStructure(structure: Structure) {
  return parseInstrument({ ...structure, wording: { en: wordingFor(structure) } });
}

describe('A million problems', () => {
  it('are reported as the first of them, and how many there are', () => {
    const { problems, message } = refusal(
      () => parseInstrument({ ...instrument(), notes: Array.from({ length: 100_000 }, () => 1) }),
      InstrumentError,
    );

    expect(problems).toHaveLength(201);
    expect(problems.at(-1)!.message).toMatch(/and \d+ more/);
    expect(message.split('\n')).toHaveLength(202);
  });
});

describe('A deadline', () => {
  it.each([1e7, 1e300])('of %d hours is refused: it would be no date', (hours) => {
    const bands = { ...small.bands, days3: { hours } };

    expectProblems(
      refusal(() => parseInstrument({ ...instrument(), bands }), InstrumentError),
      {
        'bands.days3.hours': /expected at most 1000000/,
      },
    );
  });
});
