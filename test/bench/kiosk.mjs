import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../browsers.mjs';
import { FolderServer } from '../kiosk/folder-server.ts';
import { spread } from './spread.mjs';

const talks = 5;
const questions = 25;

/** Figures of the built kiosk in Chromium, on a processor made six times slower, at 1024 × 768: in milliseconds. */
export async function benchmarkKiosk() {
  const chromium = (await findBrowsers()).find(({ engine }) => engine === 'chromium');
  if (!chromium) throw new Error('The kiosk benchmark needs Chromium.');
  const server = await new FolderServer().start();
  const browser = await puppeteer.launch(chromium.launchOptions);
  try {
    const each = [];
    for (let talk = 0; talk < talks; talk++) each.push(await goThrough(browser, server.address));
    const name = 'kiosk, processor six times slower: Next to next question in focus';
    return [
      { name, ...spread(each.flatMap(({ focused }) => focused)) },
      { name: 'the same, 95th percentile of a talk', ...spread(each.map(({ focused }) => percentile(focused, 0.95))) },
      { name: 'the same, to its being painted', ...spread(each.flatMap(({ painted }) => painted)) },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** One talk from its beginning, with a real mouse; also the first steps, which are compiled on the way. */
async function goThrough(browser, address) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1024, height: 768 });
  await tab.goto(address, { waitUntil: 'networkidle0' });
  await tab.emulateCPUThrottling(6);
  for (const _ of ['Begin', 'Begin']) {
    await (await tab.waitForSelector('main .primary')).click();
    await new Promise((later) => setTimeout(later, 500));
  }
  await tab.waitForSelector('.talk:not(.away)');
  await tab.evaluate(watchPresses);
  const focused = [];
  const painted = [];
  for (let question = 0; question < questions; question++) {
    await tab.evaluate(() => globalThis.answer());
    const next = await tab.$('open-door-screening >>> [part~=primary-button]');
    await next.click();
    const times = await tab.evaluate(() => globalThis.lastPress);
    if (!times) break;
    focused.push(times.focused);
    painted.push(times.painted);
  }
  await tab.close();
  return { focused, painted };
}

/** Runs in the page: leaves there how long it took from the last press to the next heading in focus, and on the screen. */
function watchPresses() {
  const { shadowRoot } = document.querySelector('open-door-screening');
  let pressed = 0;
  globalThis.answer = async () => {
    shadowRoot.querySelector('[data-question] input')?.click();
    await new Promise((later) => setTimeout(later, 300));
    globalThis.lastPress = new Promise((tell) => {
      shadowRoot.addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), {
        capture: true,
        once: true,
      });
      const isNext = ({ target }) => {
        if (!target.matches('[data-heading]')) return;
        shadowRoot.removeEventListener('focusin', isNext);
        const focused = performance.now() - pressed;
        requestAnimationFrame(() => setTimeout(() => tell({ focused, painted: performance.now() - pressed })));
      };
      shadowRoot.addEventListener('focusin', isNext);
      setTimeout(() => tell(undefined), 5000);
    });
  };
}

function percentile(figures, share) {
  const sorted = [...figures].sort((left, right) => left - right);
  return sorted[Math.ceil(share * sorted.length) - 1];
}
