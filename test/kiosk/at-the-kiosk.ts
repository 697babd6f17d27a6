import type { Browser, Page } from 'puppeteer-core';
import { untilItHolds } from '../until-it-holds.ts';
import { patience } from '../browsers.mjs';
import { barriersBesideAxe, hearComplaints, violationsOn } from '../pages.ts';
import type { FolderServer } from './folder-server.ts';

/** Nobody would guess it. */
export const keptPassphrase = 'four quiet herons wading';

/** Where the kiosk is. */
type Kiosk = Pick<FolderServer, 'address'> & Partial<Pick<FolderServer, 'keepsPages'>>;

type Window = typeof globalThis & { goOn: (seconds: number) => void };

/**
 * Somebody at the shared machine: does what one does there, and sees what is to be seen. What a task does in the page
 * goes there as text, and knows nothing outside itself.
 */
export abstract class AtTheKiosk {
  /** Does something in the page. */
  abstract run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;

  /** Presses keys. */
  abstract type(words: string): Promise<void>;

  /** All that can be read on the page, whichever root it is in. */
  async sees(): Promise<string> {
    const seen = await this.run(() => {
      const band = document.querySelector('open-door-screening')?.shadowRoot?.querySelector<HTMLElement>('.practice');
      return `${document.body.innerText} ${band?.innerText ?? ''}`;
    });
    return seen.replace(/\s+/g, ' ').trim();
  }

  /** Until these words are to be read. */
  async reads(words: string): Promise<void> {
    await this.holds((text) => document.body.innerText.includes(text), words);
  }

  async until(selector: string): Promise<void> {
    await this.holds((wanted) => document.querySelector(wanted) !== null, selector);
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.holds(pressIt, name);
      // Where it leads to another page, that one knows of nothing that is being pressed.
      await this.holds(() => !('pressing' in window));
    }
  }

  /** Types a PIN, until it was looked at. */
  async typePin(pin: string, ok = 'OK'): Promise<void> {
    await this.press(...Array.from(pin), ok);
    await this.holds(() => !document.querySelector<HTMLElement & { busy: boolean }>('kiosk-pin-pad')?.busy);
  }

  async setPin(pin: string): Promise<void> {
    await this.press('Set a PIN');
    await this.typePin(pin);
    await this.typePin(pin);
  }

  /** On the screen before a talk: it is to be kept on this machine. */
  async chooseToKeep(passphrase = keptPassphrase): Promise<void> {
    await this.run(() => document.querySelector<HTMLElement>('input[name=keep]:not(:checked)')?.click());
    await this.until('input[name=keep-passphrase-again]');
    await this.fillIn('keep-passphrase', passphrase);
    await this.fillIn('keep-passphrase-again', passphrase);
  }

  /** On the screen for it: goes on with the talk that was cut off. */
  async openKept(passphrase = keptPassphrase, open = 'Open'): Promise<void> {
    await this.fillIn('passphrase', passphrase);
    await this.press(open);
  }

  /** Writes into a field of the page itself. */
  async fillIn(name: string, words: string): Promise<void> {
    await this.until(`input[name=${name}]`);
    await this.run(
      (wanted, text) => {
        const field = document.querySelector<HTMLInputElement>(`input[name=${wanted}]`)!;
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      name,
      words,
    );
  }

  /** From the welcome screen into the talk. */
  async begin(pin?: string): Promise<void> {
    await this.press('Begin');
    if (pin) await this.setPin(pin);
    await this.press('Begin');
    await this.until('.talk:not(.away)');
  }

  /** Writes into the talk what is not to be found afterwards. */
  async answer(words: string): Promise<void> {
    await this.press('Now and next', 'Next');
    await this.run(() =>
      document
        .querySelector('open-door-screening')!
        .shadowRoot!.querySelector<HTMLElement>('[data-question=next] textarea')!
        .focus(),
    );
    await this.type(words);
  }

  async answered(): Promise<string | undefined> {
    return this.run(
      () =>
        document
          .querySelector('open-door-screening')
          ?.shadowRoot!.querySelector<HTMLTextAreaElement>('[data-question=next] textarea')?.value,
    );
  }

  /** Opens what a practice is about. */
  async unfoldCase(): Promise<void> {
    await this.holds(() => {
      const { shadowRoot } = document.querySelector('open-door-screening')!;
      const found = shadowRoot!.querySelector<HTMLDetailsElement>('.practice details');
      if (found) found.open = true;
      return found !== null;
    });
  }

  /** Goes on to the end of the talk. */
  async finishTalk(): Promise<void> {
    await this.run(async () => {
      const element = document.querySelector('open-door-screening')!;
      const ended = new Promise((done) => {
        for (const end of ['screening-complete', 'screening-practice-complete'])
          element.addEventListener(end, () => done('ended'));
      });
      for (let step = 0; step < 100; step++) {
        element.shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')!.click();
        const soon = new Promise((done) => globalThis.setTimeout(() => done('not yet'), 30));
        if ((await Promise.race([ended, soon])) === 'ended') return;
      }
    });
  }

  /** Time goes by; whether anybody watched it, the page has to find out. */
  async wait(seconds: number): Promise<void> {
    await this.run((passed) => (window as unknown as Window).goOn(passed), seconds);
  }

  /** All that this page and its browser keep of it, in any root, storage or address. */
  async everything(): Promise<string> {
    return this.run(async () => {
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

  /** Until the page can be opened without network: the office's own files are kept last. */
  async officeIsKept(): Promise<void> {
    await this.holds(async () => (await (await caches.open('office')).keys()).length > 0);
  }

  /** Writes into a talk that is kept against a crash, until that is on this machine's disk. */
  async answerAndKeep(words: string): Promise<void> {
    await this.run(() => {
      const element = document.querySelector('open-door-screening')!;
      element.addEventListener('screening-draft', () => Object.assign(window, { draftedAt: Date.now() }));
    });
    await this.answer(words);
    // Whatever was typed is kept a little later.
    const typed = await this.run(() => (window as unknown as { draftedAt: number }).draftedAt);
    await this.holds(async (since) => {
      // Opening one that is not there would make one.
      const [{ name } = {}] = await indexedDB.databases();
      if (name === undefined) return false;
      const { result } = await new Promise<IDBRequest<{ writtenAt: number } | undefined>>((done) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get('talk');
          reading.addEventListener('success', () => done(reading));
          opening.result.close();
        });
      });
      return result !== undefined && result.writtenAt >= since;
    }, typed);
  }

  /** Until a task finds it so. Where another page comes in between, it is asked there. */
  async holds<Args extends unknown[]>(
    task: (...args: Args) => boolean | Promise<boolean>,
    ...args: Args
  ): Promise<void> {
    await untilItHolds(this, task, ...args);
  }
}

