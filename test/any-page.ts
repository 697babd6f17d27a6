import puppeteer, { type Browser as Puppeteered, type Page } from 'puppeteer-core';
import { WebDriver, type Client } from 'webdriver';
import { patience, startWebKitDriver, type Browser } from './browsers.mjs';
import { hearComplaints, hearRequests } from './pages.ts';
import { untilItHolds } from './until-it-holds.ts';

/** As much of puppeteer's page as a test needs that runs in all three engines. */
export type AnyPage = Pick<
  Page,
  | '$'
  | '$$eval'
  | '$eval'
  | 'click'
  | 'close'
  | 'evaluate'
  | 'evaluateOnNewDocument'
  | 'goto'
  | 'reload'
  | 'select'
  | 'setViewport'
  | 'type'
  | 'waitForFunction'
  | 'waitForSelector'
> & { readonly keyboard: Pick<Page['keyboard'], 'down' | 'press' | 'type' | 'up'> };

/** A page, and what it complained of, or asked for elsewhere. */
export interface Opened {
  readonly page: AnyPage;
  readonly complaints: () => Promise<string[]>;
}

/** A browser of any engine, which opens pages that find nothing another one stored. */
export class AnyBrowser {
  readonly #browser: Browser;
  readonly #puppeteered: Puppeteered | undefined;

  private constructor(browser: Browser, puppeteered: Puppeteered | undefined) {
    this.#browser = browser;
    this.#puppeteered = puppeteered;
  }

  static async start(browser: Browser): Promise<AnyBrowser> {
    return new AnyBrowser(browser, browser.launchOptions && (await puppeteer.launch(browser.launchOptions)));
  }

