import { describe, expect, it } from 'vitest';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { readTalk } from '../../src/session/read-host-data.ts';
import type { Panel } from '../../src/session/session.ts';
import { draftOfCase, Held, recordOfCase } from './harness.ts';

const A = recordOfCase('A');
const B = recordOfCase('B');
const ofFile = await readTalk({ instrument: returnFromRun, draft: draftOfCase('F') }, () => new Date(0));

const panels = ['print', 'save', 'correct', 'open', 'form'] as const;
const ofRecord = ['print', 'save', 'correct'] as const;

/** What a host does while a panel is open on the record A, and what is shown after that. */
const acts: readonly (readonly [string, (session: Held) => void, string])[] = [
  ['another record', (session) => void session.set({ record: B }), 'record B'],
  ['a record that cannot be read', (session) => void session.set({ record: { format: 2 } }), 'ready'],
  ['no record', (session) => void session.set({ record: undefined }), 'ready'],
  ['null', (session) => void session.set({ record: null }), 'ready'],
  ['a draft', (session) => void session.send({ type: 'draft', data: draftOfCase('D'), recordBefore: A }), 'resting'],
  ['a draft that cannot be read', (session) => void session.send({ type: 'draft', data: { format: 99 } }), 'record A'],
  ['a start', (session) => void session.send({ type: 'start' }), 'alone'],
  ['clear', (session) => void session.send({ type: 'clear' }), 'ready'],
];

const table = panels.flatMap((panel) => acts.map(([act, run, then]) => [panel, act, run, then] as const));

const showingA = () => new Held({ record: A }).settle();
const shownIn = ({ screen, shownCase }: Held) => [screen, shownCase].filter(Boolean).join(' ');

async function openOnA(panel: Panel): Promise<Held> {
  const session = await showingA();
  session.send({ type: panel }, { type: 'notice', text: 'A was saved.', toCopy: 'A' });
  expect(session.screen).toBe(panel);
  return session;
}

describe('A panel', () => {
  it.each(panels)('opens in the place of what was shown, and closes: %s', async (panel) => {
    const session = await openOnA(panel);
    expect(shownIn(session.send({ type: 'leave' }))).toBe('record A');
  });

  it.each(table)('%s closes at once with what the host sets, and takes its notice along: %s', async (...row) => {
    const [panel, , run, then] = row;
    const session = await openOnA(panel);
    run(session);
    expect(session.screen).not.toBe(panel);
    expect(session.snapshot.context).toMatchObject({ notice: '', toCopy: '', printing: {} });
    await session.settle();
    expect(shownIn(session)).toBe(then);
  });

  it.each(panels)('%s closes with the record that the worker closes', async (panel) => {
    const session = await openOnA(panel);
    expect(session.send({ type: 'close' }).screen).toBe('ready');
  });

  it.each(ofRecord)('%s does not stay for the record behind the one that is taken away', async (panel) => {
    const session = await new Held({ header: { caseReference: 'OWN' } }).send({ type: 'start' }).finish().settle();
    await session.set({ record: A }).settle();
    session.send({ type: panel }).set({ record: undefined });
    expect(shownIn(session)).toBe('record OWN');
  });

  it.each(ofRecord)('%s does not open where there is no record', async (panel) => {
    expect(new Held().send({ type: panel }).screen).toBe('ready');
    expect((await showingA()).set({ record: undefined }).send({ type: panel }).screen).toBe('ready');
    expect((await showingA()).send({ type: 'start' }, { type: panel }).screen).toBe('alone');
    expect((await showingA()).send({ type: 'close' }, { type: panel }).screen).toBe('ready');
    expect((await showingA()).set({ record: B }).send({ type: panel }).screen).toBe('waiting');
  });

  it.each(panels)('%s does not stay in front of a record that comes', async (panel) => {
    const session = await new Held().send({ type: 'start' }).talk({ type: 'pause' }).settle();
    await session.set({ record: B }).send({ type: panel }).settle();
    expect(shownIn(session)).toBe('record B');
  });

  it('saves a talk that was stopped, whose record the youth does not see', async () => {
    const session = await new Held().send({ type: 'start' }).talk({ type: 'pause' }).settle();
    expect(session.send({ type: 'save' }).screen).toBe('save');
    expect(session.talk({ type: 'resume' }).screen).toBe('alone');
  });
});

describe('Work that takes a moment', () => {
  it.each(table)('in %s is dropped by what the host sets: %s', async (...row) => {
    const [panel, , run, then] = row;
    const session = await openOnA(panel);
    let isDone = false;
    const end = session.work(() => void (isDone = true));
    expect(session.snapshot.hasTag('busy')).toBe(true);
    run(session);
    expect(session.snapshot.hasTag('busy')).toBe(false);
    await end();
    await session.settle();
    expect(isDone).toBe(false);
    expect(shownIn(session)).toBe(then);
  });

  it.each(acts)('on the record itself is dropped by what the host sets: %s', async (_, run, then) => {
    const session = await showingA();
    const end = session.work(() => void session.send({ type: 'talk-read', read: ofFile, byWorker: true }));
    run(session);
    await end();
    await session.settle();
    expect(shownIn(session)).toBe(then);
  });

  it('goes on while the host sets what is about no other record or talk', async () => {
    const session = await openOnA('save');
    const end = session.work(() => 'A is saved.');
    session.set({ header: { worker: 'W' } });
    await end();
    expect(session.screen).toBe('save');
    expect(session.snapshot.context.notice).toBe('A is saved.');
  });

  it('is dropped by another guide or settings, and the panel says no more that it goes on', async () => {
    const session = new Held().send({ type: 'open' }, { type: 'notice', text: 'One moment' });
    let isDone = false;
    const end = session.work(() => void (isDone = true));
    await session.set({ config: { settings: { contactWithinHours: 48 } } }).settle();
    await end();
    expect(isDone).toBe(false);
    expect(session.screen).toBe('open');
    expect(session.snapshot.context.notice).toBe('');
  });
});
