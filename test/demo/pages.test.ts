import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patience } from '../browsers.mjs';
import { browsers, hearComplaints, hearRequests, violationsOn } from '../pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The pages as `npm start` serves them. */
const pages = ['', 'guide/', 'themes/', 'own-instrument/', 'privacy/', 'reference/'];

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  server = await createServer({
    root: `${root}demo`,
    configFile: `${root}vite.config.ts`,
    logLevel: 'silent',
    // A page that reloads while somebody works on it is not what is tested here.
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const { launchOptions } = browsers[0]!;
  browser = await puppeteer.launch(launchOptions);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Visit {
  readonly page: Page;
  /** What the page complained of, and where it asked for something that is not on this server. */
  readonly complaints: readonly string[];
}

async function visit(path: string, width = 1280): Promise<Visit> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const address = server.resolvedUrls!.local[0]!;
  const complaints: string[] = [];
  hearComplaints(page, complaints);
  hearRequests(page, address, complaints);
  await page.setViewport({ width, height: 900 });
  await page.goto(address + path, { waitUntil: 'networkidle0' });
  return { page, complaints };
}

describe.each(pages)('the demo page /%s', (path) => {
  it('opens without a complaint, asks nobody else, and says where one is', async () => {
    const { page, complaints } = await visit(path);
    expect(complaints).toEqual([]);
    expect(await page.$eval('h1', ({ textContent }) => textContent.trim())).not.toBe('');
    if (path)
      expect(await page.$eval('nav [aria-current]', (link) => (link as HTMLAnchorElement).pathname)).toBe(`/${path}`);
    await page.close();
  });

  it.each(['light', 'dark'])('has nothing that axe finds, and fits a phone, %s', async (scheme) => {
    const { page } = await visit(path, 390);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });
});

describe('the embedding guide', () => {
  it('has the files of each framework’s app to copy', async () => {
    const { page } = await visit('guide/');
    const shown: Record<string, string> = {};
    for (const button of await page.$$('#frameworks button')) {
      await button.click();
      const name = await button.evaluate(({ textContent }) => textContent);
      shown[name] = await page.$eval('#files', ({ textContent }) => textContent);
    }
    expect(Object.keys(shown)).toEqual(['Plain HTML', 'React 19', 'Vue 3', 'Svelte 5', 'Angular']);
    for (const text of Object.values(shown)) expect(text).toContain('screening-complete');
    expect(new Set(Object.values(shown)).size).toBe(5);
    await page.close();
  });

  it('shows a draft while one talks, and at the end the record and the fields of a case', async () => {
    const { page, complaints } = await visit('guide/');
    const press = () =>
      page.$eval('open-door-screening', async (element) => {
        element.shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')!.click();
        await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      });
    const text = (selector: string) => page.$eval(selector, ({ textContent }) => textContent);
    await press();
    await page.waitForFunction(() => document.querySelector('#kept')!.textContent.includes('2 questions answered'));
    for (let step = 0; step < 80 && (await text('#record')) === ''; step++) await press();

    const record = JSON.parse(await text('#record')) as { answers: Record<string, { value: unknown }[]> };
    expect(record.answers['age']![0]!.value).toBe(15);
    expect(await text('#fields')).toMatch(/2026-041.*Age, by whoever gave it15/s);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the reference', () => {
  it('lists what the element and the package have', async () => {
    const { page } = await visit('reference/');
    const text = await page.$eval('main', ({ textContent }) => textContent);

    for (const name of ['case-reference', 'screening-complete', '--open-door-paper', 'primary-button', 'parseRecord'])
      expect(text).toContain(name);
    await page.close();
  });
});
