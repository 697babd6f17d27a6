import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tooWide } from '../any-page.ts';
import { built } from '../built.ts';
import spanish from '../../src/languages/es/index.ts';
import { returnFromRun } from '../../src/headless.ts';
import { barriersOn, hearComplaints, holdBackFiles, ofColors, savedText, violationsOn } from '../pages.ts';
import { someOf } from '../runs.ts';
import { DemoPages, DemoServer, type Visit } from './demo-pages.ts';
import { nightWelcome } from './night-welcome.ts';

const pages = [
  '',
  'guide/',
  'themes/',
  'own-instrument/',
  'book/',
  'set-up/',
  'cases/',
  'law/',
  'privacy/',
  'standards/',
  'accessibility/',
  'screens/',
  'reference/',
];

const pagesOfKiosk = ['it-guide', 'self-test'];

let demo: DemoPages;

beforeAll(async () => {
  demo = await DemoPages.start(
    await DemoServer.startBuilt([...pages, ...pagesOfKiosk.map((page) => `kiosk/${page}/`)]),
  );
});

afterAll(() => demo?.stop());

async function visit(path: string, address = demo.address): Promise<Visit> {
  const visitor = await demo.visitor(address);
  await visitor.page.goto(address + path, { waitUntil: 'networkidle0' });
  return visitor;
}

async function isAt({ page, complaints }: Visit, path: string): Promise<void> {
  expect(complaints).toEqual([]);
  expect(await page.$eval('h1', ({ textContent }) => textContent.trim())).not.toBe('');
  if (path)
    expect(await page.$eval('nav [aria-current]', (link) => (link as HTMLAnchorElement).pathname)).toBe(`/${path}`);
}

