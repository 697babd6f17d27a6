import { createDraft, createScreening, returnFromRun } from '../../dist/headless.js';
import { inPages, openTab } from './in-chromium.mjs';
import { longInstrument } from './instruments.mjs';
import { spread } from './spread.mjs';

/** Figures of the built one file in Chromium: `{ name, unit, spread }[]`, in milliseconds where no unit is named. */
export const benchmarkBrowser = () =>
  inPages(async (browser, address) => {
    const figures = await firstScreens(browser, address);
    figures.push({ name: '100 elements at their first screen', ...(await manyElements(browser, address)) });
    for (const questions of [30, 300, 3000]) {
      const { script, whole } = await answering(browser, address, questions);
      figures.push({ name: `answer to next question, ${questions} questions: script`, ...script });
      figures.push({ name: `the same with style, layout and focus`, ...whole });
    }
    figures.push({ name: 'the result with every flag, painted', ...(await resultPainted(browser, address)) });
    return [...figures, ...(await memoryOfTalks(browser, address))];
  });

/** The built-in instrument and one of an agency's own, each beside the small stepper that was opened right after it. */
async function firstScreens(browser, address) {
  const pages = { '/': [], '/own': [], '/stepper': [] };
  for (let run = 0; run < 12; run++) {
    for (const [path, times] of Object.entries(pages)) {
      const tab = await openTab(browser, address + path);
      times.push(await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
      await tab.close();
    }
  }
  // The first run starts the browser's processes.
  const [builtIn, own, stepper] = Object.values(pages).map((times) => times.slice(1));
  const besideStepper = (times) => spread(times.map((time, run) => time / stepper[run]));
  return [
    { name: 'first screen painted after navigation', ...spread(builtIn) },
    { name: 'the same, an own instrument of 30 questions', ...spread(own) },
    { name: 'the same, the smallest stepper of Lit, XState and zod', ...spread(stepper) },
    { name: 'first screen beside the stepper', unit: 'times', ...besideStepper(builtIn) },
    { name: 'the same, an own instrument of 30 questions', unit: 'times', ...besideStepper(own) },
  ];
}

async function manyElements(browser, address) {
  const times = [];
  for (let run = 0; run < 9; run++) {
    const tab = await openTab(browser, address);
    times.push(
      await tab.evaluate(async () => {
        const start = performance.now();
        const elements = Array.from({ length: 100 }, () => document.createElement('open-door-screening'));
        document.body.append(...elements);
        await Promise.all(elements.map((element) => element.updateComplete));
        await globalThis.painted();
        return performance.now() - start;
      }),
    );
    await tab.close();
  }
  return spread(times.slice(1));
}

/** From the click on a choice, and on Next, until the next question is in the document and has focus. */
async function answering(browser, address, questions) {
  const tab = await openTab(browser, address);
  await tab.evaluate(prepareTalk, longInstrument(questions));
  const devtools = await tab.createCDPSession();
  await devtools.send('Performance.enable');
  // Its figure for script leaves out what runs in a promise, as all rendering of Lit does.
  const styleAndLayoutSoFar = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return 1000 * (seconds('RecalcStyleDuration') + seconds('LayoutDuration'));
  };
  const script = [];
  const whole = [];
  for (let step = 0; step < 25; step++) {
    const before = await styleAndLayoutSoFar();
    const time = await tab.evaluate(() => globalThis.answerAndGoOn());
    whole.push(time);
    script.push(time - ((await styleAndLayoutSoFar()) - before));
  }
  await tab.close();
  // The first steps are compiled on the way.
  return { script: spread(script.slice(5)), whole: spread(whole.slice(5)) };
}

