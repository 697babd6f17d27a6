import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalForm,
  createDraft,
  createRecord,
  parseAnswers,
  parseConfiguration,
  parseDraft,
  parseInstrument,
  parsePrefill,
  parseRecord,
  sealRecord,
  verifyRecord,
  type ScreeningEvent,
  type ScreeningRecord,
} from '../../src/headless.ts';
import structure from '../../src/instruments/return-from-run/structure.json' with { type: 'json' };
import { clean, longestText } from '../../src/instrument/clean.ts';
import { runs } from '../runs.ts';
import { begin, english, prepare, returnFromRun, type HeldTalk } from './helpers.ts';
import { finish, reopen, result } from './walks.ts';

const dirty = 'a\0b\x07c\ud83dd\udc00e\x7f \u{1f600} ñ\tf\ng\ufffe';
const tidy = 'abcde \u{1f600} ñ\tf\ng';

const atResult = () => begin().say('age', 15).send(result);
const [step] = returnFromRun.steps.filter(({ kind }) => kind === 'call');
const noted = { type: 'done', step: step!.code, points: [step!.points[0]!.code], state: 'done' } as const;
const copy = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

describe('A text', () => {
  it.each([
    [dirty, tidy],
    ['line\vline\fpage\x85line', 'line\nline\npage\nline'],
    ['\r\n\t', '\r\n\t'],
    ['\u202eturned', '\u202eturned'],
  ])('is cleaned: %j', (before, after) => {
    expect(clean({ list: [{ text: before }], [before]: 1 })).toEqual({ list: [{ text: after }], [after]: 1 });
  });

  it('is the data itself where there is nothing to clean', () => {
    const data = { list: [{ text: tidy }, 1, null] };
    expect(clean(data)).toBe(data);
  });

  it.each<[what: string, held: () => HeldTalk, event: (text: string) => ScreeningEvent]>([
    ['a note', begin, (note) => ({ type: 'note', question: 'age', note })],
    ['a text answer', begin, (value) => ({ type: 'answer', question: 'next', value })],
    ['a note on no answer', begin, (note) => ({ type: 'decline', question: 'safe', response: 'unknown', note })],
    ['a teller', begin, (who) => ({ type: 'answer', question: 'age', value: 15, source: 'other', who })],
    ['what was done', atResult, (note) => ({ ...noted, note })],
    ['whom it was done with', atResult, (text) => ({ ...noted, with: text })],
    ['a reference', atResult, (reference) => ({ ...noted, reference })],
    [
      'what is said anew of it',
      () => atResult().send(noted),
      (note) => ({ type: 'done-changed', index: 0, change: { note } }),
    ],
    ['a plan', atResult, (text) => ({ type: 'plan', text })],
    ['where it was held', atResult, (place) => ({ type: 'held', place })],
    ['why the level is raised', atResult, (reason) => ({ type: 'raise', level: 'act-now', reason })],
    ['why it is corrected', () => atResult().send(finish), (reason) => ({ type: 'reopen', by: 'worker', reason })],
    ['who corrects it', () => atResult().send(finish), (by) => ({ type: 'reopen', by, reason: 'A wrong box.' })],
  ])('is clean once it is entered, and takes 10,000 characters: %s', (_, held, event) => {
    const talk = held();
    const before = createDraft(talk.talk, 'en');
    talk.send(event('x'.repeat(longestText + 1)));
    expect(talk.refusals).toEqual([expect.stringMatching(/expected at most 10000 characters, found 10001$/)]);
    expect(createDraft(talk.talk, 'en')).toEqual(before);

    talk.send(event(dirty));
    expect(talk.refusals).toHaveLength(1);
    const draft = JSON.stringify(createDraft(talk.talk, 'en'));
    expect(draft).toContain(JSON.stringify(tidy).slice(1, -1));
    expect(JSON.parse(draft)).toEqual(clean(JSON.parse(draft)));
    expect(held().send(event('x'.repeat(longestText))).refusals).toEqual([]);
  });

  it('that is nothing but what is cleaned away is none', () => {
    const talk = begin().send(
      { type: 'note', question: 'age', note: '\0' },
      { type: 'answer', question: 'next', value: '\ud83d' },
    );
    expect(talk.talk.evaluation.answers).toEqual({});
    expect(talk.refusals).toEqual(['next.value: expected some text']);
  });

  it('is clean in what the host says of the case, in draft and record', () => {
    const header = { caseReference: dirty, worker: dirty, agency: dirty };
    const { talk } = atResult().send(finish);
    const expected = { caseReference: tidy, worker: tidy, agency: tidy };
    expect(createDraft(talk, 'en', header)).toMatchObject(expected);
    expect(createRecord(talk, english, header)).toMatchObject(expected);
  });

  it('is clean in what the host hands in', () => {
    const contacts = { office: { name: dirty, phone: '555' } };
    expect(parseConfiguration(returnFromRun, { contacts }).contacts['office']!.name).toBe(tidy);
    const account = { source: 'youth', response: 'given', value: dirty, note: dirty, at: '2026-11-28T10:00:00Z' };
    expect(parseAnswers(returnFromRun, { next: [account] })['next']![0]).toMatchObject({ value: tidy, note: tidy });
    const draft = { ...createDraft(begin().talk, 'en')!, answers: { next: [account] }, worker: dirty };
    expect(parseDraft(draft)).toMatchObject({ worker: tidy, answers: { next: [{ value: tidy, note: tidy }] } });
    const wording = { en: { ...english, title: dirty } };
    expect(parseInstrument({ ...structure, wording }).wording['en']!.title).toBe(tidy);
  });

  it('of a prefill is clean, and takes 10,000 characters', () => {
    const topics = copy(structure.topics) as { questions: { code: string; who: string }[] }[];
    for (const question of topics.flatMap(({ questions }) => questions))
      if (question.code === 'next') question.who = 'known';
    const wording = copy(english) as { questions: Record<string, object> };
    const { followUp: _, listenFor: __, ...next } = wording.questions['next'] as Record<string, unknown>;
    wording.questions['next'] = next;
    const instrument = parseInstrument({ ...structure, topics, wording: { en: wording } });
    expect(parsePrefill(instrument, { next: dirty })).toEqual({ next: tidy });
    expect(() => parsePrefill(instrument, { next: 'x'.repeat(10_001) })).toThrow('at most 10000 characters');
  });
});

