import { Encrypter } from 'age-encryption';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kiosk as en } from '../../src/languages/en/kiosk.ts';
import english from '../../src/languages/en/index.ts';
import { kiosk as es } from '../../src/languages/es/kiosk.ts';
import { allLanguages } from '../languages/all.ts';
import { englishLeftIn } from '../languages/english-left.ts';
import { browsers } from '../pages.ts';
import { someOf } from '../runs.ts';
import { Visitor } from './at-the-kiosk.ts';
import { leave, practise, walk } from './every-screen.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const kioskTexts = { en, es };
const { launchOptions } = browsers[0]!;
const languages = ['en', 'es'] as const;

let browser: Browser;
const open = (settings: object) => served(settings, { keepsPages: false });
const kiosks: Partial<Record<(typeof languages)[number], FolderServer>> = {};

beforeAll(async () => {
  for (const language of languages)
    kiosks[language] = await open({
      language,
      agency: 'Harbor County Intake',
      idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 },
      recovery: { allowed: true, hours: 12 },
    });
  browser = await puppeteer.launch(launchOptions);
});

afterEach(() => Visitor.closeAll());

afterAll(async () => {
  await browser?.close();
  for (const language of languages) await kiosks[language]?.stop();
});

const sizes = [
  [1024, 768],
  [768, 1024],
  [390, 844],
] as const;

/** The document, other than its look, hardly depends on the language. */
const checkedWhole: readonly string[] = someOf(languages, 2);

/** Where the focus is other than at the heading: where the worker has gone on within a screen. */
const elsewhere: Readonly<Record<string, string>> = {
  'a new PIN': 'kiosk-pin-pad input',
  'a PIN is set': '.pin h2',
};

const ways = [
  ['around a talk', walk],
  ['of a practice, dark', practise],
  ['to the next worker', leave],
] as const;

const walks = languages.flatMap((language) => ways.map(([name, way]) => [language, name, way] as const));

// Each way once, in one of the languages.
describe.each(someOf(walks, 2))('Every screen in %s, %s,', (language, _name, way) => {
  const texts = kioskTexts[language];
  const englishLeft = language === 'en' ? () => [] : englishLeftIn(allLanguages[language]!.data);
  let visitor: Visitor;
  /** What was found on one walk: to come to a screen takes longer than to look at it. */
  const found: Record<'wrong' | 'outOfSight' | 'unmarked', string[]> = { wrong: [], outOfSight: [], unmarked: [] };

  beforeAll(async () => {
    visitor = await Visitor.open(browser, kiosks[language]!);
    const scheme = way === practise ? 'dark' : 'light';
    await visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await way(visitor, texts, async (name) => {
      await lookForFocus(name);
      await lookForBarriers(name);
    });
  });

  async function lookForFocus(name: string): Promise<void> {
    const { page } = visitor;
    await visitor.holds((selector) => {
      const { activeElement: at } = document;
      return (at?.shadowRoot?.activeElement ?? at)?.matches(selector) ?? false;
    }, elsewhere[name] ?? '[data-heading]');
    for (const [width, height] of [...sizes, [1280, 800]] as const) {
      await page.setViewport({ width, height });
      found.outOfSight.push(...(await page.evaluate(outOfSight)).map((control) => `${name}, ${width}: ${control}`));
    }
  }

  async function lookForBarriers(name: string): Promise<void> {
    const { page } = visitor;
    const wrong = (what: string, problems: readonly unknown[]) =>
      found.wrong.push(...problems.map((problem) => `${name}: ${what} ${String(problem)}`));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.title()).toBe('Open Door');
    const words = (await visitor.run(() => document.body.innerText)).split('\n');
    wrong('English is left:', englishLeft(words));
    if (!(await visitor.sees()).includes(allLanguages[language]!.pack.talk.practiceBand)) found.unmarked.push(name);
    wrong('too wide for', await visitor.tooWide([320, 1280, ...sizes.map(([width]) => width)]));
    if (checkedWhole.includes(language)) wrong('a barrier:', await visitor.barriersBesideAxe());
    for (const [width, height] of someOf(sizes, 2)) {
      await page.setViewport({ width, height });
      wrong(`at ${width}:`, [...(await visitor.smallTargets()), ...(await visitor.violations())]);
    }
  }

  it('fits, can be touched, speaks one language, and has no barrier that a program finds', async () => {
    expect(found.wrong).toEqual([]);
    if (way === walk) expect(await visitor.sees()).toContain(texts.warning);
  });

  it('has the focus where one reads on, and what has it is behind nothing', () => {
    expect(found.outOfSight).toEqual([]);
  });

  if (way === practise)
    it('is marked as practice', () => {
      expect(found.unmarked).toEqual([]);
    });
});

