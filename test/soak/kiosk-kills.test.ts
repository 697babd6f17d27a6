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
    await visitor.setPin('471147');
    await visitor.page.click('input[name=keep]');
    await visitor.press('Start');
    await visitor.until('.talk:not(.away)');
    await visitor.answerAndKeep('zebra crossing');
    const ended = new Promise((done) => browser.process()!.once('exit', done));
    browser.process()!.kill('SIGKILL');
    await ended;
    browser = await launch();
    return Visitor.openAgain(browser, kiosk);
  }

  it('is offered without a word of it, and goes on with its PIN', async () => {
    const visitor = await cutOff();
    expect(await visitor.sees()).toContain('A talk was cut off');
    await visitor.press('Go on with it');
    await visitor.typePin('000000');
    await visitor.reads('That is not the PIN.');
    expect(await visitor.everything()).not.toContain('zebra');

    await visitor.typePin('471147');
    await visitor.until('.talk:not(.away)');
    await visitor.press('Go on where we were');
    expect(await visitor.answered()).toBe('zebra crossing');
    expect(visitor.complaints).toEqual([]);
  });

  it('is gone when its worker finishes and clears', async () => {
    const visitor = await cutOff();
    await visitor.press('Go on with it');
    await visitor.typePin('471147');
    await visitor.until('.talk:not(.away)');
    await visitor.press('Finish and clear', 'Yes, it is. Clear');
    await visitor.until('.welcome');
    expect(await visitor.sees()).not.toContain('A talk was cut off');
    expect(await databases(visitor)).toEqual([]);
  });

  it('is gone after five wrong PINs', async () => {
    const visitor = await cutOff();
    await visitor.press('Go on with it');
    for (let wrong = 0; wrong < 5; wrong++) {
      await visitor.typePin('000000');
    }
    await visitor.until('.welcome');
    expect(await visitor.sees()).toContain('is no longer on this machine');
    expect(await databases(visitor)).toEqual([]);
  });

  it('is gone when a new talk begins, and that is said before', async () => {
    const visitor = await cutOff();
    await visitor.press('Begin');
    expect(await visitor.sees()).toContain('the talk that was cut off is removed');
    await visitor.press('Start');
    await visitor.until('.talk:not(.away)');
    expect(await databases(visitor)).toEqual([]);
  });

  it('is gone after its hours', async () => {
    const visitor = await cutOff();
    await visitor.page.evaluateOnNewDocument(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 12 * 3_600_000;
    });
    await visitor.page.reload();
    await visitor.until('.welcome');
    expect(await visitor.sees()).not.toContain('A talk was cut off');
    expect(await databases(visitor)).toEqual([]);
  });
});
