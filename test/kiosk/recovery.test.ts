import type { Draft } from 'open-door-screening';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Kept, KeptStore } from '../../src/kiosk/kept-store.ts';
import type { KeptTalk } from '../../src/kiosk/kept-talk.ts';
import { Recovery } from '../../src/kiosk/recovery.ts';

const draft = { answers: { next: [{ value: 'zebra crossing' }] } } as unknown as Draft;
const passphrase = 'four quiet herons wading';
const minute = 60_000;
const hour = 60 * minute;

let stored: unknown;
let now: number;

const store: KeptStore = {
  read: () => Promise.resolve(stored),
  write: (kept) => {
    stored = kept;
    return Promise.resolve();
  },
  remove: () => {
    stored = undefined;
    return Promise.resolve();
  },
};
const recovery = () => new Recovery(12, store, () => now);
const kept = () => stored as Kept;
const stateNow = async () => (await recovery().find())?.state;

/** What a talk left behind that was cut off. To stretch a passphrase takes seconds on a busy machine, so all share one. */
let leftBehind: Kept;
let began: number;

async function keepOne(): Promise<KeptTalk> {
  const talk = await recovery().begin(passphrase);
  await talk.keep(draft);
  return talk;
}

beforeAll(async () => {
  now = Date.UTC(2026, 10, 20, 10, 0);
  began = now;
  await keepOne();
  leftBehind = kept();
});

function cutOff(): void {
  stored = leftBehind;
}

