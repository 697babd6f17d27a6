import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  browserStore,
  keepDrafts,
  type DraftStore,
  type KeepNews,
  type KeepOptions,
  type KeptDrafts,
  type KeptEntry,
} from 'open-door-screening/keep-drafts';
import type { Draft, ScreeningRecord } from 'open-door-screening/headless';
import {
  ScreeningClearEvent,
  ScreeningCompleteEvent,
  ScreeningDraftEvent,
  ScreeningErrorEvent,
} from '../../src/element/events.ts';
import { DraftError } from '../../src/instrument/problems.ts';

/** What the helper sees of an element. */
class Talk extends EventTarget {
  draft: unknown;
  keptAt: unknown;
  enter(text: string): void {
    this.dispatchEvent(new ScreeningDraftEvent(() => draft(text)));
  }
  correct(text: string): void {
    this.dispatchEvent(new ScreeningDraftEvent(() => corrected(text)));
  }
  finish(text: string): void {
    this.dispatchEvent(new ScreeningDraftEvent(() => finished(text)));
    this.note(text);
  }
  /** A record that the page shows comes so, too, when something is noted in it. */
  note(text: string): void {
    this.dispatchEvent(new ScreeningCompleteEvent(record(text)));
  }
  clear(): void {
    this.dispatchEvent(new ScreeningClearEvent());
  }
}

/** Which talk a text is of: what is before a comma. */
const idOf = (text: string) => text.split(',')[0]!;
const draft = (place: string) => ({ id: idOf(place), place }) as unknown as Draft;
const finished = (place: string): Draft => ({ ...draft(place), completedAt: '2026-03-01T12:00:00.000Z' });
const corrected = (place: string) => ({ ...finished(place), amending: {} }) as unknown as Draft;
const record = (fingerprint: string) => ({ id: idOf(fingerprint), fingerprint }) as ScreeningRecord;

/** A disk that is written as IndexedDB writes it, later. */
class Disk implements DraftStore {
  readonly entries = new Map<string, KeptEntry>();
  writes = 0;
  error: Error | undefined;

  async read(name: string) {
    await this.#turn();
    return this.entries.get(name);
  }
  async replace(name: string, replaces: string | undefined, entry: KeptEntry | undefined) {
    await this.#turn();
    const there = this.entries.get(name);
    if (there && there.version !== replaces) return false;
    this.writes += 1;
    if (entry) this.entries.set(name, entry);
    else this.entries.delete(name);
    return true;
  }
  async removeExpired(now: number) {
    await this.#turn();
    for (const [name, { expiresAt = Infinity }] of this.entries) if (expiresAt <= now) this.entries.delete(name);
  }
  async #turn() {
    await new Promise((done) => setTimeout(done));
    if (this.error) throw this.error;
  }
}

let disk: Disk;
/** Windows that are open, each with its talk. */
let windows: { readonly drafts: KeptDrafts }[];

/** A page hears of the network at its window. */
let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  disk = new Disk();
  windows = [];
});
afterEach(async () => {
  await Promise.all(windows.map(({ drafts }) => drafts.stop()));
  vi.unstubAllGlobals();
});

function openWindow(options: KeepOptions = {}) {
  const talk = new Talk();
  const news: KeepNews[] = [];
  const drafts = keepDrafts(talk as unknown as HTMLElement & { draft: unknown }, {
    store: disk,
    hear: (heard) => news.push(heard),
    ...options,
  });
  const opened = { talk, drafts, heard: () => news.map(({ type }) => type) };
  windows.push(opened);
  return opened;
}

/** Closed in the middle of whatever it did, as by a power cut. */
async function anotherDay(options: KeepOptions = {}) {
  await Promise.all(windows.splice(0).map(({ drafts }) => drafts.stop()));
  const next = openWindow(options);
  await next.drafts.whenKept();
  return next;
}

/** A server that takes a record, or does not. */
class Server {
  readonly records: unknown[] = [];
  isDown = false;
  save = async ({ fingerprint }: ScreeningRecord) => {
    await Promise.resolve();
    if (this.isDown) throw new Error('503');
    this.records.push(fingerprint);
  };
}

