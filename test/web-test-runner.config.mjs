import { writeFileSync } from 'node:fs';
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

/** Writes how many tests passed and failed, over all engines, to a file for test/run.mjs. */
function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      if (file) writeFileSync(file, JSON.stringify(count(sessions)));
    },
  };
}

function count(sessions) {
  const total = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const tests = testsOf(session.testResults).filter((test) => !test.skipped);
    const failed = tests.filter((test) => !test.passed).length;
    total.passed += tests.length - failed;
    // A file that broke outside its tests, or holds none, counts as one failure.
    total.failed += failed || (session.passed && tests.length > 0 ? 0 : 1);
  }
  return total;
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
