import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { memoryOf } from '../memory/memory-of.ts';
import { browsers } from '../pages.ts';
import { withLong } from '../runs.ts';
import { Visitor } from './at-the-kiosk.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

/** Never handed to a page but as keys that are pressed: what looks for it there would leave it there. */
const marker = 'zebra crossing by the old quay';

describe.each(browsers)('What stays behind in $engine', ({ launchOptions, engine }) => {
  let browser: Browser;
  let kiosk: FolderServer;

  beforeAll(async () => {
    kiosk = await served({ idle: { coverAfterSeconds: 3600, clearAfterSeconds: 7200, warnSeconds: 20 } });
    browser = await puppeteer.launch(launchOptions);
  });

  afterEach(() => Visitor.closeAll());

  afterAll(async () => {
    await browser?.close();
    await kiosk?.stop();
  });

  async function untilCleared(visitor: Visitor): Promise<void> {
    await visitor.press('Finish and clear');
    await visitor.until('.welcome');
  }

  async function talkedAndKept(): Promise<Visitor> {
    const visitor = await Visitor.open(browser, kiosk);
    await visitor.begin('4711');
    await visitor.answer(marker);
    await visitor.finishTalk();
    await visitor.press('Save or copy', 'Case note (text)', 'Back', 'Print', 'Print');
    return visitor;
  }

  it('of a talk that was finished, saved, printed and cleared: nothing, anywhere on the page or in its storage', async () => {
    const visitor = await talkedAndKept();
    expect(await visitor.everything()).toContain('zebra');
    const length = await visitor.page.evaluate(() => history.length);
    await untilCleared(visitor);

    expect(await visitor.everything()).not.toContain('zebra');
    expect(await visitor.page.evaluate(() => history.length)).toBe(length);
    expect(await visitor.page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it.runIf(engine === 'chromium' && withLong)('nothing in the memory of the page', async () => {
    const visitor = await talkedAndKept();
    // The page waits while its memory is read, and would take that for sleep.
    await visitor.run(() => {
      const [now, wall] = [performance.now(), Date.now()];
      performance.now = () => now;
      Date.now = () => wall;
    });
    expect(await memoryOf(visitor.page)).toContain('zebra');
    await untilCleared(visitor);
    expect(await memoryOf(visitor.page)).not.toContain('zebra');
  });

  it('nothing to go back to', async () => {
    const visitor = await talkedAndKept();
    await untilCleared(visitor);
    await visitor.page.goto(`${kiosk.address}it-guide/`);
    await visitor.page.goBack();
    await visitor.until('.welcome');
    expect(await visitor.everything()).not.toContain('zebra');
  });

  it('nothing where somebody leaves in the middle and comes back', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    visitor.page.on('dialog', (dialog) => void dialog.accept());
    await visitor.begin();
    await visitor.answer(marker);
    await visitor.page.goto(`${kiosk.address}it-guide/`);
    await visitor.page.goBack();
    await visitor.until('.welcome');
    expect(await visitor.everything()).not.toContain('zebra');
  });

  it('nothing on the clipboard, where something was copied', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    await visitor.page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        window.name = text === '' ? 'emptied' : 'written';
        return Promise.resolve();
      };
    });
    await visitor.begin();
    await visitor.page.evaluate(() => document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true })));
    await visitor.press('Finish and clear');
    await visitor.until('.welcome');
    expect(await visitor.page.evaluate(() => window.name)).toBe('emptied');
  });
});