describe('A talk that is kept', () => {
  it('goes on with the last that was entered', async () => {
    const { talk, drafts } = openWindow();
    for (const text of ['a', 'ab', 'abc']) talk.enter(text);
    expect(drafts.isKept).toBe(false);
    await drafts.whenKept();
    expect(drafts.isKept).toBe(true);

    const next = await anotherDay();
    expect(next.talk.draft).toEqual(draft('abc'));
    expect(next.heard()).toEqual(['restored']);
  });

  it('is written once for what comes while the disk is busy', async () => {
    const { talk, drafts } = openWindow();
    await drafts.whenKept();
    for (let key = 0; key < 100; key++) talk.enter(`${key}`);
    await drafts.whenKept();
    expect(disk.writes).toBe(2);
    expect((await anotherDay()).talk.draft).toEqual(draft('99'));
  });

  it('says in the element when it was last kept, also where keeping fails later', async () => {
    const start = Date.now();
    const { talk, drafts } = openWindow();
    expect(talk.keptAt).toBe('');
    talk.enter('a');
    expect(talk.keptAt).toBe('');
    await drafts.whenKept();
    const { keptAt } = talk;
    expect((keptAt as Date).getTime()).toBeGreaterThanOrEqual(start);

    disk.error = new Error('full');
    talk.enter('ab');
    await drafts.whenKept();
    expect(talk.keptAt).toBe(keptAt);

    disk.error = undefined;
    await drafts.retry();
    talk.clear();
    await drafts.whenKept();
    expect(talk.keptAt).toBe('');
    await drafts.stop();
    expect(talk.keptAt).toBeUndefined();
  });

  it('is gone when it is cleared', async () => {
    const { talk, drafts, heard } = openWindow();
    talk.enter('a');
    await drafts.whenKept();
    talk.clear();
    await drafts.whenKept();
    expect(disk.entries.size).toBe(0);
    expect(heard()).toEqual(['kept', 'removed']);
  });

  it('is gone after its hours, and so are the others of that store', async () => {
    for (const name of ['one', 'two']) {
      const { talk, drafts } = openWindow({ name, hours: 0 });
      talk.enter(name);
      await drafts.whenKept();
    }
    const next = await anotherDay({ name: 'one' });
    expect(next.talk.draft).toBeUndefined();
    expect(disk.entries.size).toBe(0);
  });

  it('is one of its name', async () => {
    const { talk, drafts } = openWindow({ name: 'one' });
    talk.enter('a');
    await drafts.whenKept();
    expect((await anotherDay({ name: 'two' })).talk.draft).toBeUndefined();
    expect((await anotherDay({ name: 'one' })).talk.draft).toEqual(draft('a'));
  });

  it('can be one that the page brings itself', async () => {
    const { drafts } = openWindow();
    drafts.keep(draft('from the server'));
    await drafts.whenKept();
    expect((await anotherDay()).talk.draft).toEqual(draft('from the server'));
  });
});

describe('A talk that is kept with a key', () => {
  const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  it('cannot be read on the disk, and goes on', async () => {
    const key = await newKey();
    const { talk, drafts } = openWindow({ key });
    talk.enter('zebra');
    await drafts.whenKept();
    const { sealed } = disk.entries.get('talk')!.content as { sealed: ArrayBuffer };
    expect(new TextDecoder().decode(sealed)).not.toContain('zebra');
    expect((await anotherDay({ key })).talk.draft).toEqual(draft('zebra'));
  });

  it.each<[what: string, options: () => Promise<KeepOptions>, harm?: () => void]>([
    ['with another key', async () => ({ key: await newKey() })],
    ['without a key', async () => ({})],
    [
      'damaged',
      async () => ({}),
      () => disk.entries.set('talk', { ...disk.entries.get('talk')!, content: '{"draft":' }),
    ],
  ])('is not lost where it cannot be read: %s', async (_, options, harm) => {
    const { talk, drafts } = openWindow({ key: await newKey() });
    talk.enter('zebra');
    await drafts.whenKept();
    harm?.();
    const before = disk.entries.get('talk');

    const next = await anotherDay(await options());
    expect(next.heard()).toEqual(['failed']);
    next.talk.enter('another talk');
    await next.drafts.whenKept();
    expect(next.drafts.isKept).toBe(false);
    expect(disk.entries.get('talk')).toBe(before);

    await next.drafts.remove();
    expect(disk.entries.size).toBe(0);
    next.talk.enter('kept from now on');
    await next.drafts.whenKept();
    expect(next.drafts.isKept).toBe(true);
  });

  it('is not taken for the talk of another name', async () => {
    const key = await newKey();
    const { talk, drafts } = openWindow({ key, name: 'one' });
    talk.enter('zebra');
    await drafts.whenKept();
    disk.entries.set('two', disk.entries.get('one')!);
    const next = await anotherDay({ key, name: 'two' });
    expect(next.heard()).toEqual(['failed']);
    expect(next.talk.draft).toBeUndefined();
  });
});

