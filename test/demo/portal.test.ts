import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalPlugin } from '../../demo/portal/plugin.ts';
import { texts } from '../../demo/portal/texts.ts';
import { parseRecord, verifyRecord } from '../../src/headless.ts';
import { patience } from '../browsers.mjs';
import { browsers, hearComplaints, hearRequests, violationsOn } from '../pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.each(browsers)('The portal, in $engine,', ({ launchOptions }) => {
  let server: ViteDevServer;
  let folder: string;
  let browser: Browser;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-door-portal-'));
    server = await createServer({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      plugins: [portalPlugin({ data: folder, isEmpty: false })],
      server: { port: 0, hmr: false, watch: null },
    });
    await server.listen();
    address = server.resolvedUrls!.local[0]!;
    browser = await puppeteer.launch(launchOptions);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Somebody in a browser of their own. */
  async function signIn(name: string, width = 1280): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(patience);
    page.setDefaultNavigationTimeout(patience);
    hearComplaints(page, complaints);
    hearRequests(page, address, complaints);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${address}portal/`);
    await press(page, name);
    await page.waitForSelector('nav');
    return page;
  }

  async function open(page: Page, query: string): Promise<void> {
    await page.goto(`${address}portal/?page=${query}`);
    await page.waitForSelector('h1');
  }

  /** Presses the first button or link that reads or is called like that, in the page or in the talk. */
  async function press(page: Page, words: string): Promise<void> {
    const pressed = await page.waitForFunction(
      (wanted) => {
        const inside = document.querySelector('open-door-screening')?.shadowRoot ?? document;
        return [document, inside]
          .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button, a')])
          .find((each) => each.checkVisibility() && (each.ariaLabel ?? each.textContent).trim().startsWith(wanted));
      },
      {},
      words,
    );
    await pressed.asElement()!.evaluate((each) => (each as HTMLElement).click());
  }

  const reads = (page: Page, words: string) =>
    page.waitForFunction(
      (wanted) => {
        const talk = document.querySelector('open-door-screening')?.shadowRoot?.querySelector<HTMLElement>('.shell');
        return `${document.body.innerText} ${talk?.innerText}`.includes(wanted);
      },
      {},
      words,
    );

  async function enterAge(page: Page, age: string): Promise<void> {
    await reads(page, 'How old are they, in years?');
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('open-door-screening')!;
      const field = shadowRoot!.querySelector<HTMLInputElement>('[data-question=age] input')!;
      field.focus();
      field.select();
    });
    await page.keyboard.type(age);
  }

  const kept = (page: Page) =>
    page.waitForFunction(() => document.querySelector<HTMLElement>('#news')?.dataset['news'] === 'kept');
  const age = (page: Page) =>
    page.waitForFunction(
      () =>
        document
          .querySelector('open-door-screening')
          ?.shadowRoot?.querySelector<HTMLInputElement>('[data-question=age] input')?.value,
    );

  it('goes on with a talk whose browser was killed, in the hands of another worker', async () => {
    const page = await signIn('R. Diaz');
    await press(page, texts.en.newCase).catch(() => undefined);
    await page.evaluate(() => document.querySelector('details')!.toggleAttribute('open', true));
    await page.type('[name=reference]', '2026-200');
    await press(page, texts.en.openCase);
    await press(page, 'Begin');
    await reads(page, 'Was a missing report made to the police?');
    await press(page, 'Next');
    await enterAge(page, '15');
    await kept(page);
    expect(await page.$eval('#news', ({ textContent }) => textContent)).toMatch(/kept \d+:\d\d/);

    const ended = new Promise((done) => browser.process()!.once('exit', done));
    browser.process()!.kill('SIGKILL');
    await ended;
    browser = await puppeteer.launch(launchOptions);
    const other = await signIn('K. Lee');
    await press(other, '2026-200');
    await press(other, 'Go on where we were');
    expect(await (await age(other)).jsonValue()).toBe('15');
  });

  it('tells two windows of one talk, and loses neither', async () => {
    const [first, second] = [await signIn('R. Diaz'), await signIn('K. Lee')];
    for (const page of [first, second]) {
      await press(page, '2026-200');
      await press(page, 'Go on where we were');
    }
    await enterAge(first, '16');
    await kept(first);
    await enterAge(second, '14');
    await reads(second, texts.en.news.conflict);
    await press(second, texts.en.choose);
    await reads(second, texts.en.twoTalks);
    await second.waitForFunction(() => document.querySelectorAll('.rows li').length === 2);
    const seen: unknown[] = [];
    for (const index of [0, 1]) {
      await open(first, 'case&case=2026-200');
      await first.waitForSelector('.rows a.button');
      await first.evaluate((at) => document.querySelectorAll<HTMLElement>('.rows a.button')[at]!.click(), index);
      await press(first, 'Go on where we were');
      seen.push(await (await age(first)).jsonValue());
    }
    expect(new Set(seen)).toEqual(new Set(['14', '16']));
  });

  it('has a call ticked by the supervisor, and keeps the record with it', async () => {
    const page = await signIn('M. Okafor');
    await page.waitForSelector('.calls li');
    const count = () => page.$$eval('.calls li', (items) => items.length);
    const before = await count();
    await press(page, `${texts.en.done}:`);
    await page.waitForFunction((many) => document.querySelectorAll('.calls li').length < many, {}, before);
    await page.waitForSelector('.plots svg');
    expect(await page.$$eval('.plots figure table', (tables) => tables.length)).toBe(3);
  });

  it('lets the clerk export what is shown, read back whole, and remove what is over its time', async () => {
    const page = await signIn('J. Park');
    await page.waitForSelector('.rows li');
    const shown = await page.$$eval('.rows li', (items) => items.length);
    const text = await page.$$eval('.exports a', (links) => fetch(links.at(-1)!.href).then((answer) => answer.text()));
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(shown);
    for (const line of lines) expect(await verifyRecord(parseRecord(JSON.parse(line)))).toBe('intact');
    await open(page, 'retention');
    await press(page, texts.en.removeRecords);
    await reads(page, texts.en.nothingDue);
    await open(page, 'records');
    await page.waitForFunction((many) => document.querySelectorAll('.rows li').length === many - 1, {}, shown);
  });

  it.each([
    ['R. Diaz', ['cases', 'case&case=INVENTED-02', 'privacy&lang=es']],
    ['M. Okafor', ['oversight', 'log&lang=es']],
    ['J. Park', ['records&lang=es', 'retention']],
  ])('has nothing that axe finds, fits a phone, and complains of nothing: %s', async (name, all) => {
    const page = await signIn(name, 390);
    for (const query of all) {
      await open(page, query);
      await page.waitForNetworkIdle();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(390);
      expect(await violationsOn(page), query).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
