import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { kiosk as en } from '../../src/languages/en/kiosk.ts';
import { kiosk as es } from '../../src/languages/es/kiosk.ts';
import { findBrowsers, patience } from '../browsers.mjs';
import { Visitor } from '../kiosk/at-the-kiosk.ts';
import { leave, practise, walk } from '../kiosk/every-screen.ts';
import { served } from '../kiosk/served.ts';
import * as paper from '../paper/pdf.ts';

// Takes a picture of every screen, in each language, at each width, light, dark and on paper, for demo/screens:
// `npm run screens`. Some of it only: `npm run screens -- --language es --width 390 --scheme dark`; with `--first`, of each
// screen what is seen before one scrolls, and of each paper its first page.

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values: only } = parseArgs({
  options: {
    language: { type: 'string', multiple: true, default: ['en', 'es'] },
    width: { type: 'string', multiple: true, default: ['390', '820', '1280', '1600'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    first: { type: 'boolean', default: false },
    into: { type: 'string', default: join(root, 'demo/screens/pictures') },
  },
});
const folder = only.into;

/** How high the screens of that width are. */
const heights: Readonly<Record<string, number>> = { 390: 844, 820: 1180, 1280: 800, 1600: 900 };

/** Of a page that goes on and on, no more is shown. */
const longest = 4000;

/** What was taken, for the page: a picture by what it shows. */
interface Picture {
  readonly screen: string;
  readonly language: string;
  /** Both are absent on paper. */
  readonly width?: number;
  readonly scheme?: string;
  readonly whole?: boolean;
  readonly file: string;
}
const pictures: Picture[] = [];

const { launchOptions } = (await findBrowsers()).find(({ launchOptions: options }) => options)!;
const browser = await puppeteer.launch(launchOptions);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
try {
  for (const language of only.language) {
    await takeElement(language);
    await takeKiosk(language);
  }
} finally {
  await browser.close();
}
await writeFile(join(folder, 'pictures.json'), JSON.stringify(pictures));
console.log(`${pictures.length} pictures in ${folder}; those of demo/screens are shown on /screens/ by \`npm start\``);

async function takeElement(language: string): Promise<void> {
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    // As in the tests of the element: a page has no environment.
    define: { 'process.env': '{}' },
    optimizeDeps: { entries: ['test/screens/stage.html'] },
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const broken = new Promise<never>((_, reject) => page.once('pageerror', reject));
  // The browser has no printer.
  await page.evaluateOnNewDocument(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await page.exposeFunction('takeScreen', (screen: string) => take(page, screen, language));
  await page.exposeFunction('takePaper', (screen: string, frame: string) => takePaper(page, screen, language, frame));
  await page.goto(`${server.resolvedUrls!.local[0]!}test/screens/stage.html`);
  await Promise.race([page.waitForFunction(() => 'show' in window), broken]);
  const shown = page.evaluate(
    (spoken) => (window as unknown as { show: (language: string) => Promise<void> }).show(spoken),
    language,
  );
  await Promise.race([shown, broken]);
  await page.close();
  await server.close();
}

async function takeKiosk(language: string): Promise<void> {
  const server = await served({
    language,
    agency: 'Harbor County Intake',
    idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 },
    recovery: { allowed: true, hours: 12 },
  });
  for (const way of [walk, practise, leave]) {
    const visitor = await Visitor.open(browser, server);
    await way(visitor, language === 'en' ? en : es, (name) => take(visitor.page, `kiosk: ${name}`, language));
  }
  await Visitor.closeAll();
  await server.stop();
}

/** What is to be seen at each width in each scheme before anybody scrolls; then the page as a whole, where it goes on below. */
async function take(page: Page, screen: string, language: string): Promise<void> {
  for (const width of only.width.map(Number)) {
    const viewport = { width, height: heights[width] ?? 900 };
    await page.setViewport(viewport);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const whole of height > viewport.height && !only.first ? [false, true] : [false]) {
      if (whole) await page.setViewport({ width, height: Math.min(height, longest) });
      for (const scheme of only.scheme) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        const file = fileOf([screen, language, String(width), scheme, ...(whole ? ['whole'] : [])], 'webp');
        await page.screenshot({ path: join(folder, file), type: 'webp', quality: 50, optimizeForSpeed: true });
        pictures.push({ screen, language, width, scheme, file, ...(whole && { whole }) });
      }
    }
  }
}

/** Each page of a paper. */
async function takePaper(page: Page, screen: string, language: string, frame: string): Promise<void> {
  if (!paper.canReadPdf) return console.log(`${screen}: not taken, poppler is not installed (Debian: poppler-utils)`);
  const drawn = await mkdtemp(join(tmpdir(), 'open-door-screens-'));
  const pages = await paper.picturesOf(await paper.pdfOfFrame(page, frame, { format: 'Letter' }), drawn);
  for (const [index, drawnPage] of pages.slice(0, only.first ? 1 : undefined).entries()) {
    const file = fileOf([screen, language, String(index + 1)], 'png');
    await copyFile(drawnPage, join(folder, file));
    pictures.push({ screen, language, file });
  }
  await rm(drawn, { recursive: true });
}

function fileOf(parts: readonly string[], type: string): string {
  return `${parts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}.${type}`;
}