/** Runs in the page: begins a talk on the instrument, and leaves a function there that takes one step. */
async function prepareTalk(instrument) {
  const element = document.querySelector('open-door-screening');
  const { shadowRoot } = element;
  const find = (selector) => shadowRoot.querySelector(selector);
  const next = async () => {
    find('.primary').click();
    await element.updateComplete;
  };
  element.instrument = instrument;
  await element.updateComplete;
  await next();
  globalThis.answerAndGoOn = async () => {
    const before = find('[data-question]').dataset.question;
    const start = performance.now();
    find('[data-question] input').click();
    await next();
    // What is not laid out yet is now.
    find('[data-heading]').getBoundingClientRect();
    const time = performance.now() - start;
    const isThere = find('[data-question]').dataset.question !== before && find('[data-heading]:focus');
    if (!isThere) throw new Error(`stuck at ${before}`);
    return time;
  };
}

/** From the press on Result until it is on the screen, with all the flags that can be raised in one talk. */
async function resultPainted(browser, address) {
  const draft = draftWithEveryFlag();
  const times = [];
  for (let run = 0; run < 9; run++) {
    const tab = await openTab(browser, address);
    times.push(
      await tab.evaluate(async (talk) => {
        const { find, painted } = globalThis;
        document.querySelector('open-door-screening').draft = talk;
        (await find('.primary', 'Go on')).click();
        const result = await find('.primary', 'Result');
        await painted();
        const start = performance.now();
        result.click();
        await find('.result');
        await painted();
        return performance.now() - start;
      }, draft),
    );
    await tab.close();
  }
  return spread(times.slice(1));
}

/** Every choice of every question, each on the word of somebody else. */
function draftWithEveryFlag() {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  const values = { number: 13, moment: '2026-11-19', text: 'A bed' };
  for (const { code, answer, choices = [values[answer]] } of returnFromRun.topics.flatMap((topic) => topic.questions))
    for (const choice of choices)
      talk.send({
        type: 'answer',
        question: code,
        source: 'other',
        who: `who says ${choice}`,
        value: answer === 'several' ? [choice] : choice,
      });
  const urgent = returnFromRun.flags.map((flag) => flag.code);
  const draft = createDraft(talk.getSnapshot().context, 'en');
  talk.stop();
  return { ...draft, destination: 'review', told: { urgent, enough: true, private: [] } };
}

/** What a page with the element holds more than an empty one, in megabytes: after one talk, and after many. */
async function memoryOfTalks(browser, address) {
  const first = [];
  for (let run = 0; run < 5; run++) first.push(...(await memoryAfter(browser, address, [1])));
  const [some, many] = await memoryAfter(browser, address, [20, 180]);
  return [
    { name: 'memory after a talk, over an empty page', ...spread(first) },
    { name: 'the same after 20 talks in one page', ...spread([some]) },
    { name: 'the same after 200', ...spread([many]) },
  ].map((figure) => ({ ...figure, unit: 'MB' }));
}

/** After so many talks, and after so many more, each finished and still shown. */
async function memoryAfter(browser, address, talks) {
  const tab = await openTab(browser, `${address}/empty`);
  const devtools = await tab.createCDPSession();
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const empty = await heap();
  await tab.goto(address, { waitUntil: 'networkidle0' });
  const used = [];
  for (const count of talks) {
    await tab.evaluate(holdTalks, count);
    used.push((await heap()) - empty);
  }
  await tab.close();
  return used;
}

/** Runs in the page: whole talks, with the first choice of every question. */
async function holdTalks(count) {
  const element = document.querySelector('open-door-screening');
  const { shadowRoot } = element;
  for (let talk = 0; talk < count; talk++) {
    element.clear();
    await element.updateComplete;
    while (!shadowRoot.querySelector('.result')) {
      for (const question of shadowRoot.querySelectorAll('[data-question]')) question.querySelector('input')?.click();
      // Also on from a card where something else comes first.
      const buttons = [...shadowRoot.querySelectorAll('.actions button')];
      (buttons.find((button) => button.textContent.trim() === 'Go on') ?? buttons[0])?.click();
      await new Promise((later) => setTimeout(later));
    }
    const finished = new Promise((tell) => element.addEventListener('screening-complete', tell, { once: true }));
    (await globalThis.find('button', 'Finish')).click();
    await finished;
    await element.updateComplete;
  }
}
