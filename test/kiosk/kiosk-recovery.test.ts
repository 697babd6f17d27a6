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

  it('names its risks, needs a passphrase that holds, and is off unless the worker switches it on', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    await visitor.press('Begin');
    expect(await visitor.sees()).toContain(keep);
    expect(await visitor.sees()).toContain('A short or well-known passphrase is found within days');
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
    await visitor.answer('zebra crossing');
    await visitor.finishTalk();
    expect(await databases(visitor)).toEqual([]);
  });

  it('says while a passphrase is typed whether it holds, shows it when asked, and begins with none that does not', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    const requests: string[] = [];
    visitor.page.on('request', (request) => requests.push(request.url()));
    const loaded = () => requests.some((url) => url.includes('/dictionaries-'));
    await visitor.press('Begin');
    await visitor.run(() => document.querySelector<HTMLElement>('input[name=keep]')!.click());
    await visitor.page.waitForSelector('input[name=keep-passphrase]');
    expect(loaded()).toBe(false);
    await visitor.page.focus('input[name=keep-passphrase]');
    await expect.poll(loaded).toBe(true);
    const told = [
      ['471147', '', 'Not long enough yet'],
      ['Michael Jackson', '', 'Long enough, but easy to guess'],
      ['four quiet herons wading', 'four quiet herons', 'The two passphrases are not the same.'],
    ] as const;
    for (const [passphrase, again, words] of told) {
      await visitor.fillIn('keep-passphrase', passphrase);
      await visitor.fillIn('keep-passphrase-again', again);
      if (!again) await visitor.reads(words);
      await visitor.press('Begin');
      await visitor.reads(words);
      expect(await visitor.run(() => document.querySelector('.talk:not(.away)') === null)).toBe(true);
    }
    await visitor.reads('Good: this one is hard to guess.');
    const isHidden = () =>
      visitor.page.$eval(
        'input[name=keep-passphrase]',
        (field) => getComputedStyle(field).getPropertyValue('-webkit-text-security') === 'disc',
      );
    expect(await isHidden()).toBe(true);
    await visitor.press('Show what is typed');
    expect(await isHidden()).toBe(false);
    await visitor.press('Show what is typed');
    expect(await isHidden()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });

  it('names the contacts that are not set where the worker is alone, and says how many on the first screen', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    const names = (sees: string) => /These contacts are not set up yet: .*clinic/i.test(sees);
    expect(await visitor.sees()).toMatch(/\d contacts that a plan needs are not set up yet/);
    expect(names(await visitor.sees())).toBe(false);
    await visitor.press('Begin');
    expect(names(await visitor.sees())).toBe(true);
  });

  it('is not offered where the office has not allowed it, and nothing is stored', async () => {
    const other = await served();
    const visitor = await Visitor.open(browser, other);
    await visitor.press('Begin');
    expect(await visitor.sees()).not.toContain(keep);
    await visitor.press('Begin');
    await visitor.answer('zebra crossing');
    await visitor.finishTalk();
    expect(await databases(visitor)).toEqual([]);
    await other.stop();
  });
});