describe('A record of any texts', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  );

  it('has the canonical form of RFC 8785, is read again and is intact', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (note, plan, caseReference) => {
        const { talk } = begin()
          .say('age', 15)
          .send({ type: 'note', question: 'age', note }, result, { type: 'plan', text: plan }, finish);
        const record = await sealRecord(createRecord(talk, english, { caseReference }));
        const { fingerprint: _, ...content } = record;
        expect(canonicalForm(record)).toBe(canonicalize(content));
        expect(await verifyRecord(parseRecord(copy(record)))).toBe('intact');
      }),
      { numRuns: runs(60), seed: 41 },
    );
  });

  it.each(['smile \ud83d', 'nul \0', '\udc00 low'])(
    'that an earlier version wrote is read and verifies: %j',
    async (note) => {
      const written = createRecord(begin().say('age', 15).talk, english);
      const [account] = written.answers['age']!;
      const earlier = { ...written, answers: { ...written.answers, age: [{ ...account!, note }] } } as ScreeningRecord;
      const sealed = copy(await sealRecord(earlier));
      expect(parseRecord(sealed).answers['age']![0]!.note).toBe(note);
      expect(await verifyRecord(sealed)).toBe('intact');
      expect(await verifyRecord(parseRecord(sealed))).toBe('intact');
    },
  );
});

describe('What is no text', () => {
  it.each<[string, object, string]>([
    ['a note', { type: 'note', note: 3 }, 'hurt.note: expected text'],
    ['a teller', { type: 'answer', source: 'other', who: 3, value: ['hurt'] }, 'hurt.who: expected some text'],
    ['another name of a teller', { type: 'rename', who: 'brother', to: 3 }, 'hurt.to: expected text'],
    ['a first name of a teller', { type: 'rename', to: 3 }, 'hurt.to: expected text'],
    ['what a teller was called', { type: 'rename', who: 3, to: 'aunt' }, 'hurt.who: expected some text'],
  ])('is refused as %s, and nothing changes', (_, event, message) => {
    const talk = begin().send({ type: 'answer', question: 'hurt', source: 'other', who: 'brother', value: ['scared'] });
    const { answers } = talk.talk.evaluation;
    talk.send({ question: 'hurt', ...event } as never);

    expect(talk.refusals).toEqual([expect.stringContaining(message)]);
    expect(talk.talk.evaluation.answers).toEqual(answers);
  });
});

