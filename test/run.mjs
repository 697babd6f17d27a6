import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs every suite, whatever the one before did, and ends with a line that counts all their tests.

const folder = mkdtempSync(join(tmpdir(), 'open-door-'));
const totals = [runUnitTests(), runBrowserTests()];
rmSync(folder, { recursive: true });

const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function runUnitTests() {
  const file = join(folder, 'unit.json');
  return runSuite('test:unit', ['--reporter=default', '--reporter=json', `--outputFile=${file}`], {}, () => {
    const { numPassedTests, numFailedTests, testResults } = readJson(file);
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  });
}

function runBrowserTests() {
  const file = join(folder, 'browser.json');
  return runSuite('test:browser', [], { TEST_COUNTS: file }, () => readJson(file));
}

function runSuite(script, args, env, readTotal) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
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