/** What is on the disk, in the form that version 0.7.0 writes and reads. */
interface OnDisk {
  readonly draft?: string;
  readonly record?: string;
  readonly earlier: readonly string[];
}

function onDisk(): OnDisk | undefined {
  const entry = disk.entries.get('talk');
  if (!entry) return undefined;
  const stored = JSON.parse(entry.content as string);
  return {
    ...(stored.draft && { draft: stored.draft.place }),
    ...(stored.record && { record: stored.record.fingerprint }),
    earlier: stored.earlier.map(({ fingerprint }: ScreeningRecord) => fingerprint),
  };
}

/** The records in it, in the order in which they are handed over on another day. */
const recordsIn = (stored: OnDisk) => [...stored.earlier, ...(stored.record ? [stored.record] : [])];

describe('A finished talk', () => {
  it('is kept until the server has its record', async () => {
    const server = new Server();
    const { talk, drafts, heard } = openWindow({ save: server.save });
    talk.finish('a');
    await drafts.retry();
    await drafts.whenKept();
    expect(server.records).toEqual(['a']);
    expect(disk.entries.size).toBe(0);
    expect(heard().at(-1)).toBe('removed');
  });

  it('is kept, whatever its hours, while the server does not take it', async () => {
    const server = new Server();
    server.isDown = true;
    const { talk, drafts, heard } = openWindow({ save: server.save, hours: 0 });
    talk.finish('a');
    await drafts.retry();
    expect(heard()).toContain('unsaved');

    const next = await anotherDay({ save: server.save, hours: 0 });
    expect(next.talk.draft).toEqual(finished('a'));
    await expect.poll(next.heard).toEqual(['restored', 'unsaved']);
    server.isDown = false;
    await next.drafts.retry();
    await next.drafts.whenKept();
    expect(server.records).toEqual(['a']);
    expect(disk.entries.size).toBe(0);
  });

  it('is handed over when the network is back', async () => {
    const server = new Server();
    server.isDown = true;
    const { talk, drafts, heard } = openWindow({ save: server.save });
    talk.finish('a');
    await expect.poll(heard).toContain('unsaved');
    server.isDown = false;
    page.dispatchEvent(new Event('online'));
    await expect.poll(heard).toContain('saved');
    await drafts.whenKept();
    expect(disk.entries.size).toBe(0);
  });

  it('is not lost when it is cleared before the server took it, nor when another follows', async () => {
    const server = new Server();
    server.isDown = true;
    const { talk, drafts } = openWindow({ save: server.save });
    talk.finish('a');
    talk.clear();
    talk.finish('b');
    talk.finish('b, corrected');
    await drafts.retry();
    server.isDown = false;

    const next = await anotherDay({ save: server.save });
    await next.drafts.retry();
    await next.drafts.whenKept();
    expect(server.records).toEqual(['a', 'b, corrected']);
    expect(disk.entries.size).toBe(0);
  });

  it('is kept on where a correction has begun before the server answered', async () => {
    let answerNow: (() => void) | undefined;
    const { talk, drafts } = openWindow({ save: () => new Promise<void>((done) => (answerNow = done)) });
    talk.finish('a');
    await expect.poll(() => answerNow).toBeDefined();
    talk.correct('a, being corrected');
    answerNow!();
    await drafts.retry();
    await drafts.whenKept();
    expect((await anotherDay()).talk.draft).toEqual(corrected('a, being corrected'));
  });

  it.each<[when: string, reopened: boolean]>([
    ['the network is back', false],
    ['it is opened again', true],
  ])('is kept on where a correction is under way when %s and the server takes its record', async (_, reopened) => {
    const server = new Server();
    server.isDown = true;
    const first = openWindow({ save: server.save });
    first.talk.finish('a');
    first.talk.correct('a, being corrected');
    await first.drafts.retry();
    server.isDown = false;
    const { talk, drafts } = reopened ? await anotherDay({ save: server.save }) : first;
    await drafts.retry();
    await drafts.whenKept();
    expect(server.records).toEqual(['a']);
    expect(onDisk()).toEqual({ draft: 'a, being corrected', earlier: [] });

    talk.finish('a, corrected');
    await drafts.retry();
    await drafts.whenKept();
    expect(server.records).toEqual(['a', 'a, corrected']);
    expect(disk.entries.size).toBe(0);
  });

  it('is kept until it is removed, where the page does not say how it is saved', async () => {
    const { talk, drafts } = openWindow({ hours: 0 });
    talk.finish('a');
    await drafts.whenKept();
    const next = await anotherDay();
    expect(next.talk.draft).toEqual(finished('a'));
    await next.drafts.remove();
    expect(disk.entries.size).toBe(0);
  });
});

