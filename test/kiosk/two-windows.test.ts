import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const elsewhere = 'A talk is under way in another window';
const cutOff = 'A talk was cut off';

describe.each(browsers)('Two windows of one machine in $engine', ({ launchOptions }) => {
  let browser: Browser;
  let kiosk: FolderServer;

  beforeAll(async () => {
    kiosk = await served({ recovery: { allowed: true, hours: 12 } });
    browser = await puppeteer.launch(launchOptions);
  });
  afterAll(async () => {
    await browser?.close();
    await kiosk?.stop();
  });

  const kept = (visitor: Visitor) =>
    visitor.run(async () => {
      const [{ name } = {}] = await indexedDB.databases();
      if (name === undefined) return undefined;
      return new Promise<string>((done) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get('talk');
          reading.addEventListener('success', () => {
            opening.result.close();
            const { sealedOwn } = reading.result as { sealedOwn: Uint8Array };
            done(Array.from(sealedOwn).join());
          });
        });
      });
    });

  async function talkThatIsKept(): Promise<Visitor> {
    const first = await Visitor.open(browser, kiosk);
    await first.press('Begin');
    await first.chooseToKeep();
    await first.press('Begin');
    await first.until('.talk:not(.away)');
    await first.answerAndKeep('zebra crossing');
    return first;
  }

  // One talk: to seal it with a passphrase takes seconds. Each test goes on where the one before has ended.
  describe('of which one has a talk that is kept', () => {
    let first: Visitor;
    beforeAll(async () => {
      first = await talkThatIsKept();
    });
    afterAll(() => Visitor.closeAll());

    it('say that a talk is under way since when, show no Begin, and touch nothing of it', async () => {
      const before = await kept(first);
      const second = await first.besides(kiosk);
      await second.reads(elsewhere);
      expect(await second.sees()).toMatch(/It began on \w+ \d+, \d{4}, \d+:\d\d [AP]M\./);
      expect(await second.sees()).not.toContain(cutOff);
      expect(await second.buttons()).not.toContain('Begin');
      await second.page.reload();
      await second.reads(elsewhere);
      expect(await kept(second)).toBe(before);
      await second.press('Español');
      await second.reads('Hay una conversación en curso en otra ventana');
      expect(second.complaints).toEqual([]);
      await second.page.close();
    });

    it('do not lose what is kept where the office does not allow it any more', async () => {
      const before = await kept(first);
      const { settings } = kiosk;
      kiosk.settings = JSON.stringify({ recovery: { allowed: false } });
      const second = await first.besides(kiosk);
      await second.reads(elsewhere);
      expect(await kept(first)).toBe(before);
      kiosk.settings = settings;
      await second.page.close();
    });

    it('go on by themselves once its window is closed, with what was cut off', async () => {
      const second = await first.besides(kiosk);
      await second.reads(elsewhere);
      await first.page.close({ runBeforeUnload: false });
      await second.reads(cutOff);
      await second.press('Go on with it');
      await second.openKept();
      await second.until('.talk:not(.away)');
      const third = await second.besides(kiosk);
      await third.reads(elsewhere);
      await third.page.close();
      first = second;
    });

    it('go on by themselves once the talk is cleared', async () => {
      const second = await first.besides(kiosk);
      await second.reads(elsewhere);
      await first.turnTo();
      await first.finishTalk();
      await first.press('Finish and clear', 'Yes, it is. Clear');
      await second.reads('Ready for a talk');
      await first.reads('Ready for a talk');
      expect(await second.sees()).not.toContain(cutOff);
      expect(await second.buttons()).toContain('Begin');
    });
  });

  describe('without such a talk', () => {
    afterEach(() => Visitor.closeAll());

    it('that were open before see a talk begin, and cannot begin one', async () => {
      const first = await Visitor.open(browser, kiosk);
      const onWelcome = await first.besides(kiosk);
      const onPrepared = await first.besides(kiosk);
      await onPrepared.press('Begin');
      await first.page.bringToFront();
      await first.begin();
      await first.answer('zebra crossing');
      await onWelcome.page.bringToFront();
      await onWelcome.reads(elsewhere);
      await onPrepared.page.bringToFront();
      await onPrepared.press('Begin');
      await onPrepared.reads(elsewhere);
      expect(await first.answered()).toBe('zebra crossing');
    });

    it('that start at the same moment begin one talk', async () => {
      const first = await Visitor.open(browser, kiosk);
      const second = await first.besides(kiosk);
      const windows = [first, second];
      for (const visitor of windows) await visitor.press('Begin');
      await Promise.all(windows.map((visitor) => visitor.press('Begin')));
      const isTalking = (visitor: Visitor) =>
        visitor.run(() => document.querySelector('.cover, .talk:not(.away)') !== null);
      for (const visitor of windows) {
        await visitor.page.bringToFront();
        await visitor.holds(
          (other) =>
            document.querySelector('.cover, .talk:not(.away)') !== null || document.body.innerText.includes(other),
          elsewhere,
        );
      }
      expect((await Promise.all(windows.map(isTalking))).filter(Boolean)).toHaveLength(1);
    });

    it('may practice beside a talk, and a practice holds up nobody', async () => {
      const first = await Visitor.open(browser, kiosk);
      const second = await first.besides(kiosk);
      await first.press('Practice with an invented case', 'Begin');
      await first.until('.talk:not(.away)');
      await second.page.bringToFront();
      await second.begin();
      await second.answer('zebra crossing');
      expect(await second.answered()).toBe('zebra crossing');
    });

    it.each([
      ['nothing of a talk', () => null],
      ['an entry of an earlier version', () => ({ salt: 'AAECAw==', wrong: 0, writtenAt: 1 })],
    ])('find a damaged entry, %s: it is told, and can be removed', async (_how, entry) => {
      const visitor = await Visitor.open(browser, kiosk);
      await visitor.run(
        (found) =>
          new Promise<void>((done) => {
            const opening = indexedDB.open('open-door-kiosk');
            opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'));
            opening.addEventListener('success', () => {
              const writing = opening.result.transaction('kept', 'readwrite');
              writing.objectStore('kept').put(found, 'talk');
              writing.addEventListener('complete', () => {
                opening.result.close();
                done();
              });
            });
          }),
        entry(),
      );
      await visitor.page.reload();
      await visitor.reads('is damaged, or comes from another version');
      await visitor.press('Remove it', 'Yes, remove it');
      await visitor.reads('Ready for a talk');
      await visitor.holds(() => !document.body.innerText.includes('was cut off'));
      expect(await visitor.run(() => indexedDB.databases())).toEqual([]);
    });
  });
});
