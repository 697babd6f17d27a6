import { inChromium } from './in-chromium.mjs';
import { longInstrument } from './instruments.mjs';
import { spread } from './spread.mjs';

/** Figures of the built one file in Chromium: `{ name, spread }[]`, in milliseconds. */
export const benchmarkBrowser = () =>
  inChromium(async (browser, address) => {
    const figures = [{ name: 'first screen painted after navigation', ...(await firstPaint(browser, address)) }];
    figures.push({ name: '100 elements at their first screen', ...(await manyElements(browser, address)) });
    for (const questions of [30, 300, 3000]) {
      const { script, whole } = await answering(browser, address, questions);
      figures.push({ name: `answer to next question, ${questions} questions: script`, ...script });
      figures.push({ name: `the same with style, layout and focus`, ...whole });
    }
    return figures;
  });

async function firstPaint(browser, address) {
  const times = [];
  for (let run = 0; run < 12; run++) {
    const tab = await browser.newPage();
    await tab.goto(address, { waitUntil: 'networkidle0' });
    times.push(await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
    await tab.close();
  }
  // The first run starts the browser's processes.
  return spread(times.slice(1));
}

async function manyElements(browser, address) {
  const times = [];
  for (let run = 0; run < 9; run++) {
    const tab = await browser.newPage();
    await tab.goto(address, { waitUntil: 'networkidle0' });
    times.push(
      await tab.evaluate(async () => {
        const start = performance.now();
        const elements = Array.from({ length: 100 }, () => document.createElement('open-door-screening'));
        document.body.append(...elements);
        await Promise.all(elements.map((element) => element.updateComplete));
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        return performance.now() - start;
      }),
    );
    await tab.close();
  }
  return spread(times.slice(1));
}

/** From the click on a choice, and on Next, until the next question is in the document and has focus. */
async function answering(browser, address, questions) {
  const tab = await browser.newPage();
  await tab.goto(address, { waitUntil: 'networkidle0' });
  await tab.evaluate(prepareTalk, longInstrument(questions));
  const devtools = await tab.createCDPSession();
  await devtools.send('Performance.enable');
  const scriptSoFar = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  const script = [];
  const whole = [];
  for (let step = 0; step < 25; step++) {
    const before = await scriptSoFar();
    whole.push(await tab.evaluate(() => globalThis.answerAndGoOn()));
    script.push((await scriptSoFar()) - before);
  }
  await tab.close();
  // The first steps are compiled on the way.
  return { script: spread(script.slice(5)), whole: spread(whole.slice(5)) };
}

/** Runs in the page: begins a talk on the instrument, and leaves a function there that takes one step. */
async function prepareTalk(instrument) {
  const element = document.querySelector('open-door-screening');
  const find = (selector) => element.shadowRoot.querySelector(selector);
  element.instrument = instrument;
  while (!find('.primary') || element.shadowRoot.textContent.includes('Relief')) {
    await new Promise((later) => setTimeout(later, 20));
    await element.updateComplete;
  }
  const next = async () => {
    find('.primary').click();
    await element.updateComplete;
  };
  await next();
  globalThis.answerAndGoOn = async () => {
    const before = find('[data-question]').dataset.question;
    const start = performance.now();
    find('[data-question] input').click();
    await next();
    const time = performance.now() - start;
    if (find('[data-question]').dataset.question === before) throw new Error(`stuck at ${before}`);
    return time;
  };
}
