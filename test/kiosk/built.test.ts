import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { patience } from '../browsers.mjs';
import { browsers, violationsOn } from '../pages.ts';
import { builtFolder, FolderServer } from './folder-server.ts';
import { launch, leave, openWatched, saved, saveEncrypted, watch } from './watched.ts';

const pages = ['', 'self-test/', 'it-guide/'];
const htmlOf = (page: string) => readFileSync(join(builtFolder, page, 'index.html'), 'utf8');

describe.each(pages)('the built page /%s', (page) => {
  it('runs nothing and styles nothing that is in the page itself', () => {
    const html = htmlOf(page);
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html.match(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|javascript:/g)).toBeNull();
    expect(html).not.toContain('crossorigin');
  });

  it('names only addresses below its own folder', () => {
    for (const [, address = ''] of htmlOf(page).matchAll(/<(?:link|script|img)[^>]* (?:href|src)="([^"]*)"/g))
      expect(address).toMatch(page ? /^\.\.\/[a-z]/ : /^\.\/[a-z]/);
  });
});

describe.each(browsers)('the built folder in $engine', ({ engine, launchOptions }) => {
  let browser: Browser;
  let server: FolderServer;

  beforeAll(async () => {
    server = await new FolderServer().start();
    browser = await launch(launchOptions);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('opens from any path without a complaint, asks nobody else, and says which version runs', async () => {
    const visitor = await openWatched(browser, server.address);
    expect(await visitor.sees()).toContain(`Version ${version}`);
    expect(visitor.complaints).toEqual([]);
    await leave(visitor);
  });

  it('has everything it may come to need before a talk begins, also where nothing can be kept', async () => {
    server.refused = 'sw.js';
    const visitor = await openWatched(browser, server.address);
    await visitor.page.waitForNetworkIdle();
    visitor.complaints.length = 0;
    await server.stop();
    await visitor.begin();
    await visitor.press('Español');
    await visitor.page.waitForFunction(() => document.documentElement.lang === 'es');
    await visitor.finishTalk();
    await visitor.press('Guardar o copiar', 'Tabla (CSV)');
    expect(await saved(visitor)).toContain('slept');
    expect(await saveEncrypted(visitor, 'Guardar el archivo cifrado')).toMatchObject({ language: 'es' });
    // Without its dictionaries the page judges a passphrase by itself.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('/dictionaries-'))).toEqual([]);
    await leave(visitor);
    server.refused = undefined;
    await server.start();
  });

  it('says what is wrong with a broken kiosk.json, and runs with the default settings', async () => {
    server.settings = '{ "agency": "Harbor", "idle": { "coverAfterSeconds": "soon" }, "colour": 1 }';
    const visitor = await openWatched(browser, server.address);
    const seen = await visitor.sees();
    expect(seen).toContain('kiosk.json: idle.coverAfterSeconds: expected');
    expect(seen).toContain('kiosk.json: unknown "colour"');
    expect(seen).not.toContain('Harbor');
    await visitor.begin();
    expect(visitor.complaints).toEqual([]);
    await leave(visitor);
    server.settings = undefined;
  });

  it('says so where kiosk.json is no JSON, and runs where there is none', async () => {
    server.settings = '{ "agency": ';
    const visitor = await openWatched(browser, server.address);
    expect(await visitor.sees()).toContain('kiosk.json: expected JSON:');
    await leave(visitor);
    server.settings = undefined;
  });

  it('shows the agency’s name and logo, and opens in its language', async () => {
    server.settings = JSON.stringify({ agency: 'Puerto', logo: 'icons/icon-192.png', language: 'es' });
    const visitor = await openWatched(browser, server.address);
    expect(await visitor.sees()).toContain('Puerto');
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(await visitor.page.$eval('.office img', (img) => img.naturalWidth)).toBe(192);
    expect(visitor.complaints).toEqual([]);
    await leave(visitor);
    server.settings = undefined;
  });

  it.runIf(engine === 'chromium')('can be installed', async () => {
    const visitor = await openWatched(browser, server.address);
    const devtools = await visitor.page.createCDPSession();
    expect((await devtools.send('Page.getAppManifest')).errors).toEqual([]);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    await leave(visitor);
  });

  describe.each(['self-test/', 'it-guide/'])('the page /%s', (path) => {
    const complaints: string[] = [];
    let page: Page;

    beforeAll(async () => {
      page = await browser.newPage();
      await watch(page, server.address, complaints);
      await page.goto(server.address + path, { waitUntil: 'networkidle0' });
    });
    afterAll(() => page?.close());

    it.each([
      [390, 'light'],
      [390, 'dark'],
      [1280, 'light'],
    ] as const)(
      'opens at a width of %i, %s, without a complaint, and has nothing that axe finds',
      async (width, scheme) => {
        await page.setViewport({ width, height: 900 });
        if (engine === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await violationsOn(page)).toEqual([]);
        expect(complaints).toEqual([]);
      },
    );
  });

  it('says plainly what to open where a page cannot start, as from a file share', async () => {
    // As a browser of one's own does, and one under test does not.
    const strict = { 'security.fileuri.strict_origin_policy': true };
    const own = await puppeteer.launch({ ...launchOptions, extraPrefsFirefox: strict });
    const page = await own.newPage();
    await page.goto(`file://${builtFolder}index.html`);
    page.setDefaultTimeout(patience);
    await page.waitForFunction(() =>
      document.querySelector('#not-started')!.checkVisibility({ visibilityProperty: true }),
    );
    expect(await page.$eval('#not-started', ({ textContent }) => textContent)).toContain('open-door-kiosk.html');
    await own.close();
  });
});
