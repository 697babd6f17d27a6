import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../browsers.mjs';

/** The page an agency would write: the one file, and the element. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
<script type="module" src="/open-door-screening.js"></script><open-door-screening></open-door-screening></html>`;

/** Measures in Chromium, which is given with the address of the page; ends it after that. */
export async function inChromium(measure) {
  const chromium = (await findBrowsers()).find(({ engine }) => engine === 'chromium');
  if (!chromium) throw new Error('The benchmark in a browser needs Chromium.');
  const server = createServer(async ({ url }, response) => {
    const isPage = url === '/';
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
    response.end(isPage ? page : await readFile(new URL(`../../dist${url}`, import.meta.url)).catch(() => ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await puppeteer.launch(chromium.launchOptions);
  try {
    return await measure(browser, `http://127.0.0.1:${server.address().port}/`);
  } finally {
    await browser.close();
    server.close();
  }
}
