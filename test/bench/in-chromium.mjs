import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowsers } from '../browsers.mjs';
import { longInstrument } from './instruments.mjs';

/** Measures in Chromium; ends it after that. */
export async function inChromium(measure) {
  const chromium = (await findBrowsers()).find(({ engine }) => engine === 'chromium');
  if (!chromium) throw new Error('The benchmark in a browser needs Chromium.');
  const browser = await puppeteer.launch(chromium.launchOptions);
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

const page = (content) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>${content}`;

/** What is beside the files of the build. */
const pages = {
  /** As an agency would write it: the one file, and the element. */
  '/': page('<script type="module" src="/open-door-screening.js"></script><open-door-screening></open-door-screening>'),
  '/own': page(`<open-door-screening></open-door-screening><script type="module">
    import '/open-door-screening.js';
    document.querySelector('open-door-screening').instrument = ${JSON.stringify(longInstrument(30))};
  </script>`),
  '/stepper': page('<script type="module" src="/stepper.js"></script><small-stepper></small-stepper>'),
  '/empty': page(''),
};

/** The same, in pages with the element in one file; they are given with the address they begin with. */
export async function inPages(measure) {
  const stepper = await buildStepper();
  const server = createServer(async ({ url }, response) => {
    response.setHeader('content-type', url in pages ? 'text/html' : 'text/javascript');
    if (url in pages) response.end(pages[url]);
    else if (url === '/stepper.js') response.end(stepper);
    else response.end(await readFile(new URL(`../../dist${url}`, import.meta.url)).catch(() => ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await inChromium((browser) => measure(browser, `http://127.0.0.1:${server.address().port}`));
  } finally {
    server.close();
  }
}

/** Small, and for users, as the one file is. */
async function buildStepper() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('stepper.mjs', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return output[0].code;
}

/** Another tab with that page, and with what measures there. */
export async function openTab(browser, address) {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(leaveHelpers);
  await tab.goto(address, { waitUntil: 'networkidle0' });
  return tab;
}

/** Runs in the page. */
function leaveHelpers() {
  /** Resolves when what the page has changed so far is on the screen. */
  globalThis.painted = () => new Promise((tell) => requestAnimationFrame(() => setTimeout(tell)));
  /** What the element shows under that selector, with that text in it, once it does. */
  globalThis.find = async (selector, text = '') => {
    for (;;) {
      const { shadowRoot } = document.querySelector('open-door-screening');
      const found = [...shadowRoot.querySelectorAll(selector)].find((one) => one.textContent.includes(text));
      if (found) return found;
      await new Promise((later) => setTimeout(later, 20));
    }
  };
}
