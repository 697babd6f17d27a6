import puppeteer, { type Browser as Puppeteered, type LaunchOptions, type Page } from 'puppeteer-core';
import { WebDriver, type Client } from 'webdriver';
import { untilItHolds } from '../until-it-holds.ts';
import { patience, startWebKitDriver, type Browser } from '../browsers.mjs';
import { result } from '../../src/languages/en/result.ts';
import { axe, axeViolations, hearComplaints, hearRequests } from '../pages.ts';

/**
 * Somebody at the portal, in a browser of their own: does what one does there, and sees what is to be seen. What a task
 * does in the page goes there as text, and knows nothing outside itself.
 */
export abstract class AtThePortal {
  readonly address: string;
  /** What the page complained of, and where it asked for something that is not of the portal's server. */
  readonly complaints: string[] = [];

  constructor(address: string) {
    this.address = address;
  }

  /** Comes to the portal, chooses who they are, and is at their first page. */
  static async signedIn(browser: Browser, address: string, name: string): Promise<AtThePortal> {
    const visitor = await (browser.launchOptions
      ? PuppeteerVisitor.start(browser.launchOptions, address)
      : WebKitVisitor.start(browser, address));
    await visitor.resize(1280);
    await visitor.open('');
    await visitor.press(name);
    await visitor.until('nav');
    return visitor;
  }

  protected abstract goTo(url: string): Promise<void>;
  /** Runs a script in the page, which gives nothing. */
  protected abstract load(script: string): Promise<unknown>;
  /** Does something in the page. */
  abstract run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Makes the window as wide as that, or as narrow as it gets. */
  abstract resize(width: number): Promise<void>;
  /** Presses keys. */
  abstract type(words: string): Promise<void>;
  /** Goes away for good, as one does. */
  abstract leave(): Promise<void>;
  /** Is cut off: the page hears nothing of it. */
  abstract beKilled(): Promise<void>;

  /** Opens a page of the portal, and waits for what it shows. */
  async open(query: string): Promise<void> {
    await this.goTo(`${this.address}portal/${query}`);
    await this.until('main h1');
  }

  /** All that can be read, on the page and in the talk. */
  sees(): Promise<string> {
    return this.run(() => {
      const talk = document.querySelector('open-door-screening')?.shadowRoot?.querySelector<HTMLElement>('.shell');
      return `${document.body.innerText} ${talk?.innerText ?? ''}`.replace(/\s+/g, ' ').trim();
    });
  }

  async reads(words: string): Promise<void> {
    await this.holds((text) => {
      const talk = document.querySelector('open-door-screening')?.shadowRoot?.querySelector<HTMLElement>('.shell');
      return `${document.body.innerText} ${talk?.innerText ?? ''}`.includes(text);
    }, words);
  }

  async until(selector: string): Promise<void> {
    await this.holds((wanted) => document.querySelector(wanted) !== null, selector);
  }

  /** How many there are. */
  count(selector: string): Promise<number> {
    return this.run((wanted) => document.querySelectorAll(wanted).length, selector);
  }

  async untilThereAre(count: number, selector: string): Promise<void> {
    await this.holds((many, wanted) => document.querySelectorAll(wanted).length === many, count, selector);
  }

  /** Presses what reads or is called like that, once it can be pressed. */
  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.holds(pressIt, name);
      // Where it leads to another page, that one knows of nothing that is being pressed.
      await this.holds(() => !('pressing' in window));
    }
  }

  /** Writes into a field of that name, on the page or in the talk, at its end. */
  async write(name: string, words: string): Promise<void> {
    await this.holds((wanted) => {
      const inside = document.querySelector('open-door-screening')?.shadowRoot ?? document;
      const field = [document, inside]
        .map((place) => place.querySelector<HTMLInputElement>(`[name="${wanted}"], [data-question=${wanted}] textarea`))
        .find((each) => each?.checkVisibility());
      field?.focus();
      if (field?.type === 'text' || field?.type === 'textarea')
        field.setSelectionRange(field.value.length, field.value.length);
      return field !== undefined;
    }, name);
    await this.type(words);
  }

  /** What is in the answer to a question, once that is on the screen. */
  async answer(question: string): Promise<string | undefined> {
    await this.holds((wanted) => {
      const { shadowRoot } = document.querySelector('open-door-screening') ?? {};
      return Boolean(shadowRoot?.querySelector(`[data-question=${wanted}] textarea`));
    }, question);
    return this.run((wanted) => {
      const { shadowRoot } = document.querySelector('open-door-screening') ?? {};
      return shadowRoot?.querySelector<HTMLTextAreaElement>(`[data-question=${wanted}] textarea`)?.value;
    }, question);
  }

  /** Unfolds the record that is shown, and says whether these words are in it. */
  async unfoldedReads(words: string): Promise<boolean> {
    await this.reads(result.print);
    return this.run((text) => {
      const { shadowRoot } = document.querySelector('open-door-screening')!;
      for (const each of shadowRoot!.querySelectorAll('details')) each.open = true;
      return shadowRoot!.querySelector<HTMLElement>('.shell')!.innerText.includes(text);
    }, words);
  }

  /** Until the talk says when it was kept, and the page would let one go. */
  async untilKept(): Promise<void> {
    await this.holds(() => {
      const { shadowRoot } = document.querySelector('open-door-screening') ?? {};
      const line = shadowRoot?.querySelector('.kept-at')?.textContent ?? '';
      return /\d:\d\d/.test(line) && window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    });
  }

  /** Goes on to the end of the talk. */
  async finishTalk(): Promise<void> {
    await this.run(async () => {
      const element = document.querySelector('open-door-screening')!;
      const ended = new Promise((done) => element.addEventListener('screening-complete', () => done('ended')));
      for (let step = 0; step < 200; step++) {
        element.shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')?.click();
        const soon = new Promise((done) => globalThis.setTimeout(() => done('not yet'), 30));
        if ((await Promise.race([ended, soon])) === 'ended') return;
      }
    });
  }

  /** What axe finds, and whether anything is wider than the window. */
  async barriers(): Promise<string[]> {
    await this.load(axe);
    const found = await this.run(axeViolations);
    const tooWide = await this.run(() => document.documentElement.scrollWidth - innerWidth);
    return tooWide > 0 ? [...found, `${tooWide} px too wide`] : found;
  }

  /** Until a task finds it so. Where another page comes in between, it is asked there. */
  async holds<Args extends unknown[]>(
    task: (...args: Args) => boolean | Promise<boolean>,
    ...args: Args
  ): Promise<void> {
    await untilItHolds(this, task, ...args);
  }
}