// Each of them is opened as it is built below.
describe('as `npm start` serves them,', () => {
  let started: DemoServer;
  beforeAll(async () => {
    started = await DemoServer.start({ portal: true });
  });
  afterAll(() => started?.stop());

  it.each(someOf(pages, pages.length))(
    'the demo page /%s opens without a complaint, and asks nobody else',
    async (path) => {
      const visitor = await visit(path, started.address);
      await isAt(visitor, path);
      await visitor.page.close();
    },
  );

  it('the portal opens without a complaint, and asks nobody else', async () => {
    const { page, complaints } = await visit('portal/', started.address);
    await page.waitForSelector('.people button');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Cells without the name of their column, which has no head on a small screen. */
function unnamedCells(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('td:not(:first-child)')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.textContent !== '' &&
          !getComputedStyle(element, '::before').content.startsWith(`"${element.dataset['label']}`),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/** What is wrong with a page as a small phone shows it. */
async function wrongOnAPhone(page: Page): Promise<string[]> {
  await page.setViewport({ width: 320, height: 900 });
  return [...(await tooWide(page)), ...(await unnamedCells(page)), ...(await barriersOn(page))];
}

// Every fifth page is looked at by day, and another fifth at night; in the soak run each is by both.
const byDay = someOf(pages, 5, 1);
const atNight = someOf(pages, 5, 3);

describe.each(pages)('the demo page /%s', (path) => {
  let visitor: Visit;

  // To load a page takes longer than to look at it.
  beforeAll(async () => {
    visitor = await visit(path);
  });
  afterAll(() => visitor?.page.close());

  it('opens without a complaint, asks nobody else, and says where one is', async () => {
    await isAt(visitor, path);
  });

  it.runIf(byDay.includes(path))(
    'has no barrier that a program finds, and can be read on the smallest screen without scrolling sideways',
    async () => {
      expect(await wrongOnAPhone(visitor.page)).toEqual([]);
    },
  );

  it.runIf(atNight.includes(path))('has contrast that axe finds enough, and fits a phone, dark', async () => {
    const { page } = visitor;
    await page.setViewport({ width: 390, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect([...(await tooWide(page)), ...(await unnamedCells(page))]).toEqual([]);
    expect(await violationsOn(page, ofColors)).toEqual([]);
  });
});

describe.each(someOf(pagesOfKiosk, 2))('the page of the kiosk /%s/', (path) => {
  it('has no barrier that a program finds, and can be read on the smallest screen without scrolling sideways', async () => {
    const { page } = await visit(`kiosk/${path}/`);
    expect(await wrongOnAPhone(page)).toEqual([]);
    await page.close();
  });
});

/** Presses the one button of that name, in the page or in the talk, as soon as it can be pressed. */
async function press(page: Page, name: string): Promise<void> {
  const pressed = await page.waitForFunction(
    (wanted) => {
      const { shadowRoot } = document.querySelector('open-door-screening')!;
      return [...document.querySelectorAll('button'), ...shadowRoot!.querySelectorAll('button')].find(
        (button) => button.checkVisibility() && !button.disabled && button.textContent.trim() === wanted,
      );
    },
    {},
    name,
  );
  await pressed.asElement()!.evaluate((button) => (button as HTMLElement).click());
}

function levelName(language: 'en' | 'es', level: string): string {
  const { levels } = language === 'es' ? spanish.returnFromRun : returnFromRun.wording['en']!;
  return levels[level]!.name;
}

/** The words of the talk, once these are among them. */
async function talkReads(page: Page, words: string): Promise<string> {
  const read = await page.waitForFunction(
    (wanted) => {
      const text = document.querySelector('open-door-screening')?.shadowRoot?.querySelector<HTMLElement>('.shell');
      return text?.innerText.includes(wanted) && text.innerText;
    },
    {},
    words,
  );
  return (await read.jsonValue()) as string;
}

describe('a stranger’s first look at the page to try it', () => {
  it.each(
    someOf(
      [
        ['Show me a quiet return', 'none-noted'],
        ['a worried one', 'report-and-refer'],
        ['act now', 'act-now'],
      ] as const,
      2,
    ),
  )('shows the result of an invented case in two clicks: %s', async (name, level) => {
    const { page, complaints } = await visit('');
    await press(page, name);
    await press(page, 'Go on where we were');
    const result = await talkReads(page, levelName('en', level));
    expect(result).toContain('invented case');
    expect(await page.$eval('.masthead', (part) => (part as HTMLElement).innerText)).toContain('invented case');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows it in Spanish', async () => {
    const { page } = await visit('');
    await page.select('#language', 'es');
    await press(page, 'actuar ya');
    await press(page, 'Seguir donde estábamos');
    expect(await talkReads(page, levelName('es', 'act-now'))).toContain('caso inventado');
    await page.close();
  });

  it('loses the page in the middle of a talk, and nothing of it', async () => {
    const { page, complaints } = await visit('');
    expect(await page.$eval('#lose', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await press(page, 'Begin');
    await talkReads(page, 'Was a missing report made to the police?');
    await press(page, 'Next');
    await talkReads(page, 'How old are they, in years?');
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('open-door-screening')!;
      shadowRoot!.querySelector<HTMLElement>('[data-question=age] input')!.focus();
    });
    await page.keyboard.type('15');
    await Promise.all([page.waitForNavigation(), press(page, 'Lose the page')]);
    await press(page, 'Go on where we were');
    await talkReads(page, 'How old are they, in years?');
    const age = () =>
      document
        .querySelector('open-door-screening')!
        .shadowRoot!.querySelector<HTMLInputElement>('[data-question=age] input')!.value;
    expect(await page.evaluate(age)).toBe('15');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps the language and the case where the page is lost, and nothing after the talk is cleared', async () => {
    const { page } = await visit('');
    await page.select('#language', 'es');
    await press(page, 'uno que preocupa');
    await press(page, 'Seguir donde estábamos');
    await talkReads(page, levelName('es', 'report-and-refer'));
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('#lose')!.disabled);
    await Promise.all([page.waitForNavigation(), press(page, 'Perder la página')]);
    await talkReads(page, 'Seguir donde estábamos');
    expect(await page.$eval('.masthead', (part) => (part as HTMLElement).innerText)).toMatch(
      /caso inventado.*No falta nada/s,
    );
    await page.evaluate(() => document.querySelector('open-door-screening')!.clear());
    // A page that is left before the browser has removed the talk still has it.
    await page.waitForFunction(() => document.querySelector<HTMLButtonElement>('#lose')!.disabled);
    await page.reload({ waitUntil: 'networkidle0' });
    await talkReads(page, 'Begin');
    await page.close();
  });

  it('says in a second window that the talk is open in another one, and goes on when that is closed', async () => {
    const { page } = await visit('');
    await press(page, 'act now');
    await talkReads(page, 'Go on where we were');
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('#lose')!.disabled);

    const second = await page.browserContext().newPage();
    await second.goto(page.url());
    const says = (words: string) =>
      second.waitForFunction((wanted) => document.querySelector('#notice')!.textContent.includes(wanted), {}, words);
    await says('open in another window');
    await page.close();
    await says('Nothing is missing');
    await talkReads(second, 'Go on where we were');
    await second.close();
  });

  it.each([
    {
      language: 'en',
      sizes: [
        [1280, 800],
        [820, 1180],
        [390, 844],
      ],
      actNow: 'act now',
      lose: 'Lose the page',
      goOn: 'Go on where we were',
    },
    {
      language: 'es',
      sizes: [
        [390, 844],
        [320, 640],
      ],
      actNow: 'actuar ya',
      lose: 'Perder la página',
      goOn: 'Seguir donde estábamos',
    },
  ] as const)('has the screening at the top on every screen: $language', async ({ language, sizes, ...names }) => {
    const { page } = await visit('');
    await page.select('#language', language);
    for (const look of ['at first', 'after a page was lost']) {
      if (look !== 'at first') {
        await press(page, names.actNow);
        await Promise.all([page.waitForNavigation(), press(page, names.lose)]);
        await talkReads(page, names.goOn);
      }
      for (const [width, height] of sizes) {
        await page.setViewport({ width, height });
        const size = `${look}, ${width} by ${height}`;
        const { above, begins, lowest } = await page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
          const parts = [...document.querySelectorAll('.masthead > *')].map((part) => part.getBoundingClientRect());
          return {
            above: box('.masthead').height,
            begins: box('open-door-screening').top,
            lowest: Math.max(...parts.map(({ bottom }) => bottom)),
          };
        });
        expect(above, size).toBeLessThanOrEqual(120);
        expect(begins, size).toBeLessThanOrEqual(120);
        expect(lowest, size).toBeLessThanOrEqual(begins);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });
});

describe('the embedding guide', () => {
  it('has the files of each framework’s app to copy', async () => {
    const { page } = await visit('guide/');
    const shown: Record<string, string> = {};
    for (const button of await page.$$('#frameworks button')) {
      await button.click();
      const name = await button.evaluate(({ textContent }) => textContent);
      shown[name] = await page.$eval('#files', ({ textContent }) => textContent);
    }
    expect(Object.keys(shown)).toEqual(['Plain HTML', 'React', 'Vue 3', 'Svelte 5', 'Angular']);
    for (const text of Object.values(shown)) expect(text).toMatch(/screening-?complete/i);
    expect(new Set(Object.values(shown)).size).toBe(5);
    await page.close();
  });

  it('shows a draft while one talks, and at the end the record and the fields of a case', async () => {
    const { page, complaints } = await visit('guide/');
    const pressPrimary = () =>
      page.$eval('open-door-screening', async (element) => {
        element.shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')!.click();
        await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      });
    const text = (selector: string) => page.$eval(selector, ({ textContent }) => textContent);
    await pressPrimary();
    await page.waitForFunction(() => document.querySelector('#kept')!.textContent.includes('2 questions answered'));
    for (let step = 0; step < 80 && (await text('#record')) === ''; step++) await pressPrimary();

    const record = JSON.parse(await text('#record')) as { answers: Record<string, { value: unknown }[]> };
    expect(record.answers['age']![0]!.value).toBe(15);
    expect(await text('#fields')).toMatch(/2026-041.*Age, by whoever gave it15/s);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe.each(['index', 'reference'])('the page of the package dist/guide/%s.html', (name) => {
  it('opens from the disk without a complaint, with what the demo shows and links that lead somewhere', async () => {
    const page = await demo.browser.newPage();
    const complaints: string[] = [];
    hearComplaints(page, complaints);
    await page.goto(pathToFileURL(built(`dist/guide/${name}.html`)).href, { waitUntil: 'networkidle0' });

    expect(complaints).toEqual([]);
    expect(await page.$$('nav')).toEqual([]);
    const text = await page.$eval('main', ({ textContent }) => textContent);
    expect(text).toContain(name === 'index' ? 'screening-complete' : 'parseRecord');
    const links = await page.$$eval('a', (all) => all.map((link) => link.href));
    for (const link of links.filter((each) => each.startsWith('file:')))
      expect(existsSync(fileURLToPath(link)), link).toBe(true);
    if (name === 'index')
      expect(
        await page.$eval('open-door-screening', ({ shadowRoot }) => shadowRoot?.querySelector('button') !== null),
      ).toBe(true);
    await page.close();
  });
});

describe('the reference', () => {
  it('lists what the element and the package have', async () => {
    const { page } = await visit('reference/');
    const text = await page.$eval('main', ({ textContent }) => textContent);

    for (const name of ['case-reference', 'screening-complete', '--open-door-paper', 'primary-button', 'parseRecord'])
      expect(text).toContain(name);
    await page.close();
  });
});

describe('the page that makes the book', () => {
  /** The book that was made, or what the page says instead. */
  async function bookMade(choose: (page: Page) => Promise<unknown>): Promise<string> {
    const { page, complaints } = await demo.visitor();
    await holdBackFiles(page);
    await page.goto(`${demo.address}book/`, { waitUntil: 'networkidle0' });
    await choose(page);
    await page.click('#choose button');
    const outcome = await page.waitForFunction(() => {
      const text = document.querySelector('#outcome')!.textContent ?? '';
      return document.querySelector('#outcome a') ? 'made' : text !== '' && !text.startsWith('Checking') && text;
    });
    const said = String(await outcome.jsonValue());
    const made = said === 'made' ? await savedText(page) : said;
    expect(complaints).toEqual([]);
    await page.close();
    return made;
  }

  it.each(
    someOf(
      [
        ['night-welcome', 'es', 'El libro de'],
        ['return-from-run', 'en', 'The book of Welcome back'],
      ] as const,
      2,
    ),
  )('makes that of %s, %s', async (instrument, language, title) => {
    const made = await bookMade(async (page) => {
      await page.select('#instrument', instrument);
      await page.select('#language', language);
    });
    expect(made).toContain(title);
  });

  it('begins it with what has changed since another version', async () => {
    const { en } = nightWelcome.wording;
    const wording = {
      ...nightWelcome.wording,
      en: { ...en, rules: { ...en.rules, [nightWelcome.rules[0]!.code]: 'As it was before' } },
    };
    const before = { ...nightWelcome, version: '0.1.0', wording };
    const made = await bookMade(async (page) => {
      await page.select('#instrument', 'night-welcome');
      await page.$eval(
        '#before',
        (field, content) => {
          const files = new DataTransfer();
          files.items.add(new File([content], 'before.json'));
          (field as HTMLInputElement).files = files.files;
        },
        JSON.stringify(before),
      );
    });
    expect(made).toContain('What changed since version 0.1.0');
    expect(made).toContain('As it was before');
  });

  it('asks for a file where none is chosen', async () => {
    expect(await bookMade((page) => page.select('#instrument', 'own'))).toBe('Choose the file of your guide first.');
  });
});