async function goOn(): Promise<{ draft: Draft; keeping: KeptTalk }> {
  const opened = await recovery().open(passphrase);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

beforeEach(() => {
  stored = undefined;
  now = began;
});

describe('A talk that was cut off', () => {
  it('goes on with its passphrase, and goes on being kept', async () => {
    cutOff();
    expect(await stateNow()).toBe('ready');
    const opened = await goOn();
    expect(opened.draft).toEqual(draft);
    await opened.keeping.keep({ ...draft, place: 'next' } as unknown as Draft);
    expect((await goOn()).draft).toMatchObject({ place: 'next' });
  });

  it('stays for the right passphrase, however often a wrong one is tried', async () => {
    cutOff();
    for (const wrong of ['', 'four quiet herons', 'FOUR QUIET HERONS WADING', '0'.repeat(1000), '471147', ' '])
      expect(await recovery().open(wrong)).toBe('wrong-passphrase');
    expect((await goOn()).draft).toEqual(draft);
  });

  it('is stored unreadable, with a key that cannot be taken out', async () => {
    cutOff();
    const bytes = [kept().sealedOwn, ...Object.values(kept().sealed)].map((part) => new TextDecoder().decode(part));
    expect(bytes.join('')).not.toContain('zebra');
    expect(kept().machineKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', kept().machineKey)).rejects.toThrow();
  });

  it('has its key in a file of the age format, with the scrypt work factor that saved files have', async () => {
    cutOff();
    const [first, stanza = ''] = new TextDecoder().decode(kept().sealedOwn).split('\n');
    expect(first).toBe('age-encryption.org/v1');
    expect(stanza).toMatch(/^-> scrypt \S+ 18$/);
  });

  it('is sealed anew with each draft', async () => {
    const talk = await keepOne();
    const first = kept().sealed;
    await talk.keep(draft);
    expect(kept().sealed.outer).not.toEqual(first.outer);
    expect(kept().sealed.inner).not.toEqual(first.inner);
  });
});

describe('A clock', () => {
  const boots: readonly (readonly [says: string, behind: number, state: string])[] = [
    ['a minute behind, as when it was put right', -minute, 'ready'],
    ['12 minutes behind', -12 * minute, 'early'],
    ['a day behind', -24 * hour, 'early'],
    ['1970, as without a battery', -Date.UTC(2026, 10, 20, 10, 0), 'early'],
    ['3 hours ahead, within the time it is kept for', 3 * hour, 'ready'],
    ['12 hours ahead', 12 * hour, 'expired'],
    ['a year ahead', 365 * 24 * hour, 'expired'],
    ['2099', Date.UTC(2099, 0, 1) - Date.UTC(2026, 10, 20, 10, 0), 'expired'],
  ];

  it.each(boots)('that says %s finds it, opens it or not, and loses nothing once it is right', async (_, by, state) => {
    cutOff();
    now += by;
    expect(await stateNow()).toBe(state);
    if (state !== 'ready') expect(await recovery().open(passphrase)).toBe(state);
    now += 2 * minute - by;
    expect(await stateNow()).toBe('ready');
    expect(stored).toBe(leftBehind);
  });

  it('that is wrong twice, first ahead and then behind, loses nothing', async () => {
    cutOff();
    for (const by of [20 * hour, -3 * hour, 400 * hour]) {
      now += by;
      expect(await stateNow()).not.toBe('ready');
      now -= by;
    }
    expect((await goOn()).draft).toEqual(draft);
  });

  it('that is put right during a talk does not count against it', async () => {
    now += 5 * hour;
    const talk = await keepOne();
    now -= 5 * hour;
    await talk.keep(draft);
    expect(await stateNow()).toBe('ready');
  });

  it('ends the hours it is kept for to the millisecond', async () => {
    cutOff();
    now += 12 * hour - 1;
    expect(await stateNow()).toBe('ready');
    now += 1;
    expect(await stateNow()).toBe('expired');
    expect(await recovery().open(passphrase)).toBe('expired');
  });
});

describe('A damaged entry', () => {
  type Damage = (whole: Kept) => unknown;
  const flip = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, index) => (index === 20 ? byte ^ 1 : byte));
  const told: readonly (readonly [how: string, damage: Damage])[] = [
    ['nothing but null', () => null],
    ['a text', () => 'kept'],
    ['an empty object', () => ({})],
    ['an entry of an earlier version', ({ machineKey, sealed }) => ({ salt: new Uint8Array(16), machineKey, sealed })],
    ['an entry without its key', (whole) => ({ ...whole, sealedOwn: undefined })],
    ['an entry without the key of the machine', (whole) => ({ ...whole, machineKey: undefined })],
    ['an entry whose time is no number', (whole) => ({ ...whole, writtenAt: Number.NaN })],
    ['an entry whose text is missing', (whole) => ({ ...whole, sealed: { ...whole.sealed, text: undefined } })],
  ];

  it.each(told)('that is %s is reported, and stays until it is removed', async (_, damage) => {
    cutOff();
    stored = damage(kept());
    expect(await stateNow()).toBe('damaged');
    expect(await recovery().open(passphrase)).toBe('damaged');
    expect(stored).toBeDefined();
    await recovery().remove();
    expect(await stateNow()).toBeUndefined();
  });

  const found: readonly (readonly [how: string, damage: Damage])[] = [
    ['whose text was changed', (whole) => ({ ...whole, sealed: { ...whole.sealed, text: flip(whole.sealed.text) } })],
    [
      'whose text was cut',
      (whole) => ({ ...whole, sealed: { ...whole.sealed, text: whole.sealed.text.slice(0, 40) } }),
    ],
    [
      'whose start value was changed',
      (whole) => ({ ...whole, sealed: { ...whole.sealed, inner: new Uint8Array(12) } }),
    ],
    ['whose key was cut', (whole) => ({ ...whole, sealedOwn: whole.sealedOwn.slice(0, -5) })],
    ['whose key is no file', (whole) => ({ ...whole, sealedOwn: new Uint8Array(200) })],
  ];

  it.each(found)('%s is shown to whoever has the passphrase, and stays', async (_, damage) => {
    cutOff();
    stored = damage(kept());
    expect(await recovery().open(passphrase)).toBe('damaged');
    expect(stored).toBeDefined();
  });
});

describe('A talk that ends', () => {
  it('is removed, also what was on its way', async () => {
    const talk = await recovery().begin(passphrase);
    const keeping = talk.keep(draft);
    await talk.end();
    await keeping;
    expect(stored).toBeUndefined();
    await talk.keep(draft);
    expect(stored).toBeUndefined();
  });

  it('gives way to the one that begins', async () => {
    cutOff();
    await recovery().begin('another one of four words');
    expect(stored).toBeUndefined();
  });

  it('stays where the browser does not keep the one that begins', async () => {
    cutOff();
    const full: KeptStore = { ...store, write: () => Promise.reject(new Error('The disk is full.')) };
    await expect(new Recovery(12, full, () => now).begin(passphrase)).rejects.toThrow('full');
    expect((await goOn()).draft).toEqual(draft);
  });

  it('is not taken for one where only the trial stays behind', async () => {
    const deaf: KeptStore = { ...store, remove: () => Promise.reject(new Error('Refused.')) };
    await expect(new Recovery(12, deaf, () => now).begin(passphrase)).rejects.toThrow('Refused');
    expect(stored).toBeDefined();
    expect(await stateNow()).toBeUndefined();
    expect(stored).toBeUndefined();
  });
});
