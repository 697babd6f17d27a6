import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type LaunchOptions, type Page } from 'puppeteer-core';
import { type Browser, findBrowsers, patience } from '../browsers.mjs';

export type { Page };

export type Paper = 'A4' | 'Letter';

/** What `print()` gave: the name of its file, which only Chromium takes from the title, and the file itself. */
export interface Printed {
  name: string;
  pdf: Uint8Array;
}

const root = new URL('../../', import.meta.url);
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const firefoxPrinter = 'print.printer_Mozilla_Save_to_PDF';
const saveAsPdf = { id: 'Save as PDF', origin: 'local', account: '' };

/** Whether the tools that read a PDF are installed (Debian and Homebrew: poppler-utils, poppler). */
export const canReadPdf = ['pdfinfo', 'pdftotext', 'pdftoppm'].every(onPath);

/** The browser of an engine, where the machine has one. */
export async function findBrowser(engine: Browser['engine']): Promise<Browser | undefined> {
  const browsers = await findBrowsers().catch(() => []);
  return browsers.find((browser) => browser.engine === engine);
}

/** The browser of the same engine that `printForReal` works in, where the machine has one. */
export async function printingAs(browser: Browser | undefined): Promise<Browser | undefined> {
  const all = browser ? await findBrowsers('all') : [];
  return all.find((found) => found.engine === browser?.engine && canPrintForReal(found));
}

/** Chromium prints from a window only, so it needs a display. */
function canPrintForReal({ engine, launchOptions }: Browser): boolean {
  if (engine !== 'chromium') return engine === 'firefox';
  return launchOptions?.headless !== 'shell' && (process.platform !== 'linux' || onPath('Xvfb'));
}

/** Opens a page, given as its HTML or as a path below the project's folder, in a new browser without a window. */
export async function withPage<T>(browser: Browser, page: string, use: (page: Page) => Promise<T>): Promise<T> {
  const session = await open(browser, page, 'A4');
  try {
    return await use(session.page);
  } finally {
    await session.close();
  }
}

/** What the browser prints of a page itself; `beforeprint` has fired. */
export function pdfOfPage(page: Page, { format = 'A4' }: { format?: Paper } = {}): Promise<Uint8Array> {
  return page.pdf({ format, preferCSSPageSize: true });
}

/** A document as its HTML and its styles. */
export interface Document {
  readonly html: string;
  readonly css: string;
}

/** What the browser prints of a frame's document, which is copied into a page of its own: `'my-element >>> iframe'`. */
export async function pdfOfFrame(page: Page, selector: string, options?: { format?: Paper }): Promise<Uint8Array> {
  const copied = await page.$eval(selector, (frame) => {
    const framed = (frame as HTMLIFrameElement).contentDocument;
    if (!framed) throw new Error('The frame has no document that its page may read.');
    const sheets = [...framed.styleSheets, ...framed.adoptedStyleSheets];
    const rules = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    // A document without a doctype is laid out by other rules: so is its copy.
    return {
      html: (framed.doctype ? '<!doctype html>' : '') + framed.documentElement.outerHTML,
      css: rules.join('\n'),
    };
  });
  return pdfOfDocument(page, copied, options);
}

/** What the browser prints of a document in a page of its own. */
export async function pdfOfDocument(
  page: Page,
  { html, css }: Document,
  options?: { format?: Paper },
): Promise<Uint8Array> {
  const copy = await page.browser().newPage();
  try {
    await copy.setContent(html);
    await copy.evaluate((text) => {
      for (const style of document.querySelectorAll('style, link')) style.remove();
      document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
    }, css);
    return await pdfOfPage(copy, options);
  } finally {
    await copy.close();
  }
}

/** Opens a page as `withPage` does, and gives what the first `print()` of it, or of a frame in it, sends to the printer. */
export async function printForReal(
  browser: Browser,
  page: string,
  { format = 'A4', print }: { format?: Paper; print: (page: Page) => Promise<unknown> },
): Promise<Printed> {
  const inWindow = browser.engine === 'chromium';
  const display = inWindow && process.platform === 'linux' ? await startDisplay() : undefined;
  try {
    const env = { ...process.env, ...(display && { DISPLAY: display.name }) };
    const session = await open(browser, page, format, { headless: !inWindow, env });
    try {
      await print(session.page);
      return await firstPdf(session.folder);
    } finally {
      await session.close();
    }
  } finally {
    display?.stop();
  }
}

