import { describe, expect, it } from 'vitest';
import type { Noting } from '../../src/screening/events.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { talkToNote } from '../../src/session/noting.ts';
import { isWorkerAlone, recordShown } from '../../src/session/screen.ts';
import type { SessionNews } from '../../src/session/session.ts';
import { Held, networkError, otherInstrument, recordOfCase } from './harness.ts';

const said: Noting = { type: 'done', step: 'papers', points: ['on-file'], state: 'done', with: 'clerk' };
const note = (noting: Noting) => ({ type: 'noting' as const, noting });
const handedOver = ({ news }: Held) =>
  news.flatMap((told: SessionNews) => (told.type === 'complete' ? [told.record] : []));
const shown = (session: Held) => recordShown(session.snapshot)!;
const sealed = await sealRecord(recordOfCase('A'));
/** All but what was done and the seal. */
const rest = (record: ScreeningRecord) => ({ ...record, stepsDone: [], fingerprint: '' });

describe('What is done after the end of a talk', () => {
  const finished = async () => new Held().send({ type: 'start' }).finish().settle();

  it('is handed to the host in the record, sealed anew, and nothing else of it is different', async () => {
    const session = await finished();
    const before = shown(session);
    await session.send(note(said)).settle();

    const [first, second] = handedOver(session);
    expect(first).toEqual(before);
    expect(second!.stepsDone).toMatchObject([{ step: 'papers', with: 'clerk', addedAt: expect.any(String) as string }]);
    expect(rest(second!)).toEqual(rest(before));
    expect(second!.fingerprint).not.toBe(before.fingerprint);
    expect(await verifyRecord(second!)).toBe('intact');
    expect(shown(session)).toEqual(second);
    expect(session.snapshot.context.submitted).toEqual(second);
  });

  it('leaves the record on the screen while it is made anew, and the focus where it is', async () => {
    const session = await finished();
    const { moves } = session.snapshot.context;
    session.send(note(said));

    expect(session.screen).toBe('record');
    await session.settle();
    expect(session.screen).toBe('record');
    expect(session.snapshot.context.moves).toBe(moves);
  });

  it('is in the draft, and the host is notified of the change', async () => {
    const session = await finished();
    session.news.length = 0;
    await session.send(note(said)).settle();

    expect(session.heard).toEqual(expect.arrayContaining(['changed', 'draft', 'complete']));
  });

  it('comes once in one record where several things follow quickly', async () => {
    const session = await finished();
    session.send(note(said), note({ ...said, points: ['document'] }));
    session.send(note({ type: 'done-changed', index: 1, change: { reference: '24-118' } }));
    await session.settle();

    expect(handedOver(session).at(-1)!.stepsDone).toMatchObject([{}, { points: ['document'], reference: '24-118' }]);
    expect(shown(session).stepsDone).toHaveLength(2);
  });

  it('is reported where it cannot be used, and changes nothing', async () => {
    const session = await finished();
    await session.send(note({ ...said, step: 'pizza' })).settle();

    expect(session.heard.at(-1)).toBe('error');
    expect(handedOver(session)).toHaveLength(1);
  });

  it('is not lost where the record cannot be made at once', async () => {
    const session = await finished();
    session.send(note(said));
    await session.awaited[0]!.fail();
    expect(session.news.at(-1)).toEqual({ type: 'error', error: networkError });
    expect(session.screen).toBe('record');

    await session.send(note({ ...said, points: ['document'] })).settle();
    expect(handedOver(session).at(-1)!.stepsDone).toHaveLength(2);
  });

  it('goes into a correction with all the rest', async () => {
    const session = await finished();
    await session.send(note(said)).settle();

    expect(talkToNote(session.snapshot.context)!.stepsDone).toHaveLength(1);
    expect(session.snapshot.context.talk!.context.stepsDone).toHaveLength(1);
  });
});

