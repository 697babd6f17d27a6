import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesTexts } from '../../demo/cases/texts.ts';
import { readCases } from '../../src/authoring/check-cases.ts';
import { returnFromRun } from '../../src/headless.ts';
import { AnyBrowser, inScheme, tooWide } from '../any-page.ts';
import { findBrowsers, stopHelpers } from '../browsers.mjs';
import { savedText, violationsOn } from '../pages.ts';
import { faultsOfWalk, tabTo } from './by-keyboard.ts';
import { DataPage, openIn } from './data-page.ts';
import { DemoServer } from './demo-pages.ts';
import { nightWelcome, nightWelcomeCases } from './night-welcome.ts';

const texts = casesTexts.en;

let server: DemoServer;
let browsing: AnyBrowser;

beforeAll(async () => {
  server = await DemoServer.start();
});

afterAll(async () => {
  stopHelpers();
  await server?.stop();
});

/** Somebody who tries cases. */
class Author extends DataPage {
  static async open(width?: number, language?: string): Promise<Author> {
    return new Author(await openIn(browsing, server, 'cases/', '#follows', { width, language }), '#cases');
  }

  /** Chooses an answer to a question, in its first or a further account. */
  async choose(question: string, value: string, account = 0): Promise<void> {
    await this.page.evaluate(
      (code, wanted, index) => {
        const word = document.querySelectorAll(`[data-question="${code}"] .word`)[index]!;
        const box = word.querySelector<HTMLInputElement>(`[id="${code}-${index}-${wanted}"]`);
        const select = word.querySelector('select')!;
        if (box) return box.click();
        select.value = wanted;
        return select.dispatchEvent(new Event('change'));
      },
      question,
      value,
      account,
    );
  }
}