/** What of the kiosk's own is out of sight, or behind something, when the focus comes to it. Runs in the page. */
function outOfSight(): string[] {
  const { activeElement: at } = document;
  const before = (at?.shadowRoot?.activeElement ?? at) as HTMLElement | null;
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input')].filter((control) =>
    control.checkVisibility({ visibilityProperty: true }),
  );
  const hidden = [...controls, ...controls.toReversed()].filter((control) => {
    control.focus();
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const isInSight = [top + 2, bottom - 2].every((y) => {
      const seen = document.elementFromPoint((left + right) / 2, y);
      return seen === control || control.contains(seen);
    });
    return !isInSight;
  });
  before?.focus();
  return hidden.map((control) => control.outerHTML.slice(0, 100));
}

describe.each(languages)('What one does next in %s', (language) => {
  const texts = kioskTexts[language];

  it.each([
    [1280, 800],
    [390, 844],
  ])('is in sight before anybody scrolls, %i × %i', async (width, height) => {
    const visitor = await Visitor.open(browser, kiosks[language]!, width, height);
    const isInSight = () =>
      visitor.run(() => {
        const { top, bottom } = document.querySelector('.primary')!.getBoundingClientRect();
        return scrollY === 0 && top >= 0 && bottom <= innerHeight;
      });
    expect(await isInSight()).toBe(true);
    for (const purpose of [texts.begin, texts.continueFile, texts.typeIn, texts.practice]) {
      await visitor.press(purpose);
      await visitor.until('.in-sight');
      expect(`${purpose}: ${await isInSight()}`).toBe(`${purpose}: true`);
      await visitor.press(texts.back);
      await visitor.until('.welcome');
    }
  });
});

describe('On a touch screen', () => {
  it('what one touches in the talk is as large as a finger, too', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    const { page } = visitor;
    await page.setViewport({ width: 1024, height: 768, hasTouch: true });
    await page.reload();
    await visitor.begin();
    const found = new Set<string>();
    const headings = new Set<string>();
    for (let step = 0; step < 50; step++) {
      const { heading, small } = await page.evaluate(() => {
        const root = document.querySelector('open-door-screening')!.shadowRoot!;
        for (const details of root.querySelectorAll<HTMLDetailsElement>('.main details')) details.open = true;
        const targets = [
          ...root.querySelectorAll<HTMLElement>('button, a, summary, label:has(input), textarea, select'),
        ];
        return {
          heading: root.querySelector('[data-heading]')?.textContent ?? '',
          small: targets
            .filter((target) => target.checkVisibility())
            .filter((target) => Math.min(target.offsetWidth, target.offsetHeight) < 44)
            .map(
              (target) =>
                `${target.localName} ${target.offsetWidth} × ${target.offsetHeight}: ${target.textContent.trim()}`,
            ),
        };
      });
      headings.add(heading);
      for (const target of small) found.add(`${heading}: ${target}`);
      await page.evaluate(() =>
        document
          .querySelector('open-door-screening')!
          .shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')!
          .click(),
      );
      await page.evaluate(() => document.querySelector('open-door-screening')!.updateComplete);
    }
    expect(headings.size).toBeGreaterThan(15);
    expect([...found]).toEqual([]);
  });
});