/** The words of a PDF, page by page, placed as on paper; the ligatures that Firefox writes are letters again. */
export function textOf(pdf: Uint8Array): string[] {
  const text = run('pdftotext', ['-layout', '-', '-'], pdf);
  return text
    .replaceAll(/[\uFB00-\uFB04]/g, (pair) => pair.normalize('NFKC'))
    .split('\f')
    .slice(0, -1);
}

/** How many pages a PDF has. */
export function pageCount(pdf: Uint8Array): number {
  return Number(/^Pages: +(\d+)/m.exec(run('pdfinfo', ['-'], pdf))?.[1]);
}

/** The paper of a PDF's first page: a name, or its size in points where that is neither. */
export function paperOf(pdf: Uint8Array): string {
  const [, size = '', name = size] = /^Page size: +(.*?)(?: \((.*)\))?$/m.exec(run('pdfinfo', ['-'], pdf)) ?? [];
  return name === 'letter' ? 'Letter' : name;
}

/** Draws each page of a PDF into a folder, and gives the PNG files. */
export async function picturesOf(pdf: Uint8Array, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  run('pdftoppm', ['-png', '-r', '80', '-', join(folder, 'page')], pdf);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.png'));
  return files.sort().map((file) => join(folder, file));
}

/** A page in a browser of its own that saves what is printed in a folder, and asks nobody. */
async function open(found: Browser, content: string, format: Paper, options?: LaunchOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'open-door-paper-'));
  const server = await serve(content);
  const browser = await puppeteer.launch(await saving(found, folder, format, options));
  const close = async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(server.address, { waitUntil: 'networkidle0' });
    return { page, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function saving(found: Browser, folder: string, format: Paper, options?: LaunchOptions): Promise<LaunchOptions> {
  const launch = { ...found.launchOptions, ...options };
  if (found.engine === 'firefox') return { ...launch, extraPrefsFirefox: firefoxPreferences(folder, format) };
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(chromiumPreferences(folder, format)));
  return { ...launch, userDataDir: profile, args: [...(launch.args ?? []), '--kiosk-printing'] };
}

function chromiumPreferences(folder: string, format: Paper) {
  const preview = { version: 2, selectedDestinationId: 'Save as PDF', recentDestinations: [saveAsPdf] };
  return {
    savefile: { type: 1, default_directory: folder },
    printing: {
      paper_size_default: { name: format === 'A4' ? 'iso_a4_210x297mm' : 'na_letter_8.5x11in' },
      print_preview_sticky_settings: { appState: JSON.stringify({ ...preview, isHeaderFooterEnabled: false }) },
    },
  };
}

function firefoxPreferences(folder: string, format: Paper) {
  const paper =
    format === 'A4'
      ? { paper_id: 'iso_a4', paper_width: '210', paper_height: '297', paper_size_unit: 1 }
      : { paper_id: 'na_letter', paper_width: '8.5', paper_height: '11', paper_size_unit: 0 };
  const printer = { to_file: true, to_filename: join(folder, 'printed.pdf'), ...paper };
  const named = Object.entries(printer).map(([name, value]) => [`${firefoxPrinter}.print_${name}`, value]);
  return { 'print.always_print_silent': true, print_printer: 'Mozilla Save to PDF', ...Object.fromEntries(named) };
}

/** Serves the project's files, and a page given as HTML at the root. */
async function serve(content: string) {
  const isHtml = content.startsWith('<');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isContent = isHtml && pathname === '/';
    response.setHeader('content-type', types[isContent ? '.html' : extname(pathname)] ?? 'application/octet-stream');
    // A frame whose sandbox takes its origin away asks for its scripts from another one.
    response.setHeader('access-control-allow-origin', '*');
    if (isContent) return void response.end(content);
    readFile(new URL(`.${pathname}`, root)).then(
      (file) => response.end(file),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/${isHtml ? '' : content.replace(/^\//, '')}`, close };
}

/** A display nobody sees, so that a window opens on no desktop. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  return { name: `:${String(number).trim()}`, stop: () => server.kill() };
}

async function firstPdf(folder: string): Promise<Printed> {
  const end = performance.now() + patience;
  let names: string[] = [];
  while (performance.now() < end) {
    names = await readdir(folder);
    const name = names.find((file) => file.endsWith('.pdf'));
    const pdf = name && (await readFile(join(folder, name)));
    // The browser may still be writing: a PDF ends with this mark.
    if (pdf && pdf.subarray(-8).includes('%%EOF')) return { name, pdf };
    await setTimeout(100);
  }
  throw new Error(`Waited in vain for a PDF that is whole; there is: ${names.join(', ')}`);
}

function run(command: string, args: string[], input: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (error ?? status !== 0) throw error ?? new Error(`${command}: ${stderr}`);
  return stdout;
}

function onPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
