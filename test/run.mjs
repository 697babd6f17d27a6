import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.ts';
import { findBrowsers } from './browsers.mjs';

// Runs every suite on the built package, whatever the one before did, and ends with a line that counts all their tests.
// With `--soak` those that take long: see test/README.md. `TEST_TOTALS` names a file that gets the counts as another line.

built('dist');
const folder = mkdtempSync(join(tmpdir(), 'open-door-'));
const totals = process.argv.includes('--soak') ? await soak() : await usual();
rmSync(folder, { recursive: true });

const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
if (process.env.TEST_TOTALS) appendFileSync(process.env.TEST_TOTALS, `${passed} ${failed}\n`);
console.log(`${passed} passed, ${failed} failed`);

async function usual() {
  return [await unitTests(['unit', 'built']), await unitTests(['pages']), await browserTests()];
}

/** What `npm test` has run in one browser runs here in the others that are installed. */
async function soak() {
  const others = (await findBrowsers('others')).length > 0;
  return [
    await step('build:frameworks'),
    await unitTests(['unit', 'soak'], { SOAK: 'yes', ENGINES: 'all' }),
    ...(others
      ? [await unitTests(['pages'], { SOAK: 'yes', ENGINES: 'others' }), await browserTests({ ENGINES: 'others' })]
      : []),
    await browserTests({ ENGINES: 'all' }, ['--files', 'test/soak/browser/*.test.ts']),
  ];
}

/** The same as a test that passes or fails. */
function step(script) {
  return runSuite(script, [], {}, () => ({ passed: 1, failed: 0 }));
}

function unitTests(projects, env) {
  const file = join(folder, `${projects.join('-')}.json`);
  const args = projects.map((project) => `--project=${project}`);
  args.push('--reporter=default', '--reporter=json', `--outputFile=${file}`);
  return runSuite('test:unit', args, env, () => {
    const { numPassedTests, numFailedTests, testResults } = readJson(file);
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  });
}

function browserTests(env, args = []) {
  const file = join(folder, 'browser.json');
  rmSync(file, { force: true });
  return runSuite('test:browser', args, { ...env, TEST_COUNTS: file }, () => readJson(file));
}

async function runSuite(script, args, env, readTotal) {
  const suite = spawn('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const [status] = await once(suite, 'close');
  const total = totalOrNone(readTotal);
  const succeeded = status === 0 && total.passed > 0;
  return succeeded || total.failed > 0 ? total : { ...total, failed: 1 };
}

/** A suite that crashed has left no results. */
function totalOrNone(readTotal) {
  try {
    return readTotal();
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