describe('What is done after the end, noted in a record that was opened', () => {
  const opened = async (record: object, host: object = {}) => new Held({ ...host, record }).settle();

  it('is handed to the host in that record, and nothing else of it is different', async () => {
    const session = await opened(sealed);
    await session.send(note(said)).settle();

    const [record] = handedOver(session);
    expect(record!.stepsDone).toMatchObject([{ step: 'papers', addedAt: expect.any(String) as string }]);
    expect(rest(record!)).toEqual(rest(sealed));
    expect(await verifyRecord(record!)).toBe('intact');
    expect(shown(session)).toEqual(record);
    expect(session.snapshot.context.submitted).toEqual(record);
    expect(session.heard).toEqual(['changed', 'complete']);
  });

  it('comes back from a host that binds what it was given, and the worker stays where they are', async () => {
    const session = await opened(sealed);
    for (const points of [['on-file'], ['document']]) {
      await session.send(note({ ...said, points })).settle();
      session.set({ record: handedOver(session).at(-1) });
      expect(session.awaited).toEqual([]);
      expect(session.screen).toBe('record');
    }

    expect(shown(session).stepsDone).toHaveLength(2);
    await session.set({ record: undefined }).settle();
    expect(recordShown(session.snapshot)).toBeUndefined();
  });

  it('can be said better, and is added to what was added before', async () => {
    const session = await opened(sealed);
    await session.send(note(said)).settle();
    session.send(note({ type: 'done-changed', index: 0, change: { note: 'By phone.' } }));
    await session.send(note({ ...said, points: ['document'] })).settle();

    expect(shown(session).stepsDone).toMatchObject([{ note: 'By phone.', with: 'clerk' }, { points: ['document'] }]);
  });

  it('leaves the talk behind it alone', async () => {
    const session = new Held().send({ type: 'start' }).talk({ type: 'answer', question: 'age', value: 15 });
    await session.send({ type: 'draft', data: undefined }).set({ record: sealed }).settle();
    const before = session.snapshot.context.talk;
    await session.send(note(said)).settle();

    expect(session.snapshot.context.talk).toBe(before);
    expect(isWorkerAlone(session.snapshot)).toBe(true);
  });

  it('may be about a step that the agency has taken away since', async () => {
    const steps = [{ step: 'on-call', title: 'On call', points: [{ code: 'ring', by: 'today', text: 'Ring.' }] }];
    const held = await new Held({ config: { steps } }).settle();
    await held.send({ type: 'start' }).finish().settle();
    const session = await opened(shown(held));
    await session.send(note({ type: 'done', step: 'on-call', points: ['ring'], state: 'done' })).settle();

    expect(session.heard).not.toContain('error');
    expect(shown(session).stepsDone).toHaveLength(1);
  });

  it('loses no entry that the instrument at hand does not know', async () => {
    const known: ScreeningRecord = {
      ...sealed,
      stepsDone: [{ step: 'gone', points: ['gone'], state: 'done', at: sealed.completedAt! }],
    };
    const session = await opened(await sealRecord(known));
    await session.send(note(said)).settle();

    expect(shown(session).stepsDone).toMatchObject([{ step: 'gone' }, { step: 'papers' }]);
  });

  it.each<[what: string, record: () => object]>([
    ['that is provisional', () => ({ ...recordOfCase('A'), completedAt: undefined })],
    ['that was changed since it was sealed', () => ({ ...sealed, plan: 'Something else.' })],
    [
      'of another major version',
      () => ({ ...recordOfCase('A'), instrument: { ...sealed.instrument, version: '3.0.0' } }),
    ],
    [
      'of another instrument',
      () => ({ ...recordOfCase('A'), instrument: { ...sealed.instrument, id: 'county-talk' } }),
    ],
  ])('is refused in one %s', async (_, record) => {
    const session = await opened(JSON.parse(JSON.stringify(record())) as object);
    expect(talkToNote(session.snapshot.context)).toBeUndefined();
    await session.send(note(said)).settle();

    expect(session.heard).toEqual(['error']);
    expect(shown(session).stepsDone).toEqual([]);
  });

  it('is refused where it cannot be used, and says why', async () => {
    const session = await opened(sealed);
    session.send(note({ ...said, step: 'pizza' }));

    expect(session.news).toMatchObject([{ type: 'error', error: { message: 'step: there is no step "pizza"' } }]);
  });

  it('is not asked of an instrument that cannot be used: the record is still shown', async () => {
    const session = await opened(sealed, { instrument: {} });

    expect(session.shownCase).toBe('A');
    expect(talkToNote(session.snapshot.context)).toBeUndefined();
  });

  it('is dropped with the record', async () => {
    const session = await opened(sealed, { instrument: otherInstrument });
    await session.send(note(said)).settle();
    session.send({ type: 'close' });

    expect(recordShown(session.snapshot)).toBeUndefined();
    expect(session.screen).toBe('ready');
  });
});
