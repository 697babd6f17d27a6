import puppeteer, { type Browser } from 'puppeteer-core';
import type { Plugin } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DemoServer } from '../demo/demo-pages.ts';
import { allLanguages } from '../languages/all.ts';
import { englishLeftIn } from '../languages/english-left.ts';
import { foreignIn, madeUp } from '../languages/made-up.ts';
import { browsers } from '../pages.ts';
import { someOf } from '../runs.ts';
import { Visitor } from './at-the-kiosk.ts';
import { practise, walk } from './every-screen.ts';

const settings = JSON.stringify({
  languages: ['qaa', 'ar', 'vi', 'en'],
  talkBeforeReview: true,
  recovery: { allowed: true, hours: 12 },
  idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 },
});

const ofOffice = ['qaa', 'ar', 'vi'].map((language) => allLanguages[language]!.pack);

/** The page of an office that brings languages of its own, before the kiosk starts. */
const withLanguage: Plugin = {
  name: 'with-language',
  resolveId: (id) => (id === 'virtual:language' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:language'
      ? `import { registerLanguage } from 'open-door-screening/languages'; for (const pack of ${JSON.stringify(ofOffice)}) registerLanguage(pack);`
      : null,
  transformIndexHtml: {
    order: 'pre',
    handler: () => [
      { tag: 'script', attrs: { type: 'application/json', id: 'kiosk-settings' }, children: settings },
      { tag: 'script', attrs: { type: 'module' }, children: `import 'virtual:language'`, injectTo: 'head-prepend' },
    ],
  },
};

/** Without what the other languages are called by their speakers. */
const withoutNames = (text: string) => text.replace(/English|Tiếng Việt/g, '');

describe('The kiosk in a language brought from outside', () => {
  let browser: Browser;
  let server: DemoServer;
  let address: string;

  beforeAll(async () => {
    server = await DemoServer.startBuilt(['kiosk/'], [withLanguage]);
    address = `${server.address}kiosk/`;
    browser = await puppeteer.launch(browsers[0]!.launchOptions);
  });
  afterEach(() => Visitor.closeAll());
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(
    someOf(
      [
        ['qaa', 'a talk', walk],
        ['qaa', 'a practice', practise],
        ['ar', 'a talk', walk],
        ['vi', 'a talk', walk],
      ] as const,
      2,
    ),
  )('%s speaks on every screen around %s, its own way, and nothing is too wide', async (language, _name, way) => {
    const { pack, data } = allLanguages[language]!;
    const englishLeft = englishLeftIn(data);
    const visitor = await Visitor.open(browser, { address });
    await visitor.press(pack.name!);
    await visitor.holds((spoken) => document.documentElement.lang === spoken, language);
    const found: string[] = [];
    await way(visitor, pack.kiosk, async (name) => {
      const direction = await visitor.run(() => [document.documentElement.lang, document.documentElement.dir]);
      expect(direction, name).toEqual([language, pack.direction ?? 'ltr']);
      const lines = (await visitor.run(() => document.body.innerText)).split('\n');
      found.push(...englishLeft(lines).map((text) => `${name}: ${text}`));
      if (language === 'qaa')
        found.push(...foreignIn(withoutNames(await visitor.sees())).map((text) => `${name}: ${text}`));
      found.push(...(await visitor.tooWide([320, 1280])).map((width) => `${name}: too wide for ${width}`));
    });
    expect(found).toEqual([]);
  });

  it('can be left for another one', async () => {
    const visitor = await Visitor.open(browser, { address });
    await visitor.reads(madeUp.name!);
    await visitor.press('English');
    await visitor.reads('Ready for a talk');
    expect(await visitor.run(() => document.documentElement.dir)).toBe('ltr');
  });
});
