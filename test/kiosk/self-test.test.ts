import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOf } from '../../src/kiosk/self-test/browser.ts';
import { fontOfPaper, letters, lettersOf, missingLetters, nobodys } from '../../src/kiosk/self-test/letters.ts';
import { selfTest as spanish } from '../../src/languages/es/self-test.ts';
import { version } from '../../src/version.ts';
import { allLanguages } from '../languages/all.ts';
import { browsers } from '../pages.ts';
import { withLong } from '../runs.ts';
import { builtFolder, FolderServer } from './folder-server.ts';
import { launch, watch } from './watched.ts';

/** Letters that are drawn as nothing, or as the box of a letter that no font has. Runs in the page. */
function lettersWithoutInk(all: readonly string[], missing: readonly string[], fonts: readonly string[]): string[] {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return fonts.flatMap((font) => {
    context.font = `32px ${font}`;
    const draw = (letter: string) => {
      context.clearRect(0, 0, 64, 64);
      context.fillText(letter, 16, 44);
      return context
        .getImageData(0, 0, 64, 64)
        .data.filter((_, index) => index % 4 === 3)
        .join('');
    };
    const boxes = missing.map(draw);
    return all.filter((letter) => {
      const ink = draw(letter);
      return /^0*$/.test(ink) || boxes.includes(ink);
    });
  });
}

describe('the font of paper', () => {
  it('is that of the sheet', () => {
    const styles = readFileSync(new URL('../../src/element/paper/sheet-styles.ts', import.meta.url), 'utf8');
    expect(styles.replace(/\s+/g, ' ')).toContain(fontOfPaper);
  });
});

describe('the self-test', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chrome',
      156,
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36 Edg/156.0',
      'Edge',
      156,
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox', 153],
    [
      'Mozilla/5.0 (iPad; CPU OS 26_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/604.1',
      'Safari',
      26,
    ],
    ['Something else', '?', 0],
  ])('knows the browser that calls itself %s', (userAgent, name, number) => {
    expect(browserOf(userAgent)).toEqual({ name, version: number });
  });
});

describe.each(browsers)('the self-test in $engine', ({ engine, launchOptions }) => {
  let browser: Browser;
  let server: FolderServer;

  beforeAll(async () => {
    server = await new FolderServer().start();
    // Another name than localhost is a plain http server to a browser.
    const args = [...(launchOptions!.args ?? []), '--host-resolver-rules=MAP office.test 127.0.0.1'];
    browser = await launch(engine === 'chromium' ? { ...launchOptions, args } : launchOptions);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function visit(address: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    await watch(page, address.replace(/[^/]*$/, ''), complaints);
    await page.goto(address);
    await page.waitForSelector('[data-topic=clock][data-result]');
    return { page, complaints };
  }

  const results = (page: Page) =>
    page.$$eval('[data-topic]', (items) =>
      Object.fromEntries(
        items.map((item) => [(item as HTMLElement).dataset['topic'], (item as HTMLElement).dataset['result']]),
      ),
    );
  const text = (page: Page, topic: string) => page.$eval(`[data-topic=${topic}]`, ({ textContent }) => textContent);

  // One visit: to encrypt and decrypt, as the page does then, takes seconds.
  describe('on a machine that is set up', () => {
    let tested: Awaited<ReturnType<typeof visit>>;

    beforeAll(async () => {
      const kiosk = await browser.newPage();
      await kiosk.goto(server.address);
      await kiosk.evaluate(async () => void (await navigator.serviceWorker.ready));
      await kiosk.close();
      tested = await visit(`${server.address}self-test/`);
    });
    afterAll(() => tested?.page.close());

    it('finds what works, and says what a person has to look at', async () => {
      const { page, complaints } = tested;
      expect(await results(page)).toEqual({
        browser: 'works',
        screen: 'works',
        language: 'works',
        fonts: 'works',
        settings: 'works',
        encryption: 'works',
        offline: 'works',
        storage: 'works',
        clock: 'works',
        printing: 'look',
      });
      expect(await page.$eval('main', ({ textContent }) => textContent)).toContain(`Version ${version}`);
      expect(complaints.filter((complaint) => !complaint.includes('asked for'))).toEqual([]);
    });

    it('knows a letter that no font has from one that is there, and names the languages whose letters are there', async () => {
      const { page } = tested;
      expect(await text(page, 'fonts')).toContain('The letters of English and Español are all there');
      const find = `(() => { const nobodys = ${JSON.stringify(nobodys)}; return (${missingLetters.toString()})(['ñ', '\uE1F9', '✓', '\uF00B']); })()`;
      expect(await page.evaluate(find)).toEqual(['\uE1F9', '\uF00B']);
    });

    it('finds ink for every letter of each language on this machine, on screen and in the fonts of paper', async () => {
      const { page } = tested;
      const fonts = [await page.$eval('body', (body) => getComputedStyle(body).fontFamily), fontOfPaper];
      for (const [language, { pack }] of Object.entries(allLanguages)) {
        const all = [...letters, ...lettersOf(pack)];
        expect(all.length).toBeGreaterThan(20);
        expect([language, ...(await page.evaluate(lettersWithoutInk, all, nobodys, fonts))]).toEqual([language]);
      }
    });

    it('speaks Spanish, and says when the browser has printed', async () => {
      const { page } = tested;
      await page.evaluate(() => {
        window.print = () => {
          for (const type of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(type));
        };
      });
      await page.click('button[lang=es]');
      await page.waitForFunction(() => document.documentElement.lang === 'es');
      expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(spanish.title);
      await page.click('[data-topic=printing] button');
      await page.waitForFunction(() =>
        document.querySelector('[data-topic=printing]')!.textContent.includes('El navegador imprimió'),
      );
    });
  });

  it('says what cannot work, what is left on the machine, and what is wrong with the settings', async () => {
    server.settings = '{ "language": "fr" }';
    const page = await browser.newPage();
    await page.goto(`${server.address}it-guide/`);
    await page.evaluate(() => localStorage.setItem('other-page', 'x'));
    await page.close();
    const { page: tested } = await visit(`${server.address}self-test/`);
    expect(await text(tested, 'storage')).toContain('localStorage (other-page)');
    expect(await text(tested, 'settings')).toContain('language: expected "en" or "es"');
    await tested.evaluate(() => localStorage.clear());
    await tested.close();
    server.settings = undefined;
  });

  it.runIf(engine === 'chromium' && withLong)(
    'says that over plain http nothing is kept, and what else does not work',
    async () => {
      const { page } = await visit(`${server.address.replace('localhost', 'office.test')}self-test/`);
      expect(await results(page)).toMatchObject({ offline: 'fails', encryption: 'look' });
      await page.close();
    },
  );

  it.runIf(withLong)('runs as one file from a folder too', async () => {
    const { page, complaints } = await visit(pathToFileURL(join(builtFolder, 'open-door-self-test.html')).href);
    expect(await results(page)).toMatchObject({ encryption: 'works', offline: 'works', fonts: 'works', clock: 'look' });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the guide for IT', () => {
  it('has policies that a browser can read', () => {
    const guide = readFileSync(join(builtFolder, 'it-guide/index.html'), 'utf8');
    const policies = [...guide.matchAll(/data-policies="(\w+)"\s*>([^]*?)<\/pre/g)];
    expect(policies.map(([, browser]) => browser)).toEqual(['chromium', 'firefox']);
    for (const [, , text = ''] of policies) expect(Object.keys(JSON.parse(text) as object).length).toBeGreaterThan(0);
  });
});
