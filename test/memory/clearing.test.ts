import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { memoryOf } from './memory-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const chromium = browsers.find(({ engine }) => engine === 'chromium');

/** A page of a host's that has nothing but the element, and keeps nothing of it. */
const hostPage = `<!doctype html>
  <html lang="en">
    <title>Portal</title>
    <script type="module" src="/@fs${root}src/define.ts"></script>
    <open-door-screening case-reference="K-1"></open-door-screening>
  </html>`;

/** Somebody who answers by keys alone: what was handed to the page as a script would stay in its memory. */
class Typist {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses the one button, or what unfolds, whose name begins so. */
  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.#act('button, summary', name, (element) => element.click());
  }

  async unfold(summary: string): Promise<void> {
    await this.#act(summary, '', (element) => element.click());
  }

  async choose(choice: string): Promise<void> {
    await this.#act('input', choice, (element) => element.click());
  }

  async type(field: string, words: string): Promise<void> {
    await this.#act(field, '', (element) => element.focus());
    await this.page.keyboard.type(words);
  }

  /** Presses what is offered next until the screen with that heading. */
  async goOnTo(heading: string): Promise<void> {
    for (let step = 0; step < 100; step++) {
      const at = await this.page.$eval('>>> [data-heading]', ({ textContent }) => textContent.trim());
      if (at === heading) return;
      await this.#act('[part~=primary-button]', '', (element) => element.click());
    }
    throw new Error(`No way on to ${heading}`);
  }

  async clear(): Promise<void> {
    await this.page.$eval('open-door-screening', async (element) => {
      element.clear();
      await element.updateComplete;
    });
  }

  /** Does something with what is to be seen under that selector and has that name or value. */
  async #act(selector: string, name: string, act: (element: HTMLElement) => void): Promise<void> {
    const found = await this.page.waitForFunction(
      (wanted, called) =>
        [...document.querySelector('open-door-screening')!.shadowRoot!.querySelectorAll<HTMLElement>(wanted)].find(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            (element instanceof HTMLInputElement ? element.value : element.textContent.trim()).startsWith(called),
        ),
      {},
      selector,
      name,
    );
    await (found as Awaited<ReturnType<Page['$']>>)!.evaluate(act as (element: Element) => void);
    await found.dispose();
    await this.page.$eval('open-door-screening', async (element) => void (await element.updateComplete));
  }
}

describe.runIf(chromium)('The memory of a page with the element, in Chromium', () => {
  let server: ViteDevServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await createServer({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      server: { port: 0, hmr: false, watch: null },
      plugins: [
        {
          name: 'host-page',
          configureServer: ({ middlewares }) => {
            middlewares.use('/host', (_request, response) => void response.end(hostPage));
          },
        },
      ],
    });
    await server.listen();
    browser = await puppeteer.launch(chromium!.launchOptions);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('holds nothing of three talks that were cleared: one in the middle, one stopped, one finished', async () => {
    const page = await browser.newPage();
    // Wide enough for the list of topics to stand open.
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${server.resolvedUrls!.local[0]!}host`, { waitUntil: 'networkidle0' });
    const typist = new Typist(page);
    for (const [index, animal] of ['zebra', 'quagga', 'okapi'].entries()) {
      await typist.press('Begin', 'Next');
      await typist.choose('foster');
      await typist.press('No answer, a note', 'Note');
      await typist.type('.note textarea', `${animal} noted`);
      await typist.press('Now and next', 'Next');
      await typist.type('[data-question=next] textarea', `${animal} answered`);
      await typist.press('+ Someone else told me');
      await typist.type('.account input', `${animal} told`);
      await typist.unfold('.account summary');
      await typist.type('.account .note textarea', `${animal} said`);
      if (index > 0) await typist.goOnTo('Review before the result');
      if (index > 0) await typist.press('Result');
      if (index === 1) await typist.press('Stop for today', 'I am alone now');
      if (index === 2) await typist.press('Finish', 'Print', 'Back', 'Correct');
      expect(await memoryOf(page)).toContain(`${animal} noted`);
      await typist.clear();
    }
    const memory = await memoryOf(page);
    for (const typed of ['zebra', 'quagga', 'okapi']) expect(memory).not.toContain(typed);
  });
});
