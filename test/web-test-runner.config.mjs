import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { devtoolsPlugin } from './browser/devtools-plugin.mjs';
import { htmlProblemsPlugin } from './browser/html-problems-plugin.mjs';
import { misbehavingServer } from './browser/misbehaving-server.mjs';
import { pointerPlugin } from './browser/pointer-plugin.mjs';
import { serverPagePlugin } from './browser/server-page.ts';
import { announceBrowsers, startWebKitDriver } from './browsers.mjs';
import { built } from './built.ts';

// Several pages use the package as it is built.
built('dist');
const browsers = await announceBrowsers();

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/browser/**/*.test.ts',
  browsers: await Promise.all(browsers.map(launcher)),
  concurrency: 1,
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    // A page has no environment; how much is tried is in it.
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      define: { 'process.env': JSON.stringify({ SOAK: process.env.SOAK }) },
    }),
    {
      name: 'quick-keys',
      resolveImport: ({ source, context }) =>
        context.path.startsWith('/src/') && source === '@noble/hashes/scrypt.js'
          ? '/test/browser/quick-keys.ts'
          : undefined,
    },
    devtoolsPlugin(),
    htmlProblemsPlugin(),
    pointerPlugin(),
    serverPagePlugin(),
  ],
  // A page in a sandbox has no origin, and fetches modules as from another one.
  middleware: [
    (context, next) => {
      context.set('Access-Control-Allow-Origin', '*');
      return next();
    },
    misbehavingServer,
  ],
  testFramework: { config: { timeout: 300_000 } },
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 3_600_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter(process.env.TEST_COUNTS)],
};

async function launcher(browser) {
  if (browser.engine !== 'webkit') return chromeLauncher({ puppeteer, launchOptions: browser.launchOptions });
  return webdriverLauncher(await startWebKitDriver(browser));
}

/** Writes how many tests passed and what failed, over all engines, to a file for test/run.mjs. */
function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failures: sessions.flatMap(failuresIn) };
      for (const session of sessions) total.passed += testsOf(session).filter(({ passed }) => passed).length;
      if (file) writeFileSync(file, JSON.stringify(total));
    },
  };
}

/** What failed in a file of tests, or the file itself where it broke outside them or holds none. */
function failuresIn(session) {
  const { browser, testFile, passed, errors } = session;
  const file = `${relative(process.cwd(), testFile)} (${browser.name})`;
  const tests = testsOf(session);
  const failures = tests
    .filter((test) => !test.passed)
    .map((test) => `${file}: ${test.path.join(' ')}\n${test.error?.stack ?? test.error?.message}`);
  if (failures.length > 0 || (passed && tests.length > 0)) return failures;
  return [`${file}\n${errors.map(({ message }) => message).join('\n') || 'It holds no test.'}`];
}

/** The tests of a file that were run, each with the names of what it stands in. */
function testsOf({ testResults }) {
  const below = ({ tests, suites }, path) => [
    ...tests.map((test) => ({ ...test, path: [...path, test.name] })),
    ...suites.flatMap((suite) => below(suite, [...path, suite.name])),
  ];
  return testResults ? below(testResults, []).filter(({ skipped }) => !skipped) : [];
}
