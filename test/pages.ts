import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { ibmFindings, ibmRulesOff, wholeHtml } from './barriers.ts';
import { findBrowsers } from './browsers.mjs';
import { htmlProblems } from './html-problems.ts';

const sourceOf = (path: string) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
export const axe = sourceOf('axe-core/axe.min.js');
const ibm = sourceOf('accessibility-checker-engine/ace.js');

/** The browsers that puppeteer drives: all but WebKit. */
export const browsers = (await findBrowsers()).filter(({ launchOptions }) => launchOptions);

/** Rules of axe for what another color scheme changes. */
export const ofColors: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds on what is to be seen: by those rules, or by all that it tries if nobody chooses. */
export async function violationsOn(page: Pick<Page, 'evaluate'>, rules?: readonly string[]): Promise<string[]> {
  await loadOnce(page, 'axe', axe);
  return page.evaluate(axeViolations, rules);
}

/** A checker is large: it stays in the page for its next screens. */
async function loadOnce(page: Pick<Page, 'evaluate'>, name: string, source: string): Promise<void> {
  if (!(await page.evaluate((wanted) => wanted in window, name))) await page.evaluate(source);
}

/** What axe, which is in the page already, finds on it. Runs in the page. */
export async function axeViolations(rules?: readonly string[]): Promise<string[]> {
  const { axe: run } = window as unknown as { axe: typeof Axe };
  // It does not scroll to what the element's row of buttons covers.
  const withoutCovering = new CSSStyleSheet();
  withoutCovering.replaceSync('open-door-screening::part(actions) { position: static; }');
  document.adoptedStyleSheets = [withoutCovering];
  const { violations } = await run.run(document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule' as const, values: [...rules] } }),
  });
  document.adoptedStyleSheets = [];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`));
}

/** What axe, IBM's checker and html-validate find on what is to be seen; the latter two in all of the document. */
export async function barriersOn(page: Page): Promise<string[]> {
  return [...(await violationsOn(page)), ...(await barriersBesideAxe(page))];
}

/** What IBM's checker and html-validate find in all of the document. */
export async function barriersBesideAxe(page: Page): Promise<string[]> {
  await loadOnce(page, 'ace', ibm);
  const inIbm = (await page.evaluate(
    `(${ibmFindings.toString()})(document, ${JSON.stringify(ibmRulesOff)})`,
  )) as string[];
  const html = (await page.evaluate(`(${wholeHtml.toString()})(document)`)) as string[];
  // Each root has ids and landmarks of its own.
  const inHtml = await Promise.all(html.map(htmlProblems));
  return [...inIbm, ...inHtml.flat()];
}

/** Notes what a page complains of from now on. */
export function hearComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'assert'].includes(line.type()))
      complaints.push(`${line.text()} ${line.location().url ?? ''}`.trim());
  });
}

/** Notes from now on where a page requests something that is not below that address. */
export function hearRequests(page: Page, address: string, complaints: string[]): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
}

/** Holds back what the page saves from now on; `savedText` reads the last of it. */
export async function holdBackFiles(page: Pick<Page, 'evaluateOnNewDocument'>): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const saved: Blob[] = [];
    Object.assign(window, { saved });
    URL.createObjectURL = (blob) => `#saved-${saved.push(blob as Blob)}`;
  });
}

export function savedText(page: Pick<Page, 'evaluate'>): Promise<string> {
  return page.evaluate(() => (window as unknown as { saved: Blob[] }).saved.at(-1)?.text() ?? 'nothing was saved');
}

/** The page is read in that language from now on. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.evaluateOnNewDocument((spoken) => {
    Object.defineProperty(navigator, 'language', { get: () => spoken });
  }, language);
}
