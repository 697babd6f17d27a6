import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../demo/portal/texts.ts';
import { talk } from '../../src/languages/en/talk.ts';
import { someOf } from '../runs.ts';
import { faultsOfWalk, focusOf, helpers, tabTo, type WithHelpers } from './by-keyboard.ts';
import { DemoPages, DemoServer } from './demo-pages.ts';

const words = texts.en;

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.start(await DemoServer.startBuilt(['portal/']));
});
afterAll(() => demo?.stop());

/** Somebody who has keys and no mouse, signed in. */
async function signedIn(person: string): Promise<Page> {
  const { page } = await demo.visitor();
  await page.evaluateOnNewDocument(helpers);
  await open(page, '');
  await tabTo(page, person);
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav');
  return page;
}

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${demo.address}portal/${query}`);
  await page.waitForSelector('main h1');
  // The talk, or the record, has all that it loads.
  await page.waitForFunction(
    (waiting) => {
      const element = document.querySelector('open-door-screening');
      const buttons = [...(element?.shadowRoot?.querySelectorAll('button') ?? [])];
      return !element || (buttons.length > 0 && !buttons.some(({ textContent }) => textContent.trim() === waiting));
    },
    {},
    talk.tryAgain,
  );
}

const someRecord = async (page: Page) =>
  `record&record=${await page.evaluate(() =>
    fetch('/portal/api/records')
      .then((answer) => answer.json())
      .then((records: { id: string }[]) => records[0]!.id),
  )}`;

describe('By keyboard, in the portal,', () => {
  // Most pages once; in the soak run each, for each of the people who come to it.
  it.each(
    someOf(
      [
        ['No. 3141', ['cases', 'case&case=INVENTED-01', 'privacy']],
        ['No. 3141', ['case&case=INVENTED-02', 'record']],
        ['No. 2201', ['oversight']],
        ['No. 2201', ['case&case=INVENTED-01', 'records', 'log']],
        ['No. 1107', ['records', 'retention', 'log', 'record']],
      ] as const,
      3,
    ),
  )('Tab comes to everything, in order and in sight: %s', async (person, pages) => {
    const page = await signedIn(person);
    for (const name of pages) {
      await open(page, `?page=${name === 'record' ? await someRecord(page) : name}`);
      expect(await faultsOfWalk(page), name).toEqual([]);
    }
  });

  it('one comes past what is on every page', async () => {
    const page = await signedIn('No. 3141');
    await tabTo(page, words.skip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
  });

  it('a case is opened and its talk begun', async () => {
    const page = await signedIn('No. 3141');
    await tabTo(page, words.newCase);
    await page.keyboard.press('Enter');
    await tabTo(page, words.reference);
    await page.keyboard.type('2026-301');
    await page.keyboard.press('Enter');
    await page.waitForSelector('open-door-screening');
    await page.waitForFunction(() =>
      document.querySelector('open-door-screening')!.shadowRoot?.querySelector('button'),
    );
    await tabTo(page, talk.begin);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (globalThis as WithHelpers).helpers.deepFocus()?.matches('[data-heading]'));
  });

  it('a call is ticked, and one goes on at the next', async () => {
    const page = await signedIn('No. 2201');
    await page.waitForSelector('.calls > li');
    const second = await page.$eval('#open + .calls > li:nth-child(2)', ({ textContent }) => textContent);
    await tabTo(page, `${words.done}: `);
    await page.keyboard.press('Enter');
    await page.waitForFunction((text) => document.activeElement?.textContent === text, {}, second);
    expect(
      await page.evaluate(() =>
        (globalThis as WithHelpers).helpers.isVisibleFocus(document.activeElement as HTMLElement),
      ),
    ).toBe(true);
  });

  it('records are filtered, chosen and printed', async () => {
    const page = await signedIn('No. 1107');
    await page.evaluateOnNewDocument(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await open(page, '?page=records');
    await tabTo(page, words.case);
    await page.keyboard.type('invented-0');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('case=invented-0'));
    await page.waitForSelector('[name=record]');
    await tabTo(page, words.printStack);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (said) => document.querySelector('#trouble')!.textContent === said,
      {},
      words.reasons['nothing-chosen']!,
    );
    expect(await focusOf(page)).toBe(words.printStack);
    await tabTo(page, 'INVENTED-0');
    await page.keyboard.press('Space');
    await tabTo(page, words.printStack);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-printed]');
    expect(await page.$$('.stack > *')).toHaveLength(1);
    expect(await focusOf(page)).toBe(words.printStack);
  });

  it('what is over its time is removed, and one goes on at the top of the page', async () => {
    const page = await signedIn('No. 1107');
    await open(page, '?page=retention');
    await tabTo(page, words.removeChosen);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (said) => document.querySelector('main')!.innerText.includes(said),
      {},
      words.nothingDue,
    );
    expect(await focusOf(page)).toBe(words.titles['retention']);
  });
});