/** Somebody at a machine that puppeteer drives. */
export class Visitor extends AtTheKiosk {
  static readonly #all: Visitor[] = [];
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    super();
    this.page = page;
    Visitor.#all.push(this);
    hearComplaints(page, this.complaints);
  }

  /** The widths for which the page is too wide. */
  async tooWide(widths: readonly number[]): Promise<number[]> {
    const before = this.page.viewport();
    const found: number[] = [];
    for (const width of widths) {
      await this.page.setViewport({ width, height: 800 });
      if ((await this.run(() => document.documentElement.scrollWidth)) > width) found.push(width);
    }
    await this.page.setViewport(before);
    return found;
  }

  /** Comes to a machine of its own, with its own storage and its own window, which is in sight. */
  static async open(browser: Browser, kiosk: Kiosk, width = 1024, height = 768): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    return Visitor.#comeTo(await context.newPage(), kiosk, width, height);
  }

  /** Comes to the machine that another one has left. */
  static async openAgain(browser: Browser, kiosk: Kiosk): Promise<Visitor> {
    return Visitor.#comeTo(await browser.newPage(), kiosk, 1024, 768);
  }

  /** Opens another window of the same machine. */
  async besides(kiosk: Kiosk): Promise<Visitor> {
    return Visitor.#comeTo(await this.page.browserContext().newPage(), kiosk, 1024, 768);
  }

  /** Turns to this window again: while it was out of sight, it has covered its talk. */
  async turnTo(): Promise<void> {
    await this.page.bringToFront();
    await this.run(() => document.querySelector<HTMLElement>('.cover button')?.click());
  }

  /** What can be pressed. */
  async buttons(): Promise<string[]> {
    return this.run(() => [...document.querySelectorAll<HTMLElement>('button')].map(({ innerText }) => innerText));
  }

  static async #comeTo(page: Page, { address, keepsPages = true }: Kiosk, width: number, height: number) {
    await page.bringToFront();
    page.setDefaultTimeout(patience);
    const visitor = new Visitor(page);
    await page.evaluateOnNewDocument(setUp);
    if (!keepsPages)
      await page.evaluateOnNewDocument(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await page.setViewport({ width, height });
    await page.goto(address);
    await visitor.until('.welcome');
    return visitor;
  }

  /** When a test is over. */
  static async closeAll(): Promise<void> {
    const contexts = new Set(Visitor.#all.splice(0).map(({ page }) => page.browserContext()));
    // Other tests may have left some, and closed their browser.
    for (const context of contexts) if (context.browser().connected) await context.close();
  }

  override run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.page.evaluate(task as (...args: unknown[]) => unknown, ...args) as Promise<Result>;
  }

  override async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
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

  async violations(): Promise<string[]> {
    return violationsOn(this.page);
  }

  /** What the programs beside axe that look for barriers find, whatever the width. */
  async barriersBesideAxe(): Promise<string[]> {
    return barriersBesideAxe(this.page);
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

/** A machine whose clocks one can put forward, and whose printer is patient. Runs in the page. */
export function setUp(): void {
  let ahead = 0;
  const monotonic = performance.now.bind(performance);
  const wall = Date.now.bind(Date);
  const repeated = window.setInterval.bind(window);
  const tasks: (() => void)[] = [];
  performance.now = () => monotonic() + ahead;
  Date.now = () => wall() + ahead;
  window.setInterval = ((task: () => void, every: number) => {
    tasks.push(task);
    return repeated(task, every);
  }) as typeof window.setInterval;
  const goOn = (seconds: number) => {
    ahead += seconds * 1000;
    for (const task of tasks) task();
  };
  Object.assign(window, { goOn });
  window.print = () => window.dispatchEvent(new Event('beforeprint'));
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
  Object.assign(window, { pressing: true });
  globalThis.setTimeout(async () => {
    found[0]!.click();
    await document.querySelector('open-door-screening')?.updateComplete;
    Reflect.deleteProperty(window, 'pressing');
  });
  return true;
}
