import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

/** So long a test waits for anything, in milliseconds. */
export const patience = 240_000;

/**
 * A browser found on this machine.
 *
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox' | 'webkit'} engine
 * @property {string} path where it was found
 * @property {import('puppeteer-core').LaunchOptions} [launchOptions] for `puppeteer.launch`; WebKit has none
 * @property {string} [driver] the WebDriver that starts it; only WebKit has one
 */

/**
 * The browsers of this machine that are wanted: `first` (the lightest: Chromium without windows, where there is one), `others`,
 * `all`, or engines, as in `chromium,webkit`.
 *
 * @param {string} [wanted] by default what the environment variable `ENGINES` says
 * @returns {Promise<Browser[]>}
 */
export async function findBrowsers(wanted = process.env.ENGINES ?? 'first') {
  const installed = [...(await findChromiums()), findFirefox(), findWebKit()].filter(Boolean);
  const canBeLaunched = installed.some(({ launchOptions }) => launchOptions);
  const found = canBeLaunched ? installed : [await unpackChromium(), ...installed];
  if (wanted === 'all') return found;
  if (wanted === 'first') return found.slice(0, 1);
  if (wanted === 'others') return found.slice(1);
  const browsers = found.filter(({ engine }) => wanted.split(',').includes(engine));
  if (browsers.length === 0) throw new Error(`No browser found for ENGINES=${wanted}`);
  return browsers;
}

/**
 * The browsers that are wanted, named to the person who runs the tests, and what they cannot run without.
 *
 * @returns {Promise<Browser[]>}
 */
export async function announceBrowsers() {
  const browsers = await findBrowsers();
  for (const { engine, path } of browsers) console.log(`${engine}: ${path}`);
  const all = (await findBrowsers('all')).map(({ engine }) => engine);
  for (const [missing, programs] of Object.entries(installable))
    if (!all.includes(missing)) console.log(`${missing}: not installed, nothing runs in it (Debian: ${programs})`);
  return browsers;
}

/** Until a browser has started, and until it has answered: minutes, for a machine that has much else to do. */
const limits = { timeout: patience, protocolTimeout: 2 * patience };

/** What is installed on Debian for the tests in an engine. */
const installable = { firefox: 'firefox-esr', webkit: 'webkit2gtk-driver xvfb' };

/**
 * Starts the driver of a WebKit, on a display of its own where the machine has none. Both end with this process.
 *
 * @param {Browser} webkit
 * @returns {Promise<{ hostname: string, port: number, capabilities: object }>} what a WebDriver client needs for a session
 */
export async function startWebKitDriver(webkit) {
  const env = hasDisplay() ? process.env : { ...process.env, DISPLAY: await startDisplay() };
  const hostname = '127.0.0.1';
  const port = await freePort();
  startHelper(webkit.driver, [`--host=${hostname}`, `--port=${port}`], { env, stdio: 'ignore' });
  await answering(`http://${hostname}:${port}/status`);
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: webkit.path, args: ['--automation'] },
    'wdio:enforceWebDriverClassic': true,
  };
  return { hostname, port, capabilities };
}

/** The one that knows no windows, and takes a fifth less of a processor; and the one with windows. */
async function findChromiums() {
  // Debian's command on the path stays between: whoever kills that leaves the browser running.
  const shell = globSync('/usr/lib{,64}/chromium/chromium-headless-shell')[0] ?? onPath('chrome-headless-shell');
  const whole =
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome') ||
    (await puppeteer.executablePath('chrome'));
  const { CHROME_PATH } = process.env;
  const paths = (CHROME_PATH ? [CHROME_PATH] : [shell, whole]).filter((path) => path && existsSync(path));
  return paths.map((path) => ({
    engine: 'chromium',
    path,
    launchOptions: { ...chromiumOptions(path), ...(path === shell && { headless: 'shell' }) },
  }));
}

/** Chromium from npm, for a Linux machine without any browser. */
async function unpackChromium() {
  // Asks the package to unpack the system libraries too, which such a machine usually lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  // It brings a font without check marks and without Hebrew, and looks for others here only.
  const fonts = join(process.env.FONTCONFIG_PATH, 'dejavu');
  const packagedFonts = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  if (!existsSync(fonts)) cpSync(packagedFonts, fonts, { recursive: true });
  return {
    engine: 'chromium',
    path: `${path}, unpacked from @sparticuz/chromium because no browser is installed`,
    launchOptions: { ...chromiumOptions(path), headless: 'shell' },
  };
}

function chromiumOptions(executablePath) {
  // Chromium's sandbox refuses to run as root, which is what most build containers do.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], ...limits };
}

function findFirefox() {
  const path = onPath('firefox-esr', 'firefox');
  return path && { engine: 'firefox', path, launchOptions: { browser: 'firefox', executablePath: path, ...limits } };
}

function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const [path] = globSync('/usr/{lib,lib64,libexec}/{*/,}webkit{2,}gtk-*/MiniBrowser');
  return driver && path && (hasDisplay() || onPath('Xvfb')) ? { engine: 'webkit', path, driver } : undefined;
}

function onPath(...names) {
  const folders = process.env.PATH.split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function startDisplay() {
  const xvfb = startHelper('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(xvfb.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

/** What was started beside the browsers. @type {Set<import('node:child_process').ChildProcess>} */
const helpers = new Set();
process.once('exit', stopHelpers);

function startHelper(command, args, options) {
  const helper = spawn(command, args, options);
  helpers.add(helper);
  return helper;
}

/** Ends the drivers and displays that were started here. A process that is ended by a signal does not end them. */
export function stopHelpers() {
  for (const helper of helpers) helper.kill();
  helpers.clear();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function answering(url) {
  const end = performance.now() + patience;
  let seen;
  while (performance.now() < end) {
    if (await fetch(url).catch((error) => void (seen = error))) return;
    await setTimeout(100);
  }
  throw new Error(`Waited in vain for an answer from ${url}: ${seen}`);
}
