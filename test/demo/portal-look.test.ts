import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoPages, DemoServer } from './demo-pages.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.start(await DemoServer.startBuilt(['portal/']));
});
afterAll(() => demo?.stop());

/** The page of each who has signed in: the next test goes on with it. */
const signedIn = new Map<string, Page>();

/** A page of the portal as a role has it, in Spanish, which has the longer words. */
async function open(person: string, name: string, width: number): Promise<Page> {
  const page = signedIn.get(person) ?? (await signIn(person));
  await page.setViewport({ width, height: 900 });
  await page.goto(`${demo.address}portal/?page=${name}&lang=es`);
  await page.waitForSelector('main h1');
  return page;
}

async function signIn(person: string): Promise<Page> {
  const { page } = await demo.visitor();
  signedIn.set(person, page);
  await page.goto(`${demo.address}portal/?lang=es`);
  await page.waitForSelector('.people button');
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(wanted))!.click();
  }, person);
  await page.waitForSelector('nav');
  return page;
}

/** Who opens which page that lists what there is by case. */
const listsByCase = [
  ['No. 3141', 'cases'],
  ['No. 1107', 'records'],
] as const;

describe('The portal', () => {
  it.each([
    ['No. 3141', 'cases'],
    ['No. 2201', 'oversight'],
    ['No. 1107', 'retention'],
  ])('has no small targets: %s, %s', async (person, name) => {
    const page = await open(person, name, 820);
    const small = await page.$$eval('a, button, summary, input, select', (all) =>
      all.flatMap((each) => {
        const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
        // The way past the head of the page is seen only where it has the focus; a link in a line of text is as high as that.
        if (each.matches('.skip, .call a') || !each.checkVisibility()) return [];
        return height >= 44 && width >= 24 ? [] : [`${each.textContent.trim()}: ${width} × ${height}`];
      }),
    );
    expect(small).toEqual([]);
  });

  it.each(listsByCase)(
    'keeps what is said of a case clear of the cases, where it takes two lines: %s, %s',
    async (person, name) => {
      const page = await open(person, name, 700);
      const below = await page.$$eval('.by-case > li', (rows) =>
        rows.flatMap((row) => {
          const [reference, said] = row.children;
          const edge = reference!.getBoundingClientRect().right;
          return [...said!.children].flatMap((each) =>
            [...each.getClientRects()].some(({ left }) => left < edge) ? [each.textContent] : [],
          );
        }),
      );
      expect(below).toEqual([]);
    },
  );

  it.each(listsByCase)(
    'keeps what is said of a case clear of the line below it on a telephone: %s, %s',
    async (person, name) => {
      const page = await open(person, name, 390);
      const room = await page.$$eval('.by-case > li', (rows) =>
        rows.map((row) => {
          const last = [...row.querySelectorAll('span')].map((each) => each.getBoundingClientRect().bottom);
          return row.getBoundingClientRect().bottom - Math.max(...last);
        }),
      );
      expect(Math.min(...room)).toBeGreaterThanOrEqual(8);
    },
  );
});

describe('The head of the portal', () => {
  it.each([820, 1280])('has two lines: who is there, and below it all pages, %i px wide', async (width) => {
    const page = await open('No. 2201', 'cases', width);
    const lines = await page.$$eval('header :is(.agency, .who, nav a)', (all) =>
      all.map((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      }),
    );
    expect(lines).toHaveLength(7);
    expect(new Set(lines).size, lines.join()).toBe(2);
  });
});

describe('A record in the portal', () => {
  it.each([820, 1280, 1600])('has the left edge of the page around it, %i px wide', async (width) => {
    const page = await open('No. 3141', 'cases', width);
    await page.goto(await page.$eval('.by-case a:not(.name)', ({ href }) => href));
    await page.waitForFunction(() =>
      document.querySelector('open-door-screening')?.shadowRoot?.querySelector('.level .meaning'),
    );
    const edges = await page.evaluate(() =>
      [
        document.querySelector('main h1')!,
        document.querySelector('open-door-screening')!.shadowRoot!.querySelector('[data-heading]')!,
      ].map((each) => each.getBoundingClientRect().left),
    );
    expect(edges[1]).toBe(edges[0]);
  });
});

describe('A record in another language than the page', () => {
  it('says so, and each word says of itself which language it is in', async () => {
    const page = await open('No. 3141', 'cases', 820);
    const link = await page.$eval('.by-case a:not(.name)', ({ href }) => href);
    await page.goto(link);
    await page.waitForFunction(() =>
      document.querySelector('open-door-screening')?.shadowRoot?.querySelector('.level .meaning'),
    );
    expect(await page.$eval('main', ({ innerText }) => innerText)).toContain('inglés');
    const spoken = await page.$eval('open-door-screening', ({ shadowRoot }) =>
      [
        '.suggested',
        '.suggested + span',
        '.meaning',
        '.step h4 > :last-child',
        '.tick',
        '.fold h3',
        '.fold + .fold h3',
      ].map((selector) => shadowRoot!.querySelector(selector)!.closest<HTMLElement>('[lang]')!.lang),
    );
    expect(spoken).toEqual(['es', 'en', 'en', 'en', 'es', 'es', 'en']);
  });
});
