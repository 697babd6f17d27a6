import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { kioskMachine, showsTalk, type KioskEvent } from '../../src/kiosk/kiosk-machine.ts';
import { TalkLock } from '../../src/kiosk/talk-lock.ts';

const lock = await TalkLock.create('4711');
const types = ['leave', 'finish', 'clear', 'touch', 'unlock', 'forgotten', 'away', 'warned', 'gone', 'remove'] as const;
const events: KioskEvent[] = [
  { type: 'prepare', purpose: 'talk' },
  { type: 'prepare', purpose: 'practice' },
  { type: 'start' },
  { type: 'start', lock },
  ...types.map((type) => ({ type })),
];

function after(...sent: (KioskEvent | (typeof types)[number])[]) {
  const actor = createActor(kioskMachine).start();
  for (const event of sent)
    if (actor.getSnapshot().status === 'active') actor.send(typeof event === 'string' ? { type: event } : event);
  return actor.getSnapshot();
}

const begun: KioskEvent[] = [{ type: 'prepare', purpose: 'talk' }, { type: 'start' }];
const locked: KioskEvent[] = [
  { type: 'prepare', purpose: 'talk' },
  { type: 'start', lock },
];

describe('The day of a machine', () => {
  it('covers a talk, and goes on with it at a touch', () => {
    expect(after(...begun, 'away').value).toEqual({ talk: 'covered' });
    expect(after(...begun, 'away', 'touch').value).toEqual({ talk: 'shown' });
  });

  it('asks for the PIN where one was set', () => {
    expect(after(...locked, 'away', 'touch').value).toEqual({ talk: 'locked' });
    expect(after(...locked, 'away', 'touch', 'unlock').value).toEqual({ talk: 'shown' });
    expect(after(...locked, 'away', 'warned', 'touch').value).toEqual({ talk: 'locked' });
  });

  it('clears after the warning, and from wherever the worker says so', () => {
    expect(after(...begun, 'away', 'warned', 'gone').status).toBe('done');
    expect(after(...locked, 'finish', 'clear').status).toBe('done');
    expect(after(...locked, 'away', 'touch', 'forgotten', 'clear').status).toBe('done');
  });

  it('forgets an unfinished beginning when nobody is there', () => {
    expect(after({ type: 'prepare', purpose: 'file' }, 'away').value).toBe('welcome');
    expect(after('remove', 'away').value).toBe('welcome');
  });

  it('has a way back from everywhere: to the welcome, or by clearing', () => {
    const paths = getShortestPaths(kioskMachine, { events });
    expect(new Set(paths.map(({ state }) => JSON.stringify(state.value))).size).toBe(10);
    for (const { state } of paths) {
      if (state.matches('talk')) expect(state.can({ type: 'clear' })).toBe(true);
      else if (state.status !== 'done' && !state.matches('welcome')) expect(state.can({ type: 'leave' })).toBe(true);
    }
  });

  it('never shows a talk with a PIN again without it, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events.filter(({ type }) => type !== 'unlock'))), (tried) => {
        expect(showsTalk(after(...locked, 'away', ...tried))).toBe(false);
      }),
    );
  });
});
