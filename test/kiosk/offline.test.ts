import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { browsers } from '../pages.ts';
import { withLong } from '../runs.ts';
import { Visitor } from './at-the-kiosk.ts';
import { builtFolder, FolderServer } from './folder-server.ts';
import { patient } from './served.ts';
import { launch, leave, openWatched, printed, reopen, saved, saveEncrypted } from './watched.ts';

const newVersion = '99.0.0';
const newFolder = mkdtempSync(join(tmpdir(), 'open-door-kiosk-'));

beforeAll(() => {
  cpSync(builtFolder, newFolder, { recursive: true });
  makeNextRelease(newFolder);
});

afterAll(() => rmSync(newFolder, { recursive: true }));

/** Changes a built kiosk into the next release, as far as a kiosk can see: its version, and the names of what has changed. */
function makeNextRelease(folder: string): void {
  const files = globSync('{*,*/index}.html', { cwd: folder }).concat('sw.js', globSync('assets/*.js', { cwd: folder }));
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const ofVersion = [...texts].filter(([file, text]) => file.startsWith('assets/') && text.includes(version));
  const renamed = ofVersion.map(([file]) => [basename(file), `next-${basename(file)}`] as const);
  expect(renamed.length).toBeGreaterThan(0);
  for (const [file, text] of texts) {
    const anew = renamed
      .reduce((now, [name, next]) => now.replaceAll(name, next), text)
      .replaceAll(version, newVersion);
    // A page keeps its name: the worker knows by its mark that it is another one.
    const marked = file === 'sw.js' ? anew.replaceAll(/(revision:")(\w)/g, '$1next-$2') : anew;
    rmSync(join(folder, file));
    writeFileSync(
      join(
        folder,
        renamed.reduce((now, [name, next]) => now.replace(name, next), file),
      ),
      marked,
    );
  }
}

describe.each(browsers)('the kiosk in $engine', ({ engine, launchOptions }) => {
  let browser: Browser;
  let server: FolderServer;

  beforeAll(async () => {
    browser = await launch(launchOptions);
  });

  // At another address, and each visitor is at a machine of their own: nothing is left in caches for the next test.
  beforeEach(async () => {
    server = new FolderServer();
    server.settings = patient();
    await server.start();
  });

  afterEach(async () => {
    await Visitor.closeAll();
    await server?.stop();
  });

  afterAll(() => browser?.close());

  describe('without network, after the first visit', () => {
    it('opens, and a whole talk can be held, in Spanish too, printed, exported and saved encrypted', async () => {
      const visitor = await openWatched(browser, server.address);
      await keptPages(visitor);
      await server.stop();
      await reopen(visitor);

      await visitor.press('Español');
      await visitor.page.waitForFunction(() => document.documentElement.lang === 'es');
      await visitor.press('Imprimir');
      await visitor.page.waitForFunction(() => (window as unknown as { printed: string[] }).printed.length > 0);
      expect((await printed(visitor)).join()).toMatch(/edad/i);
      await visitor.press('Empezar', 'Empezar');
      await visitor.until('.talk:not(.away)');
      await visitor.finishTalk();
      await visitor.press('Guardar o copiar', 'Tabla (CSV)');
      expect(await saved(visitor)).toContain('slept');
      expect(await saveEncrypted(visitor, 'Guardar el archivo cifrado')).toMatchObject({ language: 'es' });
      expect(visitor.complaints.filter((complaint) => !isAboutNetwork(complaint))).toEqual([]);
      await leave(visitor);
    });

    it('keeps the office’s settings and logo as they were', async () => {
      server.settings = patient({ agency: 'Harbor County', logo: 'icons/icon-192.png' });
      const visitor = await openWatched(browser, server.address);
      await keptPages(visitor);
      await server.stop();
      await reopen(visitor);
      expect(await visitor.sees()).toContain('Harbor County');
      await visitor.page.waitForFunction(
        () => document.querySelector<HTMLImageElement>('.office img')?.naturalWidth === 192,
      );
      await leave(visitor);
    });

    it('opens the self-test and the guide too', async () => {
      const visitor = await openWatched(browser, server.address);
      await keptPages(visitor);
      await server.stop();
      for (const page of ['self-test/', 'it-guide/', 'self-test/?from=bookmark']) {
        await visitor.page.goto(server.address + page);
        await visitor.page.waitForSelector('h1');
      }
      await leave(visitor);
    });

    it('reads settings that were changed as soon as there is a network', async () => {
      const visitor = await openWatched(browser, server.address);
      await keptPages(visitor);
      server.settings = patient({ agency: 'Harbor County' });
      await reopen(visitor);
      expect(await visitor.sees()).toContain('Harbor County');
      await leave(visitor);
    });
  });

  describe('when there is a new version', () => {
    it('takes it on the welcome screen', async () => {
      const visitor = await openWatched(browser, server.address);
      await keptPages(visitor);
      expect(await visitor.sees()).toContain(`Version ${version}`);
      server.folder = newFolder;
      await look(visitor);
      await visitor.reads(`Version ${newVersion}`);
      await leave(visitor);
    });

    it('goes on with a talk in the old one to its end, and takes it when that is cleared', async () => {
      const visitor = await openWatched(browser, server.address);
      await keptPages(visitor);
      await visitor.begin();
      await visitor.answer('zebra crossing');
      server.folder = newFolder;
      await look(visitor);
      await visitor.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
      expect(await visitor.answered()).toBe('zebra crossing');
      await visitor.press('Español');
      await visitor.finishTalk();
      await visitor.press('Guardar o copiar');
      expect(await saveEncrypted(visitor, 'Guardar el archivo cifrado')).toHaveProperty('answers');

      await visitor.press('Terminar y borrar');
      await visitor.reads(`Version ${newVersion}`);
      await leave(visitor);
    });

    it.runIf(engine === 'chromium' && withLong)(
      'takes none from another window that took it first, in the middle of a talk',
      async () => {
        const visitor = await openWatched(browser, server.address);
        await keptPages(visitor);
        await visitor.begin();
        await visitor.answer('zebra crossing');
        server.folder = newFolder;
        const other = await openWatched(browser, server.address, visitor);
        await look(other);
        await other.reads(`Version ${newVersion}`);
        await visitor.turnTo();
        expect(await visitor.answered()).toBe('zebra crossing');
        await visitor.finishTalk();
        await visitor.press('Save or copy');
        expect(await saveEncrypted(visitor, 'Save the encrypted file')).toHaveProperty('answers');
        await leave(visitor);
        await leave(other);
      },
    );
  });
});

/** Waits until the page is kept, and its worker answers for it. */
async function keptPages(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await visitor.officeIsKept();
}

/** As it does once an hour. Nobody waits for it: the page may be gone by then. */
async function look({ page }: Visitor): Promise<void> {
  await page.evaluate(() => {
    void navigator.serviceWorker.getRegistration().then((registration) => registration!.update());
  });
}

/** A browser says on its own that a server did not answer, also where the page knows what to do. */
function isAboutNetwork(complaint: string): boolean {
  return /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|NetworkError|Failed to load resource/.test(complaint);
}
