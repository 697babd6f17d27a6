import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const keep = 'Keep this talk on this machine';

/** What happens to a talk that is kept, test/soak/kiosk-kills.test.ts shows. */
describe.each(browsers)('Keeping a talk against a crash in $engine', ({ launchOptions }) => {
  let kiosk: FolderServer;
  let browser: Browser;

  beforeAll(async () => {
    kiosk = await served({ recovery: { allowed: true, hours: 12 } });
    browser = await puppeteer.launch(launchOptions);
  });
  afterEach(() => Visitor.closeAll());
  afterAll(async () => {
    await browser?.close();
    await kiosk?.stop();
  });

  const databases = ({ page }: Visitor) => page.evaluate(() => indexedDB.databases());

  it('tells its risks, needs a longer PIN, and is off unless the worker switches it on', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    await visitor.press('Begin');
    expect(await visitor.sees()).toContain(keep);
    expect(await visitor.sees()).toContain('Whoever takes a copy of the disk can try out every PIN.');
    await visitor.setPin('4711');
    expect(await visitor.page.$eval('input[name=keep]', (box) => box.disabled)).toBe(true);
    await visitor.press('Start');
    await visitor.until('.talk:not(.away)');
    await visitor.answer('zebra crossing');
    await visitor.finishTalk();
    expect(await databases(visitor)).toEqual([]);
  });

  it('is not offered where the office has not allowed it, and nothing is stored', async () => {
    const other = await served();
    const visitor = await Visitor.open(browser, other);
    await visitor.press('Begin');
    expect(await visitor.sees()).not.toContain(keep);
    await visitor.press('Start');
    await visitor.answer('zebra crossing');
    await visitor.finishTalk();
    expect(await databases(visitor)).toEqual([]);
    await other.stop();
  });
});
