import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { browsers } from '../pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The only browser that shows what is in the memory of a page. */
export const chromium = browsers.find(({ engine }) => engine === 'chromium');

/** A page of a host's that has nothing but the element, and stores nothing of it. */
const hostPage: Plugin = {
  name: 'host-page',
  configureServer: ({ middlewares }) => {
    middlewares.use('/host', (_request, response) => {
      response.end(`<!doctype html>
        <html lang="en">
          <title>Portal</title>
          <script type="module" src="/@fs${root}src/define.ts"></script>
          <open-door-screening case-reference="K-1"></open-door-screening>
        </html>`);
    });
  },
};

/** A browser, and a host that has the element. */
export class Host {
  readonly #server: ViteDevServer;
  readonly #browser: Browser;

  private constructor(server: ViteDevServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<Host> {
    const server = await createServer({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      server: { port: 0, hmr: false, watch: null },
      plugins: [hostPage],
    });
    await server.listen();
    return new Host(server, await puppeteer.launch(chromium!.launchOptions));
  }

  async visit(): Promise<Typist> {
    const page = await this.#browser.newPage();
    // Wide enough for the list of topics to be open.
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${this.#server.resolvedUrls!.local[0]!}host`, { waitUntil: 'networkidle0' });
    return new Typist(page);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** Somebody who answers by keys alone: what was handed to the page as a script would stay in its memory. */
export class Typist {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses the one button, or what unfolds, whose name begins so. */
  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.#act('button, summary', name, (element) => element.click());
  }

  /** The same with a mouse. */
  async click(name: string): Promise<void> {
    const button = await this.#find('button', name);
    await button.click();
    await button.dispose();
    await this.#settled();
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
    await this.page.$eval(
      'open-door-screening',
      async (element, wanted) => {
        const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
        for (let step = 0; find('[data-heading]').textContent.trim() !== wanted; step += 1) {
          if (step > 100) throw new Error(`No way on to ${wanted}`);
          find('[part~=primary-button]').click();
          await element.updateComplete;
        }
      },
      heading,
    );
  }

  async clear(): Promise<void> {
    await this.page.$eval('open-door-screening', async (element) => {
      element.clear();
      await element.updateComplete;
    });
  }

  /**
   * One talk, in which that word is written wherever one can: it is left in the middle, stopped for today, or finished and
   * printed, and then removed.
   */
  async talk(word: string, end: 'in the middle' | 'stopped' | 'finished', look?: () => Promise<void>): Promise<void> {
    await this.press('Begin', 'Next');
    await this.choose('foster');
    await this.press('No answer, a note', 'Note');
    await this.type('.note textarea', `${word} noted`);
    await this.press('Now and next', 'Next');
    await this.type('[data-question=next] textarea', `${word} answered`);
    await this.press('+ Someone else told me');
    await this.type('.account input', `${word} told`);
    await this.unfold('.account summary');
    await this.type('.account .note textarea', `${word} said`);
    if (end !== 'in the middle') await this.goOnTo('Review before the result');
    if (end !== 'in the middle') await this.press('Result');
    if (end !== 'in the middle') await this.#plan(word);
    if (end === 'stopped') await this.press('Stop for today', 'I am alone now');
    if (end === 'finished') await this.press('Finish', 'Print', 'Back', 'Correct');
    if (end === 'finished') await this.type('[name=correct-reason]', `${word} corrected`);
    // A browser knows where it was pressed last.
    if (end !== 'stopped') await this.click(end === 'finished' ? 'Back' : 'Next');
    await look?.();
    await this.clear();
  }

  async #plan(word: string): Promise<void> {
    await this.unfold('.tick');
    await this.type('.entry[open] label:last-of-type input', `${word} done`);
    await this.type('.own textarea', `${word} planned`);
    await this.unfold('.raise summary');
    await this.type('.raise textarea', `${word} raised`);
  }

  /** Does something with what is to be seen under that selector and has that name or value. */
  async #act(selector: string, name: string, act: (element: HTMLElement) => void): Promise<void> {
    const found = await this.#find(selector, name);
    await found.evaluate(act as (element: Element) => void);
    await found.dispose();
    await this.#settled();
  }

  async #find(selector: string, name: string): Promise<ElementHandle> {
    return (await this.page.waitForFunction(
      (wanted, called) =>
        [...document.querySelector('open-door-screening')!.shadowRoot!.querySelectorAll<HTMLElement>(wanted)].find(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            (element instanceof HTMLInputElement ? element.value : element.textContent.trim()).startsWith(called),
        ),
      {},
      selector,
      name,
    )) as unknown as ElementHandle;
  }

  async #settled(): Promise<void> {
    await this.page.$eval('open-door-screening', async (element) => void (await element.updateComplete));
  }
}
