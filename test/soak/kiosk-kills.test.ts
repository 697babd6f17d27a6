import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { Visitor } from '../kiosk/at-the-kiosk.ts';
import type { FolderServer } from '../kiosk/folder-server.ts';
import { served } from '../kiosk/served.ts';

describe.each(browsers)('A talk whose browser was killed, in $engine,', ({ launchOptions }) => {
  let kiosk: FolderServer;
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    kiosk = await served({ recovery: { allowed: true, hours: 12 } });
  });
  afterAll(() => kiosk.stop());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-door-kiosk-'));
    browser = await launch();
  });
  afterEach(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const launch = () => puppeteer.launch({ ...launchOptions!, userDataDir: folder });
  const databases = ({ page }: Visitor) => page.evaluate(() => indexedDB.databases());

  /** Talks until the power fails, and comes back when it is there again. */
  async function cutOff(): Promise<Visitor> {
    const visitor = await Visitor.openAgain(browser, kiosk);
    await visitor.press('Begin');
    await visitor.chooseToKeep();
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
    await visitor.answerAndKeep('zebra crossing');
    const ended = new Promise((done) => browser.process()!.once('exit', done));
    browser.process()!.kill('SIGKILL');
    await ended;
    browser = await launch();
    return Visitor.openAgain(browser, kiosk);
  }

  it('is offered without a word of it, and goes on with its passphrase', async () => {
    const visitor = await cutOff();
    expect(await visitor.sees()).toContain('A talk was cut off');
    await visitor.press('Go on with it');
    await visitor.openKept('four loud herons wading');
    await visitor.reads('This passphrase does not open it.');
    expect(await visitor.everything()).not.toContain('zebra');

    await visitor.openKept();
    await visitor.until('.talk:not(.away)');
    await visitor.press('Go on where we were');
    expect(await visitor.answered()).toBe('zebra crossing');
    expect(visitor.complaints).toEqual([]);
  });

  it('is gone when its worker finishes and clears', async () => {
    const visitor = await cutOff();
    await visitor.press('Go on with it');
    await visitor.openKept();
    await visitor.until('.talk:not(.away)');
    await visitor.press('Finish and clear', 'Yes, it is. Clear');
    await visitor.until('.welcome');
    expect(await visitor.sees()).not.toContain('A talk was cut off');
    expect(await databases(visitor)).toEqual([]);
  });

  it('is gone when somebody removes it, who is asked first', async () => {
    const visitor = await cutOff();
    await visitor.press('Remove it', 'Not yet');
    await visitor.reads('A talk was cut off');
    await visitor.press('Remove it', 'Yes, remove it');
    await visitor.until('.welcome');
    await visitor.holds(() => !document.body.innerText.includes('A talk was cut off'));
    expect(await databases(visitor)).toEqual([]);
  });

  it('is gone when a new talk begins, and that is said before', async () => {
    const visitor = await cutOff();
    await visitor.press('Begin');
    expect(await visitor.sees()).toContain('the talk that was cut off is removed');
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
    expect(await databases(visitor)).toEqual([]);
  });

  /** The page begins anew on a machine whose clock is so many hours ahead, and that of its server so many. */
  async function putForward(visitor: Visitor, hours: number, ofServer: number): Promise<void> {
    await visitor.page.evaluateOnNewDocument(
      (ahead, serverAhead) => {
        // What an earlier call of this has put in their place runs on the new page, too.
        const first = ((window as { first?: { now: () => number; asked: typeof fetch } }).first ??= {
          now: Date.now.bind(Date),
          asked: fetch,
        });
        Date.now = () => first.now() + ahead * 3_600_000;
        window.fetch = async (...given) => {
          const { asked } = first;
          const { body, status } = await asked(...given);
          const date = new Date(first.now() + serverAhead * 3_600_000).toUTCString();
          return new Response(body, { status, headers: { date } });
        };
      },
      hours,
      ofServer,
    );
    await visitor.page.reload();
    await visitor.until('.welcome');
  }

  it('is gone after its hours, where the server says that they are over', async () => {
    const visitor = await cutOff();
    await putForward(visitor, 12, 12);
    await visitor.holds(async () => (await indexedDB.databases()).length === 0);
    await visitor.holds(() => !document.body.innerText.includes('A talk was cut off'));
  });

  it.each([
    [12, 'the talk can no longer be opened'],
    [-0.2, 'so the clock is wrong'],
  ])('waits for a clock that is %d hours ahead of the server’s to be put right', async (hours, told) => {
    const visitor = await cutOff();
    await putForward(visitor, hours, 0);
    await visitor.reads(told);
    expect(await databases(visitor)).toHaveLength(1);
    await putForward(visitor, 0, 0);
    await visitor.reads('It can go on for whoever knows its passphrase.');
  });
});
