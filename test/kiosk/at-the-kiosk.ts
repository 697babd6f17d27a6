import type { Browser, Page } from 'puppeteer-core';
import { hearComplaints, violationsOn } from '../pages.ts';
import type { FolderServer } from './folder-server.ts';

type Window = typeof globalThis & { goOn: (seconds: number) => void };

/** Somebody at the shared machine: does what one does there, and sees what is to be seen. */
export class Visitor {
  static readonly #all: Visitor[] = [];
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    Visitor.#all.push(this);
    hearComplaints(page, this.complaints);
  }

  /** Comes to a machine of its own, with its own storage and its own window, which is in sight. */
  static async open(
    browser: Browser,
    kiosk: Pick<FolderServer, 'address'>,
    width = 1024,
    height = 768,
  ): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    return Visitor.#comeTo(await context.newPage(), kiosk, width, height);
  }

  /** Comes to the machine that another one has left. */
  static async openAgain(browser: Browser, kiosk: Pick<FolderServer, 'address'>): Promise<Visitor> {
    return Visitor.#comeTo(await browser.newPage(), kiosk, 1024, 768);
  }

  /** Opens the page on a machine whose clocks one can put forward, and whose printer is patient. */
  static async #comeTo(page: Page, { address }: Pick<FolderServer, 'address'>, width: number, height: number) {
    await page.bringToFront();
    const visitor = new Visitor(page);
    await page.evaluateOnNewDocument(() => {
      let ahead = 0;
      const monotonic = performance.now.bind(performance);
      const wall = Date.now.bind(Date);
      performance.now = () => monotonic() + ahead;
      Date.now = () => wall() + ahead;
      Object.assign(window, { goOn: (seconds: number) => (ahead += seconds * 1000) });
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await page.setViewport({ width, height });
    await page.goto(address);
    await visitor.until('.welcome');
    return visitor;
  }

  /** When a test is over. */
  static async closeAll(): Promise<void> {
    for (const { page } of Visitor.#all.splice(0)) await page.browserContext().close();
  }

  /** All that can be read on the page, whichever root it stands in. */
  async sees(): Promise<string> {
    return (await this.page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ').trim();
  }

  /** Until these words are to be read. */
  async reads(words: string): Promise<void> {
    await this.page.waitForFunction((text) => document.body.innerText.includes(text), { polling: 100 }, words);
  }

  async until(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { timeout: 15_000 });
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.page.waitForFunction(pressIt, { timeout: 10_000, polling: 50 }, name).catch(async () => {
        throw new Error(`No "${name}" on: ${await this.sees()}`);
      });
      await new Promise((done) => setTimeout(done, 150));
    }
  }

  async typePin(pin: string): Promise<void> {
    await this.press(...Array.from(pin), 'OK');
  }

  async setPin(pin: string): Promise<void> {
    await this.press('Set a PIN');
    await this.typePin(pin);
    await this.typePin(pin);
  }

  /** From the welcome screen into the talk. */
  async begin(pin?: string): Promise<void> {
    await this.press('Begin');
    if (pin) await this.setPin(pin);
    await this.press('Start');
    await this.until('.talk:not(.away)');
  }

  /** Writes into the talk what is not to be found afterwards. */
  async answer(words: string): Promise<void> {
    await this.press('Now and next', 'Next');
    await this.page.evaluate(() =>
      document
        .querySelector('open-door-screening')!
        .shadowRoot!.querySelector<HTMLElement>('[data-question=next] textarea')!
        .focus(),
    );
    await this.page.keyboard.type(words);
  }

  async answered(): Promise<string | undefined> {
    return this.page.evaluate(
      () =>
        document
          .querySelector('open-door-screening')
          ?.shadowRoot!.querySelector<HTMLTextAreaElement>('[data-question=next] textarea')?.value,
    );
  }

  /** Goes on to the end of the talk. */
  async finishTalk(): Promise<void> {
    await this.page.evaluate(async () => {
      const element = document.querySelector('open-door-screening')!;
      const ended = new Promise((done) => element.addEventListener('screening-complete', () => done('ended')));
      for (let step = 0; step < 100; step++) {
        element.shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')!.click();
        const soon = new Promise((done) => setTimeout(() => done('not yet'), 30));
        if ((await Promise.race([ended, soon])) === 'ended') return;
      }
    });
  }

  /** Chooses a file of that content on the screen for one. */
  async giveFile(name: string, content: Uint8Array): Promise<void> {
    await this.page.$eval(
      'input[name=file]',
      (field, fileName, bytes) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(bytes)], fileName));
        field.files = files.files;
      },
      name,
      Array.from(content),
    );
  }

  /** Time goes by; whether anybody watched it, the page has to find out. */
  async wait(seconds: number): Promise<void> {
    await this.page.evaluate((passed) => (window as unknown as Window).goOn(passed), seconds);
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
  }

  /** All that this page and its browser keep of it, in any root, storage or address. */
  async everything(): Promise<string> {
    return this.page.evaluate(async () => {
      const found: unknown[] = [document.title, location.href, history.state, document.cookie, document.referrer];
      const read = (root: Document | ShadowRoot) => {
        found.push('documentElement' in root ? root.documentElement.outerHTML : root.innerHTML);
        for (const element of root.querySelectorAll('*')) {
          if ('value' in element) found.push(element.value);
          if (element.shadowRoot) read(element.shadowRoot);
          if (element instanceof HTMLIFrameElement && element.contentDocument) read(element.contentDocument);
        }
      };
      read(document);
      found.push(Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases());
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          found.push(request.url);
          if (/json|html/.test(request.url)) found.push(await (await cache.match(request))!.text());
        }
      }
      return JSON.stringify(found);
    });
  }

  async violations(): Promise<string[]> {
    return violationsOn(this.page);
  }

  /** What can be touched on the kiosk's own screen and is smaller than a finger wants it. */
  async smallTargets(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a, label.choice, input:not(.choice input)')]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width < 44 || height < 44;
        })
        .map((target) => target.outerHTML.slice(0, 100)),
    );
  }
}

/** Presses the one thing of that name, in the page or in the talk. Runs in the page. */
function pressIt(name: string): boolean {
  const roots: ParentNode[] = [document];
  const root = document.querySelector('open-door-screening')?.shadowRoot;
  if (root) roots.push(root);
  const found = roots
    .flatMap((within) => [...within.querySelectorAll<HTMLElement>('button, summary')])
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && !button.closest('[inert]'))
    .filter((button) => button.textContent.replace(/\s+/g, ' ').trim().startsWith(name));
  if (found.length === 0) return false;
  // Afterwards, for the page may be another one then.
  setTimeout(() => found[0]!.click(), 60);
  return true;
}
