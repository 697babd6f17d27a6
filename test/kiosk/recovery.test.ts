import type { Draft } from 'open-door-screening';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kept, KeptStore } from '../../src/kiosk/kept-store.ts';
import { mostWrong, Recovery } from '../../src/kiosk/recovery.ts';

const draft = { answers: { next: [{ value: 'zebra crossing' }] } } as unknown as Draft;
const hour = 3_600_000;

let lying: Kept | undefined;
let now: number;

const store: KeptStore = {
  read: () => Promise.resolve(lying),
  write: (kept) => {
    lying = kept;
    return Promise.resolve();
  },
  remove: () => {
    lying = undefined;
    return Promise.resolve();
  },
};
const recovery = () => new Recovery(12, store, () => now);

async function cutOff(): Promise<void> {
  const talk = await recovery().begin('471147');
  await talk.keep(draft);
}

beforeEach(() => {
  lying = undefined;
  now = 1_800_000_000_000;
});

describe('A talk that was cut off', () => {
  it('goes on with its PIN', async () => {
    await cutOff();
    expect(await recovery().find()).toBe(true);
    expect((await recovery().open('471147'))!.draft).toEqual(draft);
  });

  it('goes on being kept', async () => {
    await cutOff();
    const { keeping } = (await recovery().open('471147'))!;
    await keeping.keep({ ...draft, place: 'next' } as unknown as Draft);
    expect((await recovery().open('471147'))!.draft).toMatchObject({ place: 'next' });
  });

  it('lies there unreadable, with a key that cannot be taken out', async () => {
    await cutOff();
    const bytes = Object.values(lying!.sealed).map((part) => new TextDecoder().decode(part));
    expect(bytes.join('')).not.toContain('zebra');
    expect(lying!.machineKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', lying!.machineKey)).rejects.toThrow();
  });

  it('is sealed anew with each draft', async () => {
    const talk = await recovery().begin('471147');
    await talk.keep(draft);
    const first = lying!.sealed;
    await talk.keep(draft);
    expect(lying!.sealed.outer).not.toEqual(first.outer);
    expect(lying!.sealed.inner).not.toEqual(first.inner);
  });

  it('is removed with the last wrong PIN, and stays for the right one before it', async () => {
    await cutOff();
    for (let wrong = 1; wrong < mostWrong; wrong++) expect(await recovery().open('000000')).toBeUndefined();
    expect(await recovery().find()).toBe(true);
    expect(await recovery().open('471147')).toBeDefined();

    for (let wrong = 1; wrong <= mostWrong; wrong++) await recovery().open('000000');
    expect(lying).toBeUndefined();
    expect(await recovery().open('471147')).toBeUndefined();
  });

  it('counts a try before it is made, so that pulling the plug saves none', async () => {
    await cutOff();
    const trying = recovery().open('000000');
    while (lying!.wrong === 0) await Promise.resolve();
    expect(lying!.wrong).toBe(1);
    await trying;
  });
});

describe('The hours it is kept for', () => {
  it('end', async () => {
    await cutOff();
    now += 12 * hour - 1;
    expect(await recovery().find()).toBe(true);
    now += 1;
    expect(await recovery().find()).toBe(false);
    expect(lying).toBeUndefined();
  });

  it('end also where it is asked for its PIN', async () => {
    await cutOff();
    now += 12 * hour;
    expect(await recovery().open('471147')).toBeUndefined();
    expect(lying).toBeUndefined();
  });

  it('end at once where the clock is turned back', async () => {
    await cutOff();
    now += 6 * hour;
    await recovery().find();
    now -= hour;
    expect(await recovery().find()).toBe(false);
    expect(lying).toBeUndefined();
  });

  it('do not end where the clock is put right by a minute', async () => {
    await cutOff();
    now -= 60_000;
    expect(await recovery().find()).toBe(true);
  });
});

describe('A talk that ends', () => {
  it('is removed, also what was on its way', async () => {
    const talk = await recovery().begin('471147');
    const keeping = talk.keep(draft);
    await talk.end();
    await keeping;
    expect(lying).toBeUndefined();
    await talk.keep(draft);
    expect(lying).toBeUndefined();
  });

  it('gives way to the one that begins', async () => {
    await cutOff();
    await recovery().begin('999999');
    expect(lying).toBeUndefined();
  });

  it('stays where the browser does not keep the one that begins', async () => {
    await cutOff();
    const full: KeptStore = { ...store, write: () => Promise.reject(new Error('The disk is full.')) };
    await expect(new Recovery(12, full, () => now).begin('999999')).rejects.toThrow('full');
    expect((await recovery().open('471147'))!.draft).toEqual(draft);
  });

  it('is not taken for one where only the trial stays behind', async () => {
    const deaf: KeptStore = { ...store, remove: () => Promise.reject(new Error('Refused.')) };
    await expect(new Recovery(12, deaf, () => now).begin('471147')).rejects.toThrow('Refused');
    expect(lying).toBeDefined();
    expect(await recovery().find()).toBe(false);
    expect(lying).toBeUndefined();
  });
});
