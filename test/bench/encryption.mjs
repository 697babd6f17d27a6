import { readFile } from 'node:fs/promises';
import { inPages, openTab } from './in-chromium.mjs';
import { spread } from './spread.mjs';

const record = await readFile(new URL('../frozen/0.4.0/records/short-path.en.json', import.meta.url), 'utf8');
const runs = 5;
/** Where Chromium reports its tasks. */
const categories = 'disabled-by-default-devtools.timeline';

/** Figures of a file that is encrypted in Chromium, on a processor made four times slower: in milliseconds. */
export const benchmarkEncryption = () =>
  inPages(async (browser, address) => {
    const each = [];
    for (let run = 0; run < runs; run++) each.push(await encryptOnce(browser, address));
    return [
      { name: 'a file encrypted, processor four times slower', ...spread(each.map(({ whole }) => whole)) },
      { name: 'the same, longest task', ...spread(each.map(({ task }) => task)) },
      { name: 'the same, longest task by its own processor time', ...spread(each.map(({ busy }) => busy)) },
      { name: 'the same, longest time a timer of 20 ms waited', ...spread(each.map(({ wait }) => wait)) },
    ];
  });

async function encryptOnce(browser, address) {
  const tab = await openTab(browser, address);
  await tab.evaluate(openPanel, record);
  const tasks = [];
  const devtools = await tab.createCDPSession();
  devtools.on('Tracing.dataCollected', ({ value }) => tasks.push(...value.filter(({ name }) => name === 'RunTask')));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  const times = await tab.evaluate(save);
  const done = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await done;
  await tab.close();
  if (tasks.length === 0) throw new Error('Chromium has reported no task.');
  // Microseconds; on a machine with much else to do, a task waits more than it works.
  const longest = (time) => Math.max(...tasks.map((task) => (task[time] ?? 0) / 1000));
  return { ...times, task: longest('dur'), busy: longest('tdur') };
}

/** Runs in the page: to the panel where a file is saved. */
async function openPanel(data) {
  const element = document.querySelector('open-door-screening');
  element.record = JSON.parse(data);
  (await globalThis.find('button', 'Save or copy')).click();
  for (const name of ['passphrase', 'passphrase-again'])
    (await globalThis.find(`[name=${name}]`)).value = 'four quiet herons wading';
  HTMLAnchorElement.prototype.click = () => undefined;
}

/** Runs in the page: from the press to the file. */
async function save() {
  let last = performance.now();
  let wait = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    wait = Math.max(wait, now - last - 20);
    last = now;
  }, 20);
  const start = performance.now();
  (await globalThis.find('button', 'Save the encrypted file')).click();
  await globalThis.find('[role=status].notice', '.age');
  clearInterval(timer);
  return { whole: performance.now() - start, wait };
}
