import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowsers } from './browsers.mjs';

// Takes the pictures of the README from the demo: `npm run pictures`.

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  root: `${root}demo`,
  configFile: `${root}vite.config.ts`,
  logLevel: 'silent',
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const { launchOptions } = (await findBrowsers()).find(({ launchOptions: options }) => options);
const browser = await puppeteer.launch(launchOptions);

try {
  await take('screen.png', async (page) => {
    await press(page, 'Begin');
    // Before a question that is asked aloud, as a talk that was stopped there.
    await page.evaluate(() => {
      const screening = document.querySelector('open-door-screening');
      const place = { topic: 'people', question: 'who' };
      const { draft } = screening;
      screening.draft = { ...draft, place, destination: place, youthPlace: place, youthPresent: true };
    });
    await press(page, 'Go on where we were');
  });
  await take('result.png', async (page) => {
    await press(page, 'act now');
    await press(page, 'Go on where we were');
  });
} finally {
  await browser.close();
  await server.close();
}

/** A picture of the demo, once it was led to what is to be seen. */
async function take(name, leadTo) {
  // A browser that has kept no talk.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(server.resolvedUrls.local[0], { waitUntil: 'networkidle0' });
  await leadTo(page);
  await page.waitForNetworkIdle();
  // No button is shown as the one that was pressed.
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector('open-door-screening').shadowRoot.activeElement?.blur();
  });
  await page.screenshot({ path: `${root}demo/${name}` });
  await page.close();
}

/** Presses the one button of that name, in the page or in the talk. */
async function press(page, name) {
  const button = await page.waitForFunction(
    (wanted) => {
      const { shadowRoot } = document.querySelector('open-door-screening');
      return [...document.querySelectorAll('button'), ...shadowRoot.querySelectorAll('button')].find(
        (candidate) => candidate.checkVisibility() && candidate.textContent.trim() === wanted,
      );
    },
    {},
    name,
  );
  await button.evaluate((found) => found.click());
}
