import { describe, expect, it } from 'vitest';
import { TalkLock } from '../../src/kiosk/talk-lock.ts';

let now = 0;
const wait = (seconds: number) => (now += seconds * 1000);

async function tryWrong(lock: TalkLock, times: number): Promise<void> {
  for (let time = 0; time < times; time++) expect(await lock.opens('0000')).toBe(false);
}

describe('The PIN of a talk', () => {
  it('opens it, and no other does', async () => {
    const lock = await TalkLock.create('4711', () => now);
    expect(await lock.opens('4712')).toBe(false);
    expect(await lock.opens('47110')).toBe(false);
    expect(await lock.opens('')).toBe(false);
    expect(await lock.opens('4711')).toBe(true);
  });

  it('lets nobody try after five wrong ones, not even the right one, until one has waited', async () => {
    const lock = await TalkLock.create('4711', () => now);
    await tryWrong(lock, 5);
    expect(lock.secondsToWait).toBe(30);
    expect(await lock.opens('4711')).toBe(false);
    wait(29);
    expect(lock.secondsToWait).toBe(1);
    wait(1);
    expect(await lock.opens('4711')).toBe(true);
    expect(lock.secondsToWait).toBe(0);
  });

  it('makes one wait twice as long each time', async () => {
    const lock = await TalkLock.create('4711', () => now);
    for (const seconds of [30, 60, 120]) {
      await tryWrong(lock, 5);
      expect(lock.secondsToWait).toBe(seconds);
      wait(seconds);
    }
  });

  it('counts tries at the same moment one by one', async () => {
    const lock = await TalkLock.create('4711', () => now);
    const tries = await Promise.all(['1', '2', '3', '4', '5', '4711'].map((pin) => lock.opens(pin)));
    expect(tries).toEqual([false, false, false, false, false, false]);
  });

  it('is nowhere to be read', async () => {
    const lock = await TalkLock.create('47114711', () => now);
    expect(JSON.stringify(lock)).toBe('{}');
  });
});
