import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { registering } from '../../vite.config.ts';
import { patience } from '../browsers.mjs';
import { browsers, hearComplaints } from '../pages.ts';
import { figure, runs } from '../runs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The browser with all its processes, as a power cut ends them. */
async function kill(browser: Browser): Promise<void> {
  const { pid } = browser.process()!;
  const ended = new Promise((done) => browser.process()!.once('exit', done));
  process.kill(process.platform === 'win32' ? pid! : -pid!, 'SIGKILL');
  await ended;
}

describe.each(browsers)('A talk that keepDrafts keeps, in $engine,', ({ engine, launchOptions }) => {
  let server: PreviewServer;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-door-kept-'));
    const page = { root: `${root}test/keeping/page`, configFile: `${root}vite.config.ts`, logLevel: 'silent' } as const;
    const outDir = join(folder, 'page');
    // A page of hundreds of modules takes each new browser seconds.
    await build({
      ...page,
      mode: 'test',
      plugins: [registering],
      build: { outDir, minify: false, rolldownOptions: { input: `${page.root}/index.html` } },
    });
    server = await preview({ ...page, build: { outDir }, preview: { port: 0 } });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every entry that was kept when its browser is killed at a random moment', async () => {
    /** Entries that were on the disk, as the page said before it was killed. */
    let kept = 0;
    let localStorageWasBehind = 0;
    const times = runs(3, 30);
    for (let killed = 0; killed <= times; killed++) {
      const browser = await puppeteer.launch({ ...launchOptions!, userDataDir: join(folder, 'browser') });
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      const complaints: string[] = [];
      hearComplaints(page, complaints);
      let keptNow = kept;
      await page.exposeFunction('kept', (entries: number) => (keptNow = entries));
      await page.goto(server.resolvedUrls!.local[0]!);
      await page.waitForFunction(() => 'write' in window);
      const { text, inLocalStorage } = await page.evaluate(() => window.write());
      const found = text.split('\n').length - 1;
      expect(text).toBe(Array.from({ length: found }, (_, index) => `${index + 1}\n`).join(''));
      expect(found, `after ${killed} kills`).toBeGreaterThanOrEqual(kept);
      if (inLocalStorage < kept) localStorageWasBehind += 1;
      const keptBefore = kept;
      await vi.waitUntil(() => keptNow > keptBefore, { timeout: patience });
      await setTimeout(Math.random() * 2000);
      expect(complaints).toEqual([]);
      kept = keptNow;
      await kill(browser);
    }
    figure(
      `${engine}, killed ${times} times while a worker typed: all ${kept} kept entries were found; localStorage had lost the last ones ${localStorageWasBehind} times`,
    );
  });
});
