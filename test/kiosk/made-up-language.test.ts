import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foreignIn, madeUp } from '../languages/made-up.ts';
import { browsers } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import { practise, walk } from './every-screen.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = JSON.stringify({
  languages: ['qaa', 'en'],
  recovery: { allowed: true, hours: 12 },
  idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 },
});

/** The page of an office that brings a language of its own, before the kiosk starts. */
const withLanguage: Plugin = {
  name: 'with-language',
  resolveId: (id) => (id === 'virtual:language' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:language'
      ? `import { registerLanguage } from 'open-door-screening/languages'; registerLanguage(${JSON.stringify(madeUp)});`
      : null,
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'application/json', id: 'kiosk-settings' }, children: settings },
    { tag: 'script', attrs: { type: 'module', src: '/@id/virtual:language' }, injectTo: 'head-prepend' },
  ],
};

describe('The kiosk in a language brought from outside', () => {
  let browser: Browser;
  let server: ViteDevServer;
  let address: string;

  beforeAll(async () => {
    server = await createServer({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      plugins: [withLanguage],
      logLevel: 'silent',
      server: { port: 0, watch: null, hmr: false },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
    address = `${server.resolvedUrls!.local[0]}kiosk/`;
    browser = await puppeteer.launch(browsers[0]!.launchOptions);
  });
  afterEach(() => Visitor.closeAll());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    ['a talk', walk],
    ['a practice', practise],
  ])('speaks on every screen around %s, from right to left', async (_name, way) => {
    const visitor = await Visitor.open(browser, { address });
    await way(visitor, madeUp.kiosk, async (name) => {
      const said = (await visitor.sees()).replaceAll('English', '');
      expect(foreignIn(said), name).toEqual([]);
      const page = await visitor.run(() => [document.documentElement.lang, document.documentElement.dir]);
      expect(page, name).toEqual(['qaa', 'rtl']);
    });
  });

  it('can be left for another one', async () => {
    const visitor = await Visitor.open(browser, { address });
    await visitor.reads(madeUp.name!);
    await visitor.press('English');
    await visitor.reads('Ready for a talk');
    expect(await visitor.run(() => document.documentElement.dir)).toBe('ltr');
  });
});
