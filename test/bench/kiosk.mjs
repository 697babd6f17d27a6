import { FolderServer } from '../kiosk/folder-server.ts';
import { inChromium, openTab } from './in-chromium.mjs';
import { spread } from './spread.mjs';

const talks = 5;
const questions = 25;

/** Figures of the built kiosk in Chromium, on a processor made six times slower, at 1024 × 768: in milliseconds. */
export async function benchmarkKiosk() {
  const server = await new FolderServer().start();
  const each = [];
  try {
    await inChromium(async (browser) => {
      for (let talk = 0; talk < talks; talk++) each.push(await goThrough(browser, server.address));
    });
  } finally {
    await server.stop();
  }
  const name = 'kiosk, processor six times slower: Next to next question in focus';
  return [
    { name, ...spread(each.flatMap(({ focused }) => focused)) },
    { name: 'the same, 95th percentile of a talk', ...spread(each.map(({ focused }) => percentile(focused, 0.95))) },
    { name: 'the same, to its being painted', ...spread(each.flatMap(({ painted }) => painted)) },
    { name: 'the same, a choice to its being painted', ...spread(each.flatMap(({ chosen }) => chosen)) },
  ];
}

/** One talk from its beginning, with a real mouse; also the first steps, which are compiled on the way. */
async function goThrough(browser, address) {
  const tab = await openTab(browser, address);
  await tab.setViewport({ width: 1024, height: 768 });
  await tab.emulateCPUThrottling(6);
  for (const _ of ['Begin', 'Begin']) {
    await (await tab.waitForSelector('main .primary')).click();
    await new Promise((later) => setTimeout(later, 500));
  }
  await tab.waitForSelector('.talk:not(.away)');
  await tab.evaluate(watchPresses);
  const chosen = [];
  const focused = [];
  const painted = [];
  for (let question = 0; question < questions; question++) {
    chosen.push(await tab.evaluate(() => globalThis.answer()));
    const next = await tab.$('open-door-screening >>> [part~=primary-button]');
    await next.click();
    const times = await tab.evaluate(() => globalThis.lastPress);
    if (!times) throw new Error(`Nothing has focus after press ${question + 1}`);
    focused.push(times.focused);
    painted.push(times.painted);
  }
  await tab.close();
  return { chosen, focused, painted };
}

/**
 * Runs in the page: leaves there what makes a choice, and how long it took from the press after it to the next heading
 * in focus, and on the screen.
 */
function watchPresses() {
  const { shadowRoot } = document.querySelector('open-door-screening');
  let pressed = 0;
  globalThis.answer = async () => {
    const start = performance.now();
    shadowRoot.querySelector('[data-question] input')?.click();
    await globalThis.painted();
    const chosen = performance.now() - start;
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
        globalThis.painted().then(() => tell({ focused, painted: performance.now() - pressed }));
      };
      shadowRoot.addEventListener('focusin', isNext);
      setTimeout(() => tell(undefined), 5000);
    });
    return chosen;
  };
}

function percentile(figures, share) {
  const sorted = [...figures].sort((left, right) => left - right);
  return sorted[Math.ceil(share * sorted.length) - 1];
}