/** Presses the first thing of that name, on the page or in the talk. Runs in the page. */
function pressIt(name: string): boolean {
  const inside = document.querySelector('open-door-screening')?.shadowRoot;
  const found = [document, ...(inside ? [inside] : [])]
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button, a, summary')])
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]'))
    .find((each) => (each.ariaLabel ?? each.textContent).replace(/\s+/g, ' ').trim().startsWith(name));
  if (!found) return false;
  // Afterwards, for the page may be another one then.
  Object.assign(window, { pressing: true });
  globalThis.setTimeout(async () => {
    found.click();
    await document.querySelector('open-door-screening')?.updateComplete;
    Reflect.deleteProperty(window, 'pressing');
  });
  return true;
}

/** Says yes where one is asked whether to do it, and prints on no paper. Runs in the page. */
function setUp(): void {
  window.confirm = () => true;
  window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
}

/** In Chromium or Firefox. */
class PuppeteerVisitor extends AtThePortal {
  readonly #browser: Puppeteered;
  readonly #page: Page;

  private constructor(address: string, browser: Puppeteered, page: Page) {
    super(address);
    this.#browser = browser;
    this.#page = page;
    hearComplaints(page, this.complaints);
    hearRequests(page, address, this.complaints);
  }

  static async start(launchOptions: LaunchOptions, address: string): Promise<AtThePortal> {
    const browser = await puppeteer.launch(launchOptions);
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    page.setDefaultNavigationTimeout(patience);
    await page.evaluateOnNewDocument(setUp);
    return new PuppeteerVisitor(address, browser, page);
  }

  protected override async goTo(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  protected override load(script: string): Promise<unknown> {
    return this.#page.evaluate(script);
  }

  override run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#page.evaluate(task as (...args: unknown[]) => unknown, ...args) as Promise<Result>;
  }

  override async resize(width: number): Promise<void> {
    await this.#page.setViewport({ width, height: 900 });
  }

  override async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  override async leave(): Promise<void> {
    await this.#browser.close();
  }

  override async beKilled(): Promise<void> {
    const program = this.#browser.process()!;
    const ended = new Promise((done) => program.once('exit', done));
    // With all its processes, as a power cut ends them.
    process.kill(process.platform === 'win32' ? program.pid! : -program.pid!, 'SIGKILL');
    await ended;
  }
}

class WebKitVisitor extends AtThePortal {
  readonly #driver: Client;

  private constructor(address: string, driver: Client) {
    super(address);
    this.#driver = driver;
  }

  static async start(browser: Browser, address: string): Promise<AtThePortal> {
    const driver = await WebDriver.newSession({ ...(await startWebKitDriver(browser)), logLevel: 'error' });
    return new WebKitVisitor(address, driver);
  }

  override async open(query: string): Promise<void> {
    await super.open(query);
    await this.run(setUp);
    const elsewhere = await this.run(
      (own) =>
        performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => (name.startsWith(own) ? [] : [`asked for ${name}`])),
      this.address,
    );
    this.complaints.push(...elsewhere);
  }

  protected override async goTo(url: string): Promise<void> {
    await this.#driver.navigateTo(url);
  }

  protected override load(script: string): Promise<unknown> {
    return this.#driver.executeScript(script, []);
  }

  override async run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const script = `const [done, ...given] = [...arguments].reverse();
      Promise.resolve((${String(task)})(...given.reverse())).then(done)`;
    return (await this.#driver.executeAsyncScript(script, args as string[])) as Result;
  }

  override async resize(width: number): Promise<void> {
    await this.#driver.setWindowRect(0, 0, width, 900);
  }

  override async type(words: string): Promise<void> {
    const actions = Array.from(words).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  override async leave(): Promise<void> {
    await this.#driver.deleteSession();
  }

  /** Its driver keeps the browser's process to itself: it ends without asking the page. */
  override async beKilled(): Promise<void> {
    await this.leave();
  }
}
