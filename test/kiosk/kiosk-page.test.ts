import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const agency = 'Harbor County Intake';
const idle = { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 20 };

describe.each(browsers)('The kiosk in $engine', ({ launchOptions }) => {
  let browser: Browser;
  let kiosk: FolderServer;

  beforeAll(async () => {
    kiosk = await served({ agency, idle }, { keepsPages: false });
    browser = await puppeteer.launch(launchOptions);
  });

  afterAll(async () => {
    await browser?.close();
    await kiosk?.stop();
  });

  afterEach(() => Visitor.closeAll());

  describe('when nobody touches it', () => {
    it('covers the talk, and a touch goes on where one was', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.wait(120);
      expect(await visitor.sees()).toBe(`${agency} Touch to go on`);
      expect(await visitor.page.title()).toBe('Open Door');

      await visitor.page.click('.cover button');
      expect(await visitor.answered()).toBe('zebra crossing');
      expect(
        await visitor.page.evaluate(
          () => document.querySelector('open-door-screening')!.shadowRoot!.activeElement?.tagName,
        ),
      ).toBe('TEXTAREA');
      expect(visitor.complaints).toEqual([]);
    });

    it('leaves nothing of a covered talk to be reached, by keyboard or by a screen reader', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.wait(120);
      for (let step = 0; step < 3; step++) await visitor.page.keyboard.press('Tab');
      expect(await visitor.page.evaluate(() => document.activeElement!.closest('.talk'))).toBeNull();
      expect(await visitor.page.$eval('.talk', (talk) => talk.checkVisibility())).toBe(false);
    });

    it('asks for the PIN of the talk, and goes on with the right one only', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin('471147');
      await visitor.answer('zebra crossing');
      await visitor.wait(300);
      await visitor.page.click('.cover button');
      await visitor.typePin('000000');
      await visitor.reads('That is not the PIN.');
      expect(await visitor.sees()).not.toContain('zebra');

      await visitor.typePin('471147');
      await visitor.until('.talk:not(.away)');
      expect(await visitor.answered()).toBe('zebra crossing');
    });

    it('warns, counts down and begins anew', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.wait(900);
      expect(await visitor.sees()).toMatch(/Is anybody there\?.* removed, in: (20|19) seconds/);
      // A clock that leaps is one of a machine that slept.
      for (let second = 0; second < 14; second++) await visitor.wait(1);
      expect(await visitor.sees()).toMatch(/removed, in: [2-6] seconds/);
      for (let second = 0; second < 6; second++) await visitor.wait(1);
      await visitor.until('.welcome');
      expect(await visitor.sees()).not.toContain('zebra');
    });

    it('keeps the talk where somebody answers the warning', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.wait(900);
      await visitor.press('I am here');
      expect(await visitor.answered()).toBe('zebra crossing');
    });

    it('only removes a talk whose PIN nobody knows', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin('4711');
      await visitor.answer('zebra crossing');
      await visitor.wait(300);
      await visitor.page.click('.cover button');
      await visitor.press('I do not know the PIN', 'Not yet', 'I do not know the PIN', 'Clear');
      await visitor.until('.welcome');
      expect(await visitor.answered()).toBeUndefined();
    });

    it('leaves the page before a talk for the next worker', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.press('Begin');
      await visitor.wait(120);
      await visitor.until('.welcome');
    });
  });

  describe('for who hears it, or uses a switch', () => {
    const focused = (visitor: Visitor) =>
      visitor.run(() => {
        const inside = document.querySelector('open-door-screening')?.shadowRoot?.activeElement;
        return (inside ?? document.activeElement)?.localName;
      });

    it('leads to the heading after the PIN, Start and Clear', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      expect(await focused(visitor)).toBe('h1');
      await visitor.press('Begin');
      await visitor.setPin('471147');
      expect(await focused(visitor), 'a PIN is set').toBe('h2');
      await visitor.press('Begin');
      await visitor.until('.talk:not(.away)');
      await visitor.run(() => document.querySelector('open-door-screening')!.updateComplete.then(() => undefined));
      expect(await focused(visitor), 'begun').toBe('h2');
      await visitor.answer('zebra crossing');
      await visitor.wait(300);
      await visitor.page.click('.cover button');
      await visitor.typePin('471147');
      await visitor.until('.talk:not(.away)');
      expect(await focused(visitor), 'opened by the PIN').toBe('h2');
      await visitor.press('Finish and clear', 'Clear');
      await visitor.until('.welcome');
      expect(await focused(visitor), 'cleared').toBe('h1');
    });

    it('says how many digits a PIN has so far, and never which', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.press('Begin', 'Set a PIN');
      const heard = () => visitor.page.$eval('.pad .unseen[role=status]', ({ textContent }) => textContent);
      expect(await heard()).toBe('');
      await visitor.press('4', '7', '1');
      expect(await heard()).toBe('3 digits');
      expect(await visitor.page.$eval('.pad input', ({ type }) => type)).toBe('password');
      await visitor.press('OK');
      expect(await visitor.page.$eval('.pad input', (field) => field.getAttribute('aria-invalid'))).toBe('true');
      expect(await visitor.page.$eval('#pin-message', ({ textContent }) => textContent)).toBe('Use 4 to 8 digits.');
      await visitor.press('4');
      expect(await visitor.page.$eval('#pin-message', ({ textContent }) => textContent)).toBe('');
      expect(await heard()).toBe('1 digit');
    });

    it.each(['focusin', 'selectionchange', 'scroll'])('takes %s for somebody who is there', async (sign) => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      // A longer look is none: nobody would have watched the machine.
      const stay = async (seconds: number) => {
        for (let passed = 0; passed < seconds; passed += 4) await visitor.wait(4);
      };
      await stay(100);
      await visitor.run((type) => void document.dispatchEvent(new Event(type)), sign);
      await stay(100);
      expect(await visitor.sees()).not.toContain('Touch to go on');
      await stay(20);
      expect(await visitor.sees()).toContain('Touch to go on');
    });
  });

  describe('when a worker leaves', () => {
    it('asks first where something was entered, and not where nothing was', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      const asked: string[] = [];
      visitor.page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await visitor.begin();
      await visitor.page.goto(kiosk.address);
      expect(asked).toEqual([]);
      await visitor.until('.welcome');
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.page.goto('about:blank');
      expect(asked).toEqual(['beforeunload']);
    });

    it('says what is lost where a talk is not finished', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.press('Finish and clear');
      expect(await visitor.sees()).toContain('This talk is not finished');
      await visitor.press('Not yet');
      expect(await visitor.answered()).toBe('zebra crossing');
    });

    it('asks whether the record was printed or saved, and clears', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.finishTalk();
      await visitor.press('Finish and clear');
      expect(await visitor.sees()).toContain('Is it printed or saved?');
      await visitor.press('Yes, it is. Clear');
      await visitor.until('.welcome');
      expect(visitor.complaints).toEqual([]);
    });

    it('clears in one step once the record was saved, and asks again where the talk went on since', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.finishTalk();
      await visitor.press('Save or copy', 'Case note (text)', 'Back', 'Correct or add');
      await visitor.page.evaluate(() => {
        const fields = document
          .querySelector('open-door-screening')!
          .shadowRoot!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
            '[name=correct-by], [name=correct-reason]',
          );
        for (const field of fields) field.value = 'a slip';
      });
      await visitor.press('Open it for the correction');
      await visitor.answer('zebra crossing');
      await visitor.press('Finish and clear');
      expect(await visitor.sees()).toContain('Is it printed or saved?');

      await visitor.press('Not yet');
      await visitor.finishTalk();
      await visitor.press('Save or copy', 'Case note (text)', 'Finish and clear');
      await visitor.until('.welcome');
    });

    it('clears in one step where nothing was entered', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.press('Finish and clear');
      await visitor.until('.welcome');
    });

    it('clears where one starts again from inside the talk', async () => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      await visitor.finishTalk();
      await visitor.press('Start a new screening');
      await visitor.until('.welcome');
    });
  });
});
