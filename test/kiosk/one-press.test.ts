import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { someOf } from '../runs.ts';
import { Visitor } from './at-the-kiosk.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

type Spot = readonly [x: number, y: number];

/** What a hand does that is tired, or cold. */
const hands: Readonly<Record<string, (visitor: Visitor, spot: Spot) => Promise<void>>> = {
  'a double click': ({ page }, [x, y]) => page.mouse.click(x, y, { count: 2 }),
  'two quick taps': async ({ page }, [x, y]) => {
    for (let tap = 0; tap < 2; tap += 1) await page.touchscreen.tap(x, y);
  },
};

/** Where to press: on a button of the kiosk's own, or on a choice of the talk. */
function spotOf(visitor: Visitor, name: string | undefined): Promise<Spot> {
  return visitor.run((wanted) => {
    const talk = document.querySelector('open-door-screening')!.shadowRoot!;
    const found =
      wanted === undefined
        ? [...talk.querySelectorAll('.choice')].find((choice) => choice.checkVisibility())!
        : [...document.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith(wanted))!;
    found.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return [x + Math.min(width / 2, 60), y + height / 2] as const;
  }, name);
}

/** What is seen: the heading of a screen of the kiosk or, of the talk, what was entered; and the digits of a PIN. */
function seenBy(visitor: Visitor): Promise<string> {
  return visitor.run(() => {
    const { draft } = document.querySelector('open-door-screening')!;
    const digits = document.querySelector<HTMLInputElement>('.digits')?.value.length;
    const isTalk = document.querySelector('.talk:not(.away)') !== null;
    const heading = document.querySelector<HTMLElement>('.screen [data-heading]')?.innerText ?? '';
    return isTalk ? `answers: ${Object.keys(draft!.answers).join()}` : [heading, digits].filter(Boolean).join(': ');
  });
}

interface Press {
  readonly reach: (visitor: Visitor) => Promise<unknown>;
  readonly button: string;
  readonly sees: string;
}

const presses: Readonly<Record<string, Press>> = {
  'Begin on the first screen': { reach: async () => {}, button: 'Begin', sees: 'Before the first word' },
  'Begin before a talk': { reach: (visitor) => visitor.press('Begin'), button: 'Begin', sees: 'answers: ' },
  'Back before a talk': { reach: (visitor) => visitor.press('Begin'), button: 'Back', sees: 'Ready for a talk' },
  'what sets a PIN': {
    reach: (visitor) => visitor.press('Begin'),
    button: 'Set a PIN',
    sees: 'Before the first word',
  },
  'what asks before all is cleared': {
    reach: async (visitor) => {
      await visitor.begin();
      await visitor.answer('zebra crossing');
    },
    button: 'Finish and clear',
    sees: 'Clear this machine?',
  },
};

describe.each(browsers)('One press at the kiosk in $engine', ({ launchOptions }) => {
  let browser: Browser;
  let kiosk: FolderServer;

  beforeAll(async () => {
    kiosk = await served({}, { keepsPages: false });
    browser = await puppeteer.launch(launchOptions);
  });
  afterEach(() => Visitor.closeAll());
  afterAll(async () => {
    await browser?.close();
    await kiosk?.stop();
  });

  describe.each(Object.entries(hands))('is one step by %s:', (_hand, pressTwice) => {
    // Each in one of the ways, in turn.
    it.each(someOf(Object.entries(presses), 2, Object.values(hands).indexOf(pressTwice)))(
      '%s',
      async (_what, { reach, button, sees }) => {
        const visitor = await Visitor.open(browser, kiosk);
        await reach(visitor);
        await pressTwice(visitor, await spotOf(visitor, button));
        await visitor.holds(() => !document.body.innerText.includes('One moment'));

        expect(await seenBy(visitor)).toBe(sees);
      },
    );

    it('the cover, which answers nothing of the talk below it', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.press('Next', 'Next');
      const spot = await spotOf(visitor, undefined);
      await visitor.wait(3600);
      await visitor.until('.cover');
      await pressTwice(visitor, spot);
      await visitor.until('.talk:not(.away)');

      expect(await seenBy(visitor)).toBe('answers: ');
    });

    it('but each counts that stays on its screen, such as those on a digit', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.press('Begin', 'Set a PIN');
      await pressTwice(visitor, await spotOf(visitor, '5'));

      expect(await seenBy(visitor)).toBe('Before the first word: 2');
    });
  });
});
