import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import { builtFolder, type FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const pages = [
  'index.html',
  'self-test/index.html',
  'it-guide/index.html',
  'open-door-kiosk.html',
  'open-door-self-test.html',
  'open-door-set-up.html',
];

it.each(pages)('The page %s asks translators to leave it alone', (page) => {
  const html = readFileSync(join(builtFolder, page), 'utf8');
  expect(html).toMatch(/<html[^>]* translate="no"/);
  expect(html).toContain('<meta name="google" content="notranslate"');
});

/** Does what Google Translate does: it wraps each text in two `font`, now and whenever one changes. Runs in the page. */
function translate(): void {
  const wrap = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, font, [translate=no]')) continue;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      text.replaceWith(outer);
      inner.textContent = text.data;
    }
  };
  addEventListener('DOMContentLoaded', () => {
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) wrap(node);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

describe('Under a translator', () => {
  let browser: Browser;
  let kiosk: FolderServer;
  beforeAll(async () => {
    kiosk = await served({ idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 } });
    browser = await puppeteer.launch(browsers[0]!.launchOptions);
  });
  afterEach(() => Visitor.closeAll());
  afterAll(async () => {
    await browser?.close();
    await kiosk?.stop();
  });

  it('each screen has its own heading, a wrong PIN is named, five make one wait, and the countdown counts', async () => {
    const visitor = await Visitor.open(browser, kiosk);
    await visitor.page.evaluateOnNewDocument(translate);
    await visitor.page.reload();
    await visitor.until('.welcome');
    const heading = () => visitor.run(() => document.querySelector<HTMLElement>('[data-heading]')!.innerText);
    expect(await heading()).toBe('Ready for a talk');
    await visitor.press('Go on with a saved file');
    expect(await heading()).toBe('Go on with a saved file');
    await visitor.press('Back', 'Begin');
    expect(await visitor.sees()).not.toContain('Ready for a talk');
    await visitor.setPin('4711');
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
    await visitor.wait(120);
    await visitor.press('Touch to go on');
    expect(await heading()).toBe('Your PIN');
    for (let wrong = 0; wrong < 5; wrong++) {
      await visitor.typePin('0000');
      if (wrong < 4) await visitor.reads('That is not the PIN.');
    }
    await visitor.reads('then try again');
    expect(await visitor.sees()).not.toContain('One moment');
    await visitor.wait(900);
    const left = () => visitor.run(() => document.querySelector<HTMLElement>('.countdown')!.innerText);
    const first = await left();
    await visitor.holds((before) => document.querySelector<HTMLElement>('.countdown')!.innerText !== before, first);
    expect(await left()).toMatch(/^\d+ seconds?$/);
  });
});
