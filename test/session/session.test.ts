import { describe, expect, it } from 'vitest';
import { isWorkerAlone, recordShown } from '../../src/session/screen.ts';
import { isUnsaved } from '../../src/session/talk-changes.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import type { HostData } from '../../src/session/host-data.ts';
import { asData, draftOfCase, Held, networkError, recordOfCase } from './harness.ts';

const A = recordOfCase('A');
const B = recordOfCase('B');

describe('A session on the built-in instrument', () => {
  it('is ready at once, and reads nothing', () => {
    const session = new Held();

    expect(session.screen).toBe('ready');
    expect(session.awaited).toEqual([]);
  });

  it('emits the beginning, each change, and hands the record over once', async () => {
    const session = new Held({ header: { caseReference: 'C-1' } }).send({ type: 'start' });
    expect(session.heard).toEqual(['begun', 'draft']);

    session.talk({ type: 'answer', question: 'age', value: 15 }).finish();
    expect(session.screen).toBe('waiting');
    await session.settle();

    expect(session.screen).toBe('record');
    expect(session.shownCase).toBe('C-1');
    expect(session.news.filter(({ type }) => type === 'complete')).toHaveLength(1);
  });

  it.each<[unknown, string | undefined]>([
    [2026041, '2026041'],
    [0, '0'],
    ['', undefined],
    [null, undefined],
  ])('takes a case that the host calls %j', async (caseReference, expected) => {
    const session = new Held({ header: { caseReference } as HostData['header'] }).send({ type: 'start' });
    await session.finish().settle();

    expect(session.shownCase).toBe(expected);
    expect(parseRecord(JSON.parse(JSON.stringify(recordShown(session.snapshot)))).caseReference).toBe(expected);
  });

  it('begins later where the host asks before its data are read', async () => {
    const session = new Held({ config: { settings: { contactWithinHours: 48 } } }).send({
      type: 'start',
      path: 'short',
    });
    expect(session.screen).toBe('reading');
    await session.settle();

    expect(session.screen).toBe('alone');
    expect(session.snapshot.context.talk?.context.path).toBe('short');
  });

  it.each<[string, Partial<HostData>, string]>([
    ['a path there is not', { path: 'shortest' }, 'path: expected one of full, short'],
    [
      'a setting there is not',
      { config: { settings: { nothing: 1 } } },
      'settings.nothing: the instrument has no such',
    ],
    ['an answer there is not', { prefill: { care: 'hotel' } }, 'care: expected one of'],
  ])('goes without %s, and says so', async (_, wrong, message) => {
    const session = await new Held(wrong).settle();

    expect(session.screen).toBe('ready');
    expect(session.news.map((news) => (news.type === 'error' ? news.error.message : news.type))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('stops for an instrument that cannot be used, until that is corrected in place', async () => {
    const instrument = { ...asData, version: 2 as unknown };
    const session = await new Held({ instrument }).settle();
    expect(session.screen).toBe('failed');
    expect(session.snapshot.context.failure?.message).toContain('version: expected text');

    await session.send({ type: 'again' }).settle();
    expect(session.screen).toBe('failed');

    instrument.version = '2.0.0';
    await session.send({ type: 'again' }).settle();
    expect(session.screen).toBe('ready');
  });
});

describe('What was set last', () => {
  it('is what is shown: the record before it leaves at once', async () => {
    const session = await new Held().set({ record: A }).settle();
    expect(session.shownCase).toBe('A');

    session.set({ record: B });
    expect(session.screen).toBe('waiting');
    expect(session.shownCase).toBeUndefined();
    await session.settle();
    expect(session.shownCase).toBe('B');
  });

  it('is a record from the beginning', async () => {
    const session = await new Held({ record: A }).settle();

    expect(session.shownCase).toBe('A');
  });

  it.each([
    ['in the order they were set', [0, 0]],
    ['the other way round', [1, 0]],
  ])('counts, whichever is read first: %s', async (_order, turns) => {
    const session = new Held().set({ record: A }).set({ record: B });
    for (const turn of turns) await session.awaited[turn]!.come();

    expect(session.shownCase).toBe('B');
  });

  it('is refused where it cannot be used, and nothing else is shown in its place', async () => {
    const session = await new Held().set({ record: A }).settle();
    session.set({ record: { format: 2 } });
    await session.settle();

    expect(session.screen).toBe('ready');
    expect(session.shownCase).toBeUndefined();
    expect(session.snapshot.context.warning?.message).toContain('The record');
    expect(session.heard).toEqual(['error']);
  });

  it('is nothing: what was there before the record comes back', async () => {
    const session = await new Held().send({ type: 'start' }).finish().settle();
    const own = recordShown(session.snapshot)?.fingerprint;
    await session.set({ record: A }).settle();
    await session.set({ record: undefined }).settle();

    expect(recordShown(session.snapshot)?.fingerprint).toBe(own);
    expect(session.heard.filter((type) => type === 'complete')).toHaveLength(1);
  });

  it('is a draft: it takes the place of a record', async () => {
    const session = await new Held().set({ record: A }).settle();
    await session.send({ type: 'draft', data: draftOfCase('D'), recordBefore: A }).settle();

    expect(session.screen).toBe('resting');
    expect(session.snapshot.context.host.record).toBeUndefined();
  });

  it('is a record that was set after a draft: it is shown before the talk of that', async () => {
    const session = new Held().send({ type: 'draft', data: draftOfCase('D') }).set({ record: A });
    await session.settle();
    expect(session.shownCase).toBe('A');

    session.send({ type: 'close' });
    expect(session.screen).toBe('resting');
  });

  it('is a start: the record leaves for the talk', async () => {
    const session = await new Held({ record: A }).settle();
    session.send({ type: 'start' });

    expect(session.screen).toBe('alone');
    expect(session.snapshot.context.host.record).toBeUndefined();
  });

  it.each([undefined, null])('is no draft (%s): the talk stays', (data) => {
    const session = new Held().send({ type: 'start' });
    session.send({ type: 'draft', data });

    expect(session.screen).toBe('alone');
    expect(session.awaited).toEqual([]);
  });

  it('is a draft that cannot be used: the talk under way stays, and the worker is notified', async () => {
    const session = new Held().send({ type: 'start' }).talk({ type: 'answer', question: 'age', value: 15 });
    await session.send({ type: 'draft', data: { format: 99 } }).settle();

    expect(session.screen).toBe('alone');
    expect(session.snapshot.context.talk?.context.evaluation.answers['age']).toHaveLength(1);
    expect(session.snapshot.context.warning?.message).toContain('The draft');
  });

  it('is a draft: nobody can begin another talk in its place while it is read', async () => {
    const session = new Held().send({ type: 'draft', data: draftOfCase('D') });
    expect(session.screen).toBe('reading');

    await session.send({ type: 'start' }).settle();
    expect(session.screen).toBe('resting');
    expect(session.heard).not.toContain('begun');
  });

  it('is a draft whose reader does not load: no other talk takes its place, and it is read at the next try', async () => {
    const session = new Held().send({ type: 'draft', data: draftOfCase('D') });
    await session.awaited[0]!.fail();
    expect(session.screen).toBe('failed');
    await session.send({ type: 'start' }).settle();
    expect(session.screen).toBe('failed');

    await session.send({ type: 'again' }).settle();
    expect(session.screen).toBe('resting');
  });

  it('is a draft that waits until the instrument beside it is corrected', async () => {
    const session = new Held({ instrument: {} }).send({ type: 'draft', data: draftOfCase('D') });
    await session.settle();
    expect(session.screen).toBe('failed');

    await session.set({ instrument: returnFromRun }).settle();
    expect(session.screen).toBe('resting');
  });

  it('is no number: it is the same as before', async () => {
    const session = await new Held({ config: NaN }).settle();
    session.set({ header: { caseReference: '7' } });

    expect(session.awaited).toEqual([]);
  });

  it('is another instrument: it counts with the next talk', async () => {
    const session = new Held().send({ type: 'start' }).set({ instrument: asData });
    expect(session.screen).toBe('alone');
    expect(session.awaited).toEqual([]);

    await session.send({ type: 'clear' }).settle();
    expect(session.screen).toBe('ready');
    expect(session.snapshot.context.talk?.context.instrument).not.toBe(asData);
  });
});

describe('A draft from the beginning', () => {
  it('shows no other talk while it is read, and nobody can begin one in its place', async () => {
    const session = new Held({}, { data: draftOfCase('D') });
    expect(session.screen).toBe('reading');

    await session.send({ type: 'start' }).settle();
    expect(session.screen).toBe('resting');
  });
});

describe('After clear()', () => {
  it('nothing of the talk is left, whatever was on its way', async () => {
    const session = new Held().send({ type: 'start' }).talk({ type: 'answer', question: 'age', value: 15 }).finish();
    session.send({ type: 'clear' });
    await session.settle();

    expect(session.screen).toBe('ready');
    expect(session.heard).not.toContain('complete');
    expect(JSON.stringify(session.snapshot.context.talk?.context.evaluation.answers)).toBe('{}');
  });
});

describe('A record whose making fails', () => {
  it('is reported, is made again, and reaches the host once', async () => {
    const session = new Held().send({ type: 'start' }).finish();
    await session.awaited[0]!.fail();
    expect(session.news.at(-1)).toEqual({ type: 'error', error: networkError });
    expect(session.screen).toBe('waiting');

    await session.send({ type: 'again' }).settle();
    expect(session.screen).toBe('record');
    expect(session.heard.filter((type) => type === 'complete')).toHaveLength(1);
  });
});

describe('A talk that was stopped', () => {
  it('hands over a provisional record, shows it to the worker alone, and goes on', async () => {
    const session = new Held().send({ type: 'start' }).talk({ type: 'answer', question: 'age', value: 15 });
    session.talk({ type: 'pause' });
    await session.settle();
    expect(session.heard).toContain('pause');
    expect(session.screen).toBe('resting');
    expect(isWorkerAlone(session.snapshot)).toBe(false);
    expect(isUnsaved(session.snapshot.context.talk)).toBe(true);

    session.talk({ type: 'alone' });
    expect(session.screen).toBe('record');
    expect(isWorkerAlone(session.snapshot)).toBe(true);

    session.talk({ type: 'resume' });
    expect(session.screen).toBe('alone');
    expect(recordShown(session.snapshot)).toBeUndefined();
  });
});