describe('A practice', () => {
  const { practiceBand, practiceReference } = english.talk;

  it('is marked on paper, and in the name of a file', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press(kioskTexts.en.practice, kioskTexts.en.begin);
    await visitor.until('.talk:not(.away)');
    await visitor.finishTalk();
    await visitor.page.evaluate(() => document.querySelector('open-door-screening')!.print());
    const paper = await visitor.page.evaluate(() => {
      const frames = document.querySelector('open-door-screening')!.shadowRoot!.querySelectorAll('iframe');
      return [...frames].map(({ contentDocument }) => contentDocument!.body.textContent).join(' ');
    });
    expect(paper).toContain(practiceReference);
    expect(paper).toContain(practiceBand);
    await visitor.press('Save or copy', 'Case note (text)');
    await visitor.page.waitForFunction(
      () =>
        document.querySelector('open-door-screening')!.shadowRoot!.textContent.includes('Saving open-door-PRACTICE'),
      { polling: 100 },
    );
  });

  it('is left in one step, and asks nothing', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press(kioskTexts.en.practice, kioskTexts.en.begin);
    await visitor.answer('a striped animal');
    await visitor.press('Finish and clear');
    await visitor.until('.welcome');
    expect(await visitor.sees()).not.toContain(practiceBand);
  });

  it('shows its case at any time', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press(kioskTexts.en.practice, kioskTexts.en.begin);
    expect(await visitor.sees()).not.toContain(english.result.invented.who);
    await visitor.unfoldCase();
    expect(await visitor.sees()).toContain(english.result.invented.who);
  });
});

describe('With a keyboard alone', () => {
  it('a worker sets a PIN, begins, is covered and goes on', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    const { page } = visitor;
    const to = async (name: string) => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement!.textContent.trim().startsWith(wanted), name))
          return;
      }
      throw new Error(`No way by Tab to ${name}`);
    };
    const pressKey = async (name: string) => {
      await to(name);
      await page.keyboard.press('Enter');
    };
    await pressKey('Begin');
    await pressKey('Set a PIN');
    for (const time of ['first', 'again']) {
      await page.waitForFunction(() => document.activeElement?.matches('kiosk-pin-pad input'), { polling: 50 });
      await page.keyboard.type('4711');
      await page.keyboard.press('Enter');
      void time;
    }
    await pressKey('Begin');
    await visitor.until('.talk:not(.away)');
    await visitor.wait(120);
    await page.keyboard.press('Enter');
    await to('Delete');
    await page.keyboard.down('Shift');
    for (let step = 0; step < 10; step++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.type('4711');
    await page.keyboard.press('Enter');
    await visitor.until('.talk:not(.away)');
  });
});

describe('A file that is saved', () => {
  it('takes no passphrase that is easy to guess, and says so while it is typed', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.begin();
    await visitor.answer('zebra crossing');
    await visitor.finishTalk();
    await visitor.press('Save or copy');
    const type = (words: string) =>
      visitor.run((typed) => {
        const root = document.querySelector('open-door-screening')!.shadowRoot!;
        for (const field of root.querySelectorAll<HTMLInputElement>('[name^=passphrase]')) {
          field.value = typed;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
        return root.querySelector('[data-passphrase]')!.textContent;
      }, words);
    const { strength } = kioskTexts.en;
    expect(await type('passwordpassword')).toBe(strength.guessable);
    await visitor.press('Save the encrypted file');
    await visitor.holds(
      (said) => document.querySelector('open-door-screening')!.shadowRoot!.textContent.includes(said),
      strength.guessable,
    );
    expect(await type('four quiet herons wading')).toBe(strength.good);
    expect(visitor.complaints).toEqual([]);
  });
});