describe('A talk of as much text as it takes', () => {
  it.each(['x', '家'])('gives a draft and a record that are read again: %s', (character) => {
    const talk = begin();
    const text = character.repeat(longestText / character.length);
    for (let teller = 0; teller < 4; teller++)
      for (const { code, choices, answer } of returnFromRun.topics.flatMap(({ questions }) => questions)) {
        const place = { question: code, ...(teller > 0 && { source: 'other' as const, who: `teller ${teller}` }) };
        const last = choices?.at(-2);
        if (last) talk.send({ type: 'answer', ...place, value: answer === 'several' ? [last] : last, note: text });
        else talk.send({ type: 'note', ...place, note: text });
      }
    expect(talk.refusals.at(-1)).toMatch(/^The talk is full/);
    const draft = createDraft(talk.talk, 'en')!;
    expect(parseDraft(copy(draft))).toEqual(draft);
    const record = createRecord(talk.talk, english);
    expect(parseRecord(copy(record))).toEqual(record);
    const resumed = prepare({ draft: copy(draft) });
    expect(resumed.phase).toBe('resting');
    resumed.send({ type: 'resume' });
    resumed.send({ type: 'note', question: returnFromRun.topics[0]!.questions[0]!.code, note: 'One more.' });
    expect(resumed.refusals.at(-1)).toMatch(/^The talk is full/);
    const before = resumed.refusals.length;
    resumed.alone().send({ type: 'result' }, { type: 'done', step: 'police', points: [], state: 'done' });
    expect(resumed.refusals.slice(before)).toEqual(['The talk is full.']);
  });

  const long = (letter: string) => letter.repeat(longestText);
  const everyQuestion = returnFromRun.topics.flatMap(({ questions }) => questions);

  /** Each question with a note of the length that a text may have. */
  const noteAll = (talk: HeldTalk, letter: string) => {
    for (const { code: question } of everyQuestion) talk.send({ type: 'note', question, note: long(letter) });
  };

  it.each<[what: string, held: () => HeldTalk, grow: (talk: HeldTalk, round: number) => void]>([
    [
      'corrections',
      () => begin().send(result, finish),
      (talk, round) => {
        talk.send(reopen);
        noteAll(talk, String(round % 10));
        talk.send(result, finish);
      },
    ],
    [
      'what is said anew of what was done',
      () => atResult().send(...Array.from({ length: 90 }, () => ({ ...noted }))),
      (talk, round) =>
        talk.send({
          type: 'done-changed',
          index: round,
          change: { note: long('n'), with: long('w'), reference: long('r') },
        }),
    ],
  ])('takes no more, and is read again, however it grew: %s', (_, held, grow) => {
    const talk = held();
    for (let round = 0; round < 90 && talk.refusals.length === 0; round++) grow(talk, round);
    expect(talk.refusals[0]).toBe('The talk is full.');
    const draft = createDraft(talk.talk, 'en')!;
    expect(parseDraft(copy(draft))).toEqual(draft);
    if (talk.phase !== 'finished') talk.send(result, finish);
    const record = createRecord(talk.talk, english);
    expect(parseRecord(copy(record))).toEqual(record);
  });

  it('is not opened for a correction where its draft could not be read', () => {
    const talk = begin();
    for (const who of ['aunt', 'brother', 'friend'])
      for (const { code: question } of everyQuestion)
        talk.send({ type: 'decline', question, source: 'other', who, response: 'unknown', note: long('n') });
    talk.send(result, finish, reopen);
    expect(talk.refusals).toEqual(['The talk is full.']);
    expect(talk.phase).toBe('finished');
  });
});
