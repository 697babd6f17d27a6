import { expect } from 'vitest';
import type { AnyBrowser, AnyPage, Opened } from '../any-page.ts';
import { holdBackFiles } from '../pages.ts';
import { helpers } from './by-keyboard.ts';
import type { DemoServer } from './demo-pages.ts';

/** A page of the demo on which somebody writes data: how an office is set up, or worked cases. */
export class DataPage {
  readonly page: AnyPage;
  readonly #opened: Opened;
  readonly #main: string;

  /** `main`: what its buttons are in. */
  constructor(opened: Opened, main: string) {
    this.page = opened.page;
    this.#opened = opened;
    this.#main = main;
  }

  async press(name: string, within = this.#main): Promise<void> {
    await this.page.evaluate(
      (wanted, place) => {
        const found = [...document.querySelectorAll<HTMLButtonElement>(`${place} button`)].find(
          ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === wanted,
        );
        if (!found) throw new Error(`There is no button "${wanted}".`);
        found.click();
      },
      name,
      within,
    );
  }

  /** Opens a file. */
  async give(name: string, data: unknown): Promise<void> {
    await this.page.$eval(
      '#open',
      (field, fileName, content) => {
        const files = new DataTransfer();
        files.items.add(new File([content], fileName));
        (field as HTMLInputElement).files = files.files;
        field.dispatchEvent(new Event('change'));
      },
      name,
      JSON.stringify(data),
    );
    await this.reads('.said', name);
  }

  text(selector: string): Promise<string> {
    return this.page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  }

  async reads(selector: string, words: string): Promise<void> {
    await this.page.waitForFunction(
      (place, wanted) => document.querySelector(place)?.textContent?.replace(/\s+/g, ' ').includes(wanted),
      {},
      selector,
      words,
    );
  }

  async close(): Promise<void> {
    expect(await this.#opened.complaints()).toEqual([]);
    await this.page.close();
  }
}

/** Opens one in a language; it is there once it has `ready`. */
export async function openIn(
  browsing: AnyBrowser,
  server: DemoServer,
  path: string,
  ready: string,
  { width = 1280, language = 'en' }: { readonly width?: number | undefined; readonly language?: string | undefined },
): Promise<Opened> {
  const opened = await browsing.open(server.address, width);
  const { page } = opened;
  await holdBackFiles(page);
  await page.evaluateOnNewDocument(helpers);
  await page.goto(server.address + path);
  await page.waitForSelector(ready);
  await page.select('header select', language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
  return opened;
}
