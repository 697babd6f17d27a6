import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { built } from './built.ts';
import { findBrowsers } from './browsers.mjs';

// Runs every suite on the built package, whatever the one before did, and ends with what failed and a line that counts all tests.
// With `--soak` those that take long, with `--engines` those of a page in other browsers: see test/README.md. `TEST_TOTALS`
// names a file that gets the counts as another line.

built('dist');
const folder = mkdtempSync(join(tmpdir(), 'open-door-'));
const { soak: isSoak, engines: inOthers } = parseArgs({
  options: { soak: { type: 'boolean' }, engines: { type: 'boolean' } },
}).values;
const totals = await (isSoak ? soak() : inOthers ? engines() : usual());
rmSync(folder, { recursive: true });

const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failures = totals.flatMap((total) => total.failures);
process.exitCode = failures.length > 0 ? 1 : 0;
if (process.env.TEST_TOTALS) appendFileSync(process.env.TEST_TOTALS, `${passed} ${failures.length}\n`);
// What a suite printed of a failure stands far above.
for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);

/** Two lines of work, for a machine of two cores: a browser with one page keeps one of them busy. */
async function usual() {
  const inPages = browserTests({}, [], { later: true });
  return [await unitTests(['unit', 'apart', 'built']), await unitTests(['pages']), await inPages];
}

/** What takes long; and what `npm test` has tried a little is tried more. In two lines of work, too, each about as long. */
async function soak() {
  const more = { SOAK: 'yes' };
  const mutants = 'test/soak/mutants.test.ts';
  const inPages = triesMore('test/browser/*.test.ts').map((file) => file.replace(/.*\/|\.test\.ts$/g, ''));
  const triedMore = async () => [
    await unitTests(['unit', 'apart', 'built', 'pages'], more, triesMore('test/!(soak|browser)/*.test.ts'), {
      later: true,
    }),
    await browserTests(more, ['--files', `test/{browser/{${inPages.join()}},soak/browser/*}.test.ts`], { later: true }),
    await unitTests(['soak'], more, [mutants], { later: true }),
  ];
  const apps = await step('build:frameworks');
  const others = triedMore();
  return [apps, await unitTests(['soak'], more, [`--exclude=${mutants}`]), ...(await others)];
}

/** What runs in a browser, in those that `npm test` leaves out. */
async function engines() {
  if ((await findBrowsers('others')).length === 0) throw new Error('There is only one browser on this machine.');
  const others = { ENGINES: 'others' };
  const ofPages = ['demo', 'keeping', 'kiosk', 'paper', 'soak/kiosk-kills'].map((place) => `test/${place}`);
  return [
    await unitTests(['pages', 'soak'], others, ofPages),
    await browserTests(others, ['--files', 'test/{browser,soak/browser}/*.test.ts']),
  ];
}

/** The files whose tests ask how much is to be tried. */
function triesMore(files) {
  return globSync(files).filter((file) => readFileSync(file, 'utf8').includes('/runs.ts'));
}

/** The same as a test that passes or fails. */
function step(script) {
  return runSuite(script, [], {}, () => ({ passed: 1, failures: [] }));
}

function unitTests(projects, env, files = [], how = {}) {
  const file = join(mkdtempSync(join(folder, 'suite-')), 'results.json');
  const args = [...files, ...projects.map((project) => `--project=${project}`)];
  args.push('--reporter=default', '--reporter=json', `--outputFile=${file}`);
  const total = () => {
    const { numPassedTests, testResults } = readJson(file);
    return { passed: numPassedTests, failures: testResults.flatMap(failuresIn) };
  };
  return runSuite('test:unit', args, env, total, how);
}

/** What failed in a file of tests, or the file itself where it broke outside them. */
function failuresIn({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const found = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
  return found.length > 0 || status !== 'failed' ? found : [`${file}\n${message}`];
}

function browserTests(env, args = [], how = {}) {
  const file = join(folder, 'browser.json');
  rmSync(file, { force: true });
  return runSuite('test:browser', args, { ...env, TEST_COUNTS: file }, () => readJson(file), how);
}

/** Runs a suite, and shows what it prints: at once, or `later`, when it has ended, where another one prints meanwhile. */
async function runSuite(script, args, env, readTotal, { later = false } = {}) {
  const suite = spawn('npm', ['run', '--silent', script, '--', ...args], {
    stdio: ['ignore', later ? 'pipe' : 'inherit', later ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const printed = [];
  for (const stream of [suite.stdout, suite.stderr]) stream?.on('data', (part) => printed.push(part));
  const [status] = await once(suite, 'close');
  process.stdout.write(Buffer.concat(printed));
  const total = totalOrNone(readTotal);
  const ended = status === 0 && total.passed > 0;
  if (ended || total.failures.length > 0) return total;
  const what = ['npm run', script, ...args].join(' ');
  return { ...total, failures: [`${what} ended with ${status ?? 'a signal'}, ${total.passed} tests passed`] };
}

/** A suite that crashed has left no results. */
function totalOrNone(readTotal) {
  try {
    return readTotal();
  } catch {
    return { passed: 0, failures: [] };
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