describe('What is entered while a talk is removed', () => {
  it.each(['before', 'after'] as const)('is kept, and so is what follows: %s what is kept is read', async (when) => {
    const { talk, drafts, heard } = openWindow();
    talk.enter('bus');
    await drafts.whenKept();
    const read = disk.read.bind(disk);
    vi.spyOn(disk, 'read').mockImplementationOnce(async (name) => {
      if (when === 'before') talk.enter('hotel');
      const entry = await read(name);
      if (when === 'after') talk.enter('hotel');
      return entry;
    });
    await drafts.remove();
    await drafts.whenKept();
    talk.enter('hotel, at a friend’s');
    await drafts.whenKept();

    expect(heard()).not.toContain('conflict');
    expect((await anotherDay()).talk.draft).toEqual(draft('hotel, at a friend’s'));
  });
});

describe('A record of another talk', () => {
  const cases: [when: string, enter: (talk: Talk) => void, unsaved: OnDisk, saved?: OnDisk][] = [
    [
      'while a talk is kept',
      (talk) => {
        talk.enter('a');
        talk.note('b');
      },
      { draft: 'a', earlier: ['b'] },
      { draft: 'a', earlier: [] },
    ],
    [
      'while the record of a talk waits',
      (talk) => {
        talk.finish('a');
        talk.note('b');
      },
      { draft: 'a', record: 'a', earlier: ['b'] },
    ],
    [
      'while a record of another talk waits',
      (talk) => {
        talk.note('b');
        talk.note('c');
      },
      { earlier: ['b', 'c'] },
    ],
    [
      'several, while a talk is kept',
      (talk) => {
        talk.enter('a');
        for (const text of ['b', 'c', 'd']) talk.note(text);
      },
      { draft: 'a', earlier: ['b', 'c', 'd'] },
      { draft: 'a', earlier: [] },
    ],
    [
      'that comes again',
      (talk) => {
        talk.enter('a');
        for (const text of ['b', 'c', 'b, with one more step']) talk.note(text);
      },
      { draft: 'a', earlier: ['c', 'b, with one more step'] },
      { draft: 'a', earlier: [] },
    ],
    [
      'before the talk is finished',
      (talk) => {
        talk.enter('a');
        talk.note('b');
        talk.finish('a');
      },
      { draft: 'a', record: 'a', earlier: ['b'] },
    ],
    [
      'between two records of the talk',
      (talk) => {
        talk.finish('a');
        talk.note('b');
        talk.finish('a, with one more step');
      },
      { draft: 'a, with one more step', record: 'a, with one more step', earlier: ['b'] },
    ],
    [
      'while the record of a talk waits, and then another talk begins',
      (talk) => {
        talk.finish('a');
        talk.note('b');
        talk.enter('c');
      },
      { draft: 'c', earlier: ['a', 'b'] },
      { draft: 'c', earlier: [] },
    ],
    [
      'while a talk is kept that is then cleared',
      (talk) => {
        talk.enter('a');
        talk.note('b');
        talk.clear();
      },
      { earlier: ['b'] },
    ],
    [
      'while the record of a talk waits that is then cleared',
      (talk) => {
        talk.finish('a');
        talk.note('b');
        talk.clear();
      },
      { earlier: ['a', 'b'] },
    ],
  ];

  it.each(cases)('is kept beside it until the server has it: %s', async (_, enter, unsaved, saved) => {
    const server = new Server();
    server.isDown = true;
    const { talk, drafts, heard } = openWindow({ save: server.save });
    enter(talk);
    await drafts.retry();
    await drafts.whenKept();
    expect(heard()).toContain('unsaved');
    expect(onDisk()).toEqual(unsaved);

    // On another day it is read from the disk, and the server takes it.
    server.isDown = false;
    const next = await anotherDay({ save: server.save });
    await next.drafts.retry();
    await next.drafts.whenKept();
    expect(server.records).toEqual(recordsIn(unsaved));
    expect(onDisk()).toEqual(saved);
  });

  it.each(cases)('is all that is removed when the server has it: %s', async (_, enter, unsaved, saved) => {
    const server = new Server();
    const { talk, drafts, heard } = openWindow({ save: server.save });
    enter(talk);
    await drafts.retry();
    await drafts.whenKept();
    expect(new Set(server.records)).toEqual(new Set(recordsIn(unsaved)));
    expect(onDisk()).toEqual(saved);
    expect(heard().includes('removed')).toBe(!saved);
    expect(drafts.isKept).toBe(true);
  });

  it.each<[what: string, content: object, left?: OnDisk]>([
    ['its own and those of others', { draft: finished('a'), record: record('a'), earlier: [record('b'), record('c')] }],
    [
      'that of another talk beside a draft',
      { draft: draft('a'), record: record('b'), earlier: [] },
      { draft: 'a', earlier: [] },
    ],
    ['two of one talk', { draft: finished('a'), record: record('a, corrected'), earlier: [record('a')] }],
  ])('that version 0.7.0 has stored reaches the server: %s', async (_, content, left) => {
    const { record: ofTalk, earlier } = content as { record: ScreeningRecord; earlier: ScreeningRecord[] };
    disk.entries.set('talk', { version: '1', content: JSON.stringify(content) });
    const server = new Server();
    const { drafts } = await anotherDay({ save: server.save });
    await drafts.retry();
    await drafts.whenKept();
    expect(server.records).toEqual([...earlier, ofTalk].map(({ fingerprint }) => fingerprint));
    expect(onDisk()).toEqual(left);
  });

  it.each<[refused: string, left: OnDisk]>([
    ['a', { earlier: ['a'] }],
    ['b', { earlier: ['b'] }],
    ['c', { earlier: ['c'] }],
  ])('reaches the server where it refuses the one of %s', async (refused, left) => {
    const server = new Server();
    const save = (one: ScreeningRecord) =>
      one.fingerprint === refused ? Promise.reject(new Error('422')) : server.save(one);
    const unsaved: string[] = [];
    const hear = (told: KeepNews) => told.type === 'unsaved' && unsaved.push(told.record.fingerprint!);
    const { talk, drafts } = openWindow({ save, hear });
    for (const one of ['a', 'b', 'c']) {
      talk.finish(one);
      talk.clear();
    }
    await drafts.retry();
    await drafts.whenKept();
    expect(server.records).toEqual(['a', 'b', 'c'].filter((one) => one !== refused));
    expect(onDisk()).toEqual(left);
    expect(new Set(unsaved)).toEqual(new Set([refused]));
  });

  it('lets the talk expire again once the server has it', async () => {
    const server = new Server();
    server.isDown = true;
    const { talk, drafts } = openWindow({ save: server.save });
    talk.enter('a');
    talk.note('b');
    await drafts.retry();
    expect(disk.entries.get('talk')!.expiresAt).toBeUndefined();
    server.isDown = false;
    await drafts.retry();
    await drafts.whenKept();
    expect(disk.entries.get('talk')!.expiresAt).toBeGreaterThan(Date.now());
  });

  it('is removed with the talk where the page removes what is kept', async () => {
    const { talk, drafts } = openWindow();
    talk.finish('a');
    talk.note('b');
    await drafts.whenKept();
    await drafts.remove();
    expect(disk.entries.size).toBe(0);
  });
});