describe('A file that was saved', () => {
  it('with a passphrase goes on where the talk was, and only with that', async () => {
    const before = await Visitor.open(browser, kiosks.en!);
    await before.begin();
    await before.answer('zebra crossing');
    const draft = await before.page.evaluate(() =>
      JSON.stringify(document.querySelector('open-door-screening')!.draft),
    );
    const encrypter = new Encrypter();
    encrypter.setPassphrase('four words nobody guesses');
    encrypter.setScryptWorkFactor(10);
    const file = await encrypter.encrypt(draft);

    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press(kioskTexts.en.continueFile);
    await visitor.giveFile('talk.age', file);
    await visitor.press(kioskTexts.en.open);
    await visitor.reads(kioskTexts.en.needsPassphrase);
    await visitor.page.type('input[name=passphrase]', 'wrong');
    await visitor.press(kioskTexts.en.open);
    await visitor.reads(kioskTexts.en.wrongPassphrase);
    await visitor.page.$eval('input[name=passphrase]', (field) => (field.value = ''));
    await visitor.page.type('input[name=passphrase]', 'four words nobody guesses');
    await visitor.press(kioskTexts.en.open, 'Go on where we were');
    expect(await visitor.answered()).toBe('zebra crossing');
    expect(visitor.complaints).toEqual([]);
  });

  it('that does not belong here is refused, in words', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press(kioskTexts.en.continueFile, kioskTexts.en.open);
    expect(await visitor.sees()).toContain(kioskTexts.en.fileMissing);
    await visitor.giveFile('shopping.json', new TextEncoder().encode('{"milk":2}'));
    await visitor.press(kioskTexts.en.open);
    await visitor.reads(kioskTexts.en.notOfThisGuide);
  });
});

it('The empty form is printed from the welcome screen', async () => {
  const visitor = await Visitor.open(browser, kiosks.es!);
  await visitor.press(kioskTexts.es.printBlank);
  await visitor.page.waitForFunction(
    () => {
      const root = document.querySelector('open-door-screening')!.shadowRoot!;
      return root.querySelector('iframe')?.contentDocument?.body.textContent.includes('¿');
    },
    { polling: 100 },
  );
  expect(await visitor.sees()).not.toContain(kioskTexts.es.printBlankFailed);
  expect(visitor.complaints).toEqual([]);
});

it.each(languages)(
  'An office without a review reads on a phone, without scrolling, that it can practice: %s',
  async (language) => {
    const kiosk = await open({ language, talkBeforeReview: false });
    const visitor = await Visitor.open(browser, kiosk, 390, 844);
    const { onlyPractice, practice, begin } = kioskTexts[language];
    await visitor.reads(onlyPractice);
    const [line, button] = await visitor.run(
      (...wanted) =>
        wanted.map((text) => {
          const all = [...document.querySelectorAll<HTMLElement>('.welcome p, .welcome button')];
          const { top, bottom } = all.find(({ textContent }) => textContent.trim() === text)!.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      onlyPractice,
      practice,
    );
    expect([line, button]).toEqual([true, true]);
    expect(
      await visitor.run(
        (text) => [...document.querySelectorAll('button')].some((each) => each.textContent.trim() === text),
        begin,
      ),
    ).toBe(false);
    await kiosk.stop();
  },
);

it('An office has its own words on the screens of a talk, and reads which one cannot be used', async () => {
  const texts = { en: { cover: 'Pause', begn: 'Start' } };
  const kiosk = await open({ agency: 'Harbor County Intake', texts });
  const visitor = await Visitor.open(browser, kiosk);
  expect(await visitor.sees()).toMatch(/Harbor County Intake.*texts\.en\.begn: there is no such text/);
  await visitor.begin();
  await visitor.holds(() =>
    Boolean(document.querySelector('open-door-screening')?.shadowRoot?.textContent.includes('Pause')),
  );
  await kiosk.stop();
});

it('An office whose settings cannot be used reads what is wrong, and can work', async () => {
  const kiosk = await open({ idle: { coverAfterSeconds: 'soon' } });
  const visitor = await Visitor.open(browser, kiosk);
  expect(await visitor.sees()).toMatch(/settings could not be used.*idle\.coverAfterSeconds/);
  await visitor.begin();
  await kiosk.stop();
});