describe.each(await findBrowsers())('the page on which cases are tried, in $engine,', (browser) => {
  beforeAll(async () => {
    browsing = await AnyBrowser.start(browser);
  });
  afterAll(() => browsing?.close());

  it('says at once what follows from answers in any order, and by whose word', async () => {
    const author = await Author.open();
    expect(await author.text('.level')).toContain('Follow up');
    await author.choose('slept', 'hotel');
    await author.press(texts.addWord, '[data-question=slept]');
    await author.choose('slept', 'friend', 1);
    await author.choose('danger', 'could-reach');
    expect(await author.text('.level')).toContain('Act now');
    const follows = await author.text('#follows');
    expect(follows).toContain('Places to sleep: a hotel or motel · Said by the youth');
    expect(follows).toContain(texts.stillOpen);
    await author.press(texts.clear);
    expect(await author.text('.level')).toContain('Follow up');
    await author.close();
  });

  it('keeps what was tried as a worked case, runs it with the others, and saves all of them', async () => {
    const author = await Author.open();
    await author.choose('danger', 'could-reach');
    await author.page.type('#case-name', 'Could be reached, nothing else known');
    await author.page.type('#case-why', 'Danger alone is enough.');
    await author.press(texts.keep);
    expect(await author.text('.said')).toContain('Could be reached, nothing else known');
    await author.press(texts.run);
    expect(await author.text('#ran')).toMatch(/^All \d+ cases hold\.$/);
    await author.press(texts.save);
    const saved = await savedText(author.page);
    const kept = readCases(JSON.parse(saved)).at(-1)!;
    expect(kept).toMatchObject({
      why: 'Danger alone is enough.',
      answers: { danger: [{ source: 'worker', value: ['could-reach'] }] },
      expect: { level: 'act-now' },
    });
    await author.close();
  });

  it('measures random cases, and shows what the worked ones reach', async () => {
    const author = await Author.open();
    await author.page.select('#guide', 'night-welcome');
    await author.reads('#worked h2', `${nightWelcomeCases.length} worked cases`);
    await author.press(texts.tryRandom);
    await author.page.waitForSelector('#random table');
    expect(await author.text('#random')).toContain(texts.stepsNow);
    expect(await author.text('[data-kind=flag] summary')).toMatch(
      new RegExp(`${nightWelcome.flags.length} of ${nightWelcome.flags.length}`),
    );
    await author.close();
  });

  it('draws how the guide hangs together, with what the chosen case comes to lit, and finds in it', async () => {
    const author = await Author.open();
    await author.page.select('#loaded', '3');
    await author.press(texts.pictureOf.map);
    await author.page.waitForSelector('.picture .node.lit');
    const lit = await author.page.$$eval('.node.lit.level', (nodes) =>
      nodes.map(({ id, textContent }) => id + textContent.trim()),
    );
    expect(lit).toHaveLength(1);
    expect(lit[0]).toContain((await author.text('.level strong')).trim());
    await author.page.type('#find', 'hotel');
    await author.page.waitForSelector('.picture .node.found');
    const width = () => author.page.$eval('.picture svg', (picture) => picture.getBoundingClientRect().width);
    const before = await width();
    await author.press(texts.zoomIn);
    expect(await width()).toBeGreaterThan(before);
    await author.press(texts.whole);
    expect(await width()).toBe(before);
    await author.press(texts.pictureOf.flow);
    await author.reads('#pictures details', texts.start);
    await author.close();
  });

  it('checks a guide that is opened, and puts what it finds to its place', async () => {
    const author = await Author.open();
    await author.give('night-welcome.json', { ...nightWelcome, cases: nightWelcomeCases });
    await author.press(texts.checkNow);
    await author.reads('#findings [role=status]', texts.noFindings);

    const en = structuredClone(nightWelcome.wording.en);
    en.questions.thoughts.prompt = 'Why did you do that?';
    const wording = { ...nightWelcome.wording, en };
    await author.give('night.json', { ...nightWelcome, wording, cases: nightWelcomeCases });
    expect(await author.page.$('#findings ul')).toBeNull();
    await author.press(texts.checkNow);
    await author.reads('#findings [role=status]', texts.findings.one.replace('{count}', '1'));
    const found = 'expected nothing that asks why';
    expect(await author.text('#q-thoughts .wrong')).toContain(found);
    await author.page.click('#findings li button');
    expect(await author.page.evaluate(() => document.activeElement!.id)).toBe('q-thoughts');
    await author.close();
  });

  it('comes to everything by Tab, in order and in sight', async () => {
    const author = await Author.open();
    await author.page.select('#guide', 'night-welcome');
    await author.reads('#worked h2', `${nightWelcomeCases.length} worked cases`);
    expect(await faultsOfWalk(author.page)).toEqual([]);
    await author.close();
  });

  it('is used by keys alone', async () => {
    const author = await Author.open();
    const { page } = author;
    const { topics, questions } = returnFromRun.wording['en']!;
    const topic = returnFromRun.topics.find((each) => each.questions.some(({ code }) => code === 'danger'))!;
    await tabTo(page, topics[topic.code]!.title);
    await page.keyboard.press('Enter');
    await tabTo(page, questions['danger']!.choices!['could-reach']!);
    await page.keyboard.press(' ');
    expect(await author.text('.level')).toContain('Act now');
    await tabTo(page, texts.name);
    await page.keyboard.type('By keys');
    await tabTo(page, texts.whyExpected);
    await page.keyboard.type('Whoever has no mouse can do it.');
    await tabTo(page, texts.keep);
    await page.keyboard.press('Enter');
    expect(await author.text('.said')).toContain('By keys');
    await tabTo(page, texts.run);
    await page.keyboard.press('Enter');
    expect(await author.text('#ran')).toMatch(/^All \d+ cases hold\.$/);
    await tabTo(page, texts.pictureOf.map);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.picture .node.lit');
    await author.close();
  });

  it('does without what draws, until somebody asks for a picture', async () => {
    const author = await Author.open();
    const loaded = () => author.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await loaded()).filter((name) => name.includes('dagre'))).toEqual([]);
    // A browser notes only so many.
    await author.page.evaluate(() => performance.clearResourceTimings());
    await author.press(texts.pictureOf.map);
    await author.page.waitForSelector('.picture svg');
    expect((await loaded()).some((name) => name.includes('dagre'))).toBe(true);
    await author.close();
  });

  it.each([
    ['en', 1280, 'light', 'night-welcome'],
    ['es', 390, 'dark', 'night-welcome'],
    ['es', 390, 'light', 'return-from-run'],
  ])(
    'has nothing that axe finds, and fits, with everything open: %s, %i px, %s, %s',
    async (language, width, scheme, guide) => {
      const author = await Author.open(width, language);
      const words = casesTexts[language as 'en' | 'es'];
      await inScheme(author.page, browser, scheme);
      await author.page.select('#guide', guide);
      await author.page.select('#loaded', '0');
      await author.press(words.pictureOf.map);
      await author.page.waitForSelector('.picture svg');
      await author.page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      expect(await author.text('h1')).toBe(words.title);
      expect(await tooWide(author.page)).toEqual([]);
      expect(await violationsOn(author.page)).toEqual([]);
      await author.close();
    },
  );
});