describe('Two windows on one talk', () => {
  it('are distinguished: the second one keeps nothing, and goes on when the first one is closed', async () => {
    const first = openWindow();
    first.talk.enter('first');
    await first.drafts.whenKept();
    const second = openWindow();
    await second.drafts.whenKept();
    expect(second.heard()).toEqual(['elsewhere']);
    expect(second.talk.draft).toBeUndefined();
    await expect(second.drafts.remove()).rejects.toThrow('Another window');

    first.talk.enter('first, more');
    await first.drafts.stop();
    await expect.poll(() => second.heard()).toEqual(['elsewhere', 'restored']);
    expect(second.talk.draft).toEqual(draft('first, more'));
  });

  it('lose nothing that was kept where the second one began a talk meanwhile', async () => {
    const first = openWindow();
    first.talk.enter('first');
    await first.drafts.whenKept();
    const second = openWindow();
    second.talk.enter('second');
    await first.drafts.stop();
    await expect.poll(() => second.heard()).toEqual(['elsewhere', 'conflict']);
    expect(second.drafts.isKept).toBe(false);
    expect((await anotherDay()).talk.draft).toEqual(draft('first'));
  });

  it('notice each other in a browser that cannot tell them apart', async () => {
    vi.stubGlobal('navigator', {});
    const first = openWindow();
    first.talk.enter('first');
    await first.drafts.whenKept();
    const second = openWindow();
    await second.drafts.whenKept();
    expect(second.talk.draft).toEqual(draft('first'));
    second.talk.enter('second');
    await second.drafts.whenKept();

    first.talk.enter('first, more');
    await first.drafts.whenKept();
    expect(first.heard().at(-1)).toBe('conflict');
    expect(first.drafts.isKept).toBe(false);
    expect((await anotherDay()).talk.draft).toEqual(draft('second'));
  });
});

