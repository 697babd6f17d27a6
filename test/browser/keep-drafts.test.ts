import { expect } from 'chai';
import { browserStore, keepDrafts, type KeepNews, type KeepOptions, type KeptDrafts } from '../../src/keep-drafts.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { atAge, open, until, type Worker } from './driver.ts';

const database = 'keep-drafts-test';
const review = 'Review before the result';

/** A talk in one window, and what is heard of it. */
interface Window {
  readonly worker: Worker;
  readonly drafts: KeptDrafts;
  readonly heard: () => string[];
}

const windows: Window[] = [];

function keepIn(worker: Worker, options: KeepOptions = {}): Window {
  const news: KeepNews[] = [];
  const drafts = keepDrafts(worker.element, {
    store: browserStore(database),
    hear: (heard) => news.push(heard),
    ...options,
  });
  const opened = { worker, drafts, heard: () => news.map(({ type }) => type) };
  windows.push(opened);
  return opened;
}

/** The page is gone, and another one is opened. */
async function anotherDay(options: KeepOptions = {}): Promise<Window> {
  await close();
  const next = keepIn(await open(), options);
  await next.drafts.whenKept();
  await next.worker.settled();
  return next;
}

async function close(): Promise<void> {
  for (const { worker, drafts } of windows.splice(0)) {
    await drafts.stop();
    worker.element.remove();
  }
}

const entries = () =>
  new Promise<string>((done) => {
    const request = indexedDB.open(database);
    request.addEventListener('success', () => {
      const all = request.result.transaction('drafts').objectStore('drafts').getAll();
      all.addEventListener('success', () => {
        request.result.close();
        done(JSON.stringify(all.result));
      });
    });
  });

describe('keepDrafts in this browser', () => {
  afterEach(async () => {
    await close();
    indexedDB.deleteDatabase(database);
  });

  it('goes on with a talk after the page is lost', async () => {
    const { worker, drafts } = keepIn(await atAge());
    await worker.on('age').type('15');
    await drafts.whenKept();
    expect(drafts.isKept).to.equal(true);

    const next = await anotherDay();
    await next.worker.press('Go on where we were');
    expect(next.worker.on('age').field.value).to.equal('15');
  });

  it('stores nothing readable with a key', async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const { worker, drafts } = keepIn(await atAge(), { key });
    await worker.on('age').type('15');
    await drafts.whenKept();
    expect(await entries()).not.to.contain('answers');

    const next = await anotherDay({ key });
    await next.worker.press('Go on where we were');
    expect(next.worker.on('age').field.value).to.equal('15');
  });

  it('stores a finished talk until the server has its record', async () => {
    const received: ScreeningRecord[] = [];
    let isDown = true;
    const save = async (record: ScreeningRecord) => {
      if (isDown) throw new Error('503');
      received.push(record);
    };
    const { worker, drafts } = keepIn(await atAge(), { save });
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();
    await until(() => worker.record !== undefined);
    const { fingerprint } = worker.record!;
    await drafts.retry();
    worker.element.clear();
    await worker.settled();
    await drafts.whenKept();

    isDown = false;
    const next = await anotherDay({ save });
    await next.drafts.retry();
    await next.drafts.whenKept();
    expect(received.map((record) => record.fingerprint)).to.deep.equal([fingerprint]);
    expect(await entries()).to.equal('[]');
    expect(next.worker.element.draft).to.equal(undefined);
  });

  it('keeps a talk while something is noted in the record of another one', async () => {
    const other = await atAge();
    await other.walk({}, review);
    await other.goOn();
    await other.goOn();
    await until(() => other.record !== undefined);

    const received: string[] = [];
    const save = async ({ id }: ScreeningRecord) => void received.push(id);
    const { worker, drafts } = keepIn(await atAge(), { save });
    await worker.on('age').type('15');
    await drafts.whenKept();
    worker.element.record = other.record;
    await until(() => worker.find('.tick') !== null);
    worker.find('.tick')!.click();
    await until(() => received.length > 0);
    await drafts.whenKept();
    expect(received).to.deep.equal([other.record!.id]);

    const next = await anotherDay({ save });
    await next.worker.press('Go on where we were');
    expect(next.worker.on('age').field.value).to.equal('15');
    await next.worker.walk({}, review);
    await next.worker.goOn();
    await next.worker.goOn();
    await until(() => next.heard().includes('removed'));
    expect(received).to.deep.equal([other.record!.id, next.worker.record!.id]);
    expect(await entries()).to.equal('[]');
  });

  it('removes what has expired, whatever its name', async () => {
    const { worker, drafts } = keepIn(await atAge(), { name: 'one', hours: 0 });
    await worker.on('age').type('15');
    await drafts.whenKept();
    expect(await entries()).to.contain('answers');
    await anotherDay({ name: 'two' });
    expect(await entries()).to.equal('[]');
  });

  it('prevents one window from writing over another', async () => {
    const first = keepIn(await atAge());
    await first.worker.on('age').type('15');
    await first.drafts.whenKept();
    const second = keepIn(await open());
    await second.drafts.whenKept();
    expect(second.heard()).to.deep.equal(['elsewhere']);

    await first.drafts.stop();
    await until(() => second.heard().includes('restored'));
    await second.worker.settled();
    await second.worker.press('Go on where we were');
    expect(second.worker.on('age').field.value).to.equal('15');
  });
});