  /** `address`: what is at no address below it is a complaint. */
  async open(address: string, width = 1280): Promise<Opened> {
    const opened = this.#puppeteered
      ? await openInPuppeteer(this.#puppeteered, address)
      : await WebKitPage.open(this.#browser, address);
    await opened.page.setViewport({ width, height: 900 });
    return opened;
  }

  async close(): Promise<void> {
    await this.#puppeteered?.close();
  }
}

async function openInPuppeteer(browser: Puppeteered, address: string): Promise<Opened> {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  hearComplaints(page, complaints);
  hearRequests(page, address, complaints);
  return { page, complaints: () => Promise.resolve(complaints) };
}

/** Light or dark, where the engine can be told so: Chromium. */
export async function inScheme(page: AnyPage, { engine }: Browser, scheme: string): Promise<void> {
  if (engine === 'chromium')
    await (page as Page).emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** What is wider than the page, and what is wider than the box that cuts it off or scrolls it; code may be. */
export function tooWide(page: Pick<AnyPage, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
    ...[...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('pre, thead') &&
          (element.getBoundingClientRect().right > innerWidth + 1 ||
            (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  ]);
}

type Task = string | ((...args: never[]) => unknown);

/** Keys as WebDriver names them. */
const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
  Shift: '\uE008',
};

/** WebKit, which puppeteer does not drive. */
class WebKitPage {
  readonly #driver: Client;
  readonly #address: string;
  /** What runs in each page once it is there: WebDriver comes no sooner. */
  readonly #first: string[] = [];

  private constructor(driver: Client, address: string) {
    this.#driver = driver;
    this.#address = address;
  }

  static async open(browser: Browser, address: string): Promise<Opened> {
    const driver = await WebDriver.newSession({ ...(await startWebKitDriver(browser)), logLevel: 'error' });
    const page = new WebKitPage(driver, address);
    return { page: page as unknown as AnyPage, complaints: () => page.#complaints() };
  }

  /** Of errors, those that came once the page was there. */
  #complaints(): Promise<string[]> {
    return this.evaluate(
      (own: string) => [
        ...(window as unknown as { complaints: string[] }).complaints,
        ...performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => (name.startsWith(own) || /^(data|blob):/.test(name) ? [] : [`asked for ${name}`])),
      ],
      this.#address,
    ) as Promise<string[]>;
  }

  async goto(address: string): Promise<void> {
    await this.#driver.navigateTo(address);
    await this.#begin();
  }

  async reload(): Promise<void> {
    await this.#driver.refresh();
    await this.#begin();
  }

  async #begin(): Promise<void> {
    await this.evaluate(() => {
      const complaints: string[] = [];
      Object.assign(window, { complaints });
      addEventListener('error', ({ message }) => complaints.push(message));
      addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    });
    for (const script of this.#first) await this.#run(script, []);
  }

  evaluateOnNewDocument(task: Task, ...args: unknown[]): Promise<void> {
    this.#first.push(`return (${String(task)})(...${JSON.stringify(args)})`);
    return Promise.resolve();
  }

  evaluate(task: Task, ...args: unknown[]): Promise<unknown> {
    return typeof task === 'string'
      ? this.#driver.executeScript(task, [])
      : this.#run(`return (${String(task)})(...given)`, args);
  }

  /** Runs a script, which may wait, with `given`. */
  async #run(script: string, args: readonly unknown[]): Promise<unknown> {
    const whole = `const [done, ...rest] = [...arguments].reverse();
      const given = rest.reverse();
      (async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const answer = (await this.#driver.executeAsyncScript(whole, args as string[])) as {
      value?: unknown;
      error?: string;
    };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  $(selector: string): Promise<unknown> {
    return this.evaluate((wanted: string) => document.querySelector(wanted) && {}, selector);
  }

  $eval(selector: string, task: Task, ...args: unknown[]): Promise<unknown> {
    const script = `const [wanted, ...others] = given;
      const found = document.querySelector(wanted);
      if (!found) throw new Error('There is no ' + wanted);
      return (${String(task)})(found, ...others)`;
    return this.#run(script, [selector, ...args]);
  }

  $$eval(selector: string, task: Task, ...args: unknown[]): Promise<unknown> {
    const script = `const [wanted, ...others] = given;
      return (${String(task)})([...document.querySelectorAll(wanted)], ...others)`;
    return this.#run(script, [selector, ...args]);
  }

  waitForFunction(task: (...args: unknown[]) => unknown, _options?: object, ...args: unknown[]): Promise<void> {
    const visitor = {
      run: (wanted: Task, ...given: unknown[]) => this.evaluate(wanted, ...given),
      sees: () => this.evaluate(() => document.body.innerText),
    };
    return untilItHolds(
      visitor as unknown as Parameters<typeof untilItHolds>[0],
      task as () => boolean,
      ...(args as []),
    );
  }

  waitForSelector(selector: string): Promise<void> {
    return this.waitForFunction((wanted) => document.querySelector(wanted as string) !== null, {}, selector);
  }

  click(selector: string): Promise<unknown> {
    return this.$eval(selector, (found: HTMLElement) => found.click());
  }

  select(selector: string, value: string): Promise<unknown> {
    const choose = (found: HTMLSelectElement, wanted: string) => {
      found.value = wanted;
      found.dispatchEvent(new Event('change', { bubbles: true }));
    };
    return this.$eval(selector, choose, value);
  }

  async type(selector: string, words: string): Promise<void> {
    await this.$eval(selector, (found: HTMLElement) => found.focus());
    await this.keyboard.type(words);
  }

  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    await this.#driver.setWindowRect(0, 0, width, height);
  }

  readonly keyboard = {
    type: (words: string) =>
      this.#keys(
        Array.from(words).flatMap((key) => [
          ['keyDown', key],
          ['keyUp', key],
        ]),
      ),
    press: (key: string) =>
      this.#keys([
        ['keyDown', key],
        ['keyUp', key],
      ]),
    down: (key: string) => this.#keys([['keyDown', key]]),
    up: (key: string) => this.#keys([['keyUp', key]]),
  };

  async #keys(acts: readonly (readonly string[])[]): Promise<void> {
    const actions = acts.map(([type, key]) => ({ type, value: keys[key!] ?? key }));
    await this.#driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  async close(): Promise<void> {
    await this.#driver.deleteSession();
  }
}