describe('What goes wrong', () => {
  it('is reported where the disk fails, and kept when it works again', async () => {
    const { talk, drafts, heard } = openWindow();
    await drafts.whenKept();
    disk.error = new Error('full');
    talk.enter('a');
    await drafts.whenKept();
    expect(heard()).toEqual(['failed']);
    expect(drafts.isKept).toBe(false);

    disk.error = undefined;
    await drafts.retry();
    expect(drafts.isKept).toBe(true);
    expect((await anotherDay()).talk.draft).toEqual(draft('a'));
  });

  it('is reported where the disk cannot be read at first, and nothing is written over', async () => {
    const before = openWindow();
    before.talk.enter('a');
    await before.drafts.whenKept();
    await before.drafts.stop();
    disk.error = new Error('locked');
    const next = await anotherDay();
    expect(next.heard()).toEqual(['failed']);
    disk.error = undefined;
    await next.drafts.retry();
    expect(next.talk.draft).toEqual(draft('a'));
  });

  it('is reported where the element cannot use what was kept, and that stays', async () => {
    const { talk, drafts } = openWindow();
    talk.enter('of an instrument that is gone');
    await drafts.whenKept();
    const next = await anotherDay();
    next.talk.dispatchEvent(new ScreeningErrorEvent(new DraftError('The draft', [])));
    next.talk.enter('a new talk');
    await next.drafts.whenKept();
    expect(next.heard()).toEqual(['restored', 'failed']);
    expect((await anotherDay()).talk.draft).toEqual(draft('of an instrument that is gone'));
  });

  it('is reported where the browser’s storage never answers', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
    const { drafts, heard } = openWindow({ store: browserStore() });
    await vi.advanceTimersByTimeAsync(60_000);
    await drafts.whenKept();
    vi.useRealTimers();
    expect(heard()).toEqual(['failed']);
  });

  it('in the page stops nothing of it', async () => {
    const heard: KeepNews[] = [];
    const { talk, drafts } = openWindow({
      save: () => {
        throw new Error('a mistake of the page');
      },
      hear: (news) => heard.push(news),
    });
    talk.finish('a');
    await drafts.retry();
    expect(heard.map(({ type }) => type)).toContain('unsaved');
    expect((await anotherDay()).talk.draft).toEqual(finished('a'));
  });
});
