import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type JSHandle, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers, hearComplaints } from '../pages.ts';
import { treeLines } from './accessible-tree.ts';
import type { AtTheScreen } from './at-the-screen.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { someOf } from '../runs.ts';
import { recordOf } from './hold.ts';
import { snapshotText, snapshotOf } from './snapshot-text.ts';
import { languages, talkNamed, talksIn, timeZone, type Language, type Step } from './talks.ts';

const chromium = browsers.find(({ engine }) => engine === 'chromium');

let browser: Browser;
let script: string;

beforeAll(async () => {
  if (!chromium) return;
  browser = await puppeteer.launch({
    ...chromium.launchOptions,
    env: { ...process.env, LANGUAGE: 'en_US', LANG: 'en_US.UTF-8' },
  });
  script = await bundled(fileURLToPath(new URL('at-the-screen.ts', import.meta.url)));
});

afterAll(() => browser?.close());

/** What moves a talk to another screen; the others enter something where one is. */
const enters: ReadonlySet<Step['type']> = new Set([
  'answer',
  'decline',
  'note',
  'withdraw',
  'done',
  'done-changed',
  'done-removed',
  'plan',
  'held',
]);

describe.skipIf(!chromium).each(languages)('the screens of a talk in "%s"', (language) => {
  const names = talksIn(language).map(({ name }) => name);
  // The way is the same in each language. The soak run looks at all of them.
  it.each(someOf(names, language === 'en' ? 2 : 4))('%s', async (name) => {
    const visit = await Visit.begin(name, language);
    await expect(snapshotText(await visit.screens())).toMatchFileSnapshot(snapshotOf(`${name}.screens.${language}`));
    const record = (await visit.record()) as ScreeningRecord;
    expect(record).toEqual(await recordOf(talkNamed(name, language), language, record.id));
    expect(visit.complaints).toEqual([]);
    await visit.page.close();
  });
});

/** A scripted talk in a page of its own. */
class Visit {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly #devtools: CDPSession;
  readonly #there: JSHandle<AtTheScreen>;
  readonly #steps: readonly Step[];

  private constructor(page: Page, devtools: CDPSession, there: JSHandle<AtTheScreen>, steps: readonly Step[]) {
    this.page = page;
    this.#devtools = devtools;
    this.#there = there;
    this.#steps = steps;
    hearComplaints(page, this.complaints);
  }

  static async begin(name: string, language: Language): Promise<Visit> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateTimezone(timeZone);
    await page.evaluateOnNewDocument(standStill);
    // A page that is served securely, as the element's hosts are; nothing else can be fetched.
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void request.respond({ contentType: 'text/html', body: '<title>-</title><main></main>' }),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: script, type: 'module' });
    const there = await page.evaluateHandle(
      (talk, spoken) => (window as unknown as { AtTheScreen: typeof AtTheScreen }).AtTheScreen.open(talk, spoken),
      name,
      language,
    );
    const devtools = await page.createCDPSession();
    // Otherwise the tree is made from nothing for each screen.
    await devtools.send('Accessibility.enable');
    return new Visit(page, devtools, there, talkNamed(name, language).steps);
  }

  /** Each screen as it is left, what was done to come there, and what the page around it heard. */
  async screens(): Promise<string[]> {
    const lines: string[] = [];
    let done: string[] = [];
    let count = 0;
    for (const step of [...this.#steps, undefined]) {
      if (!step || !enters.has(step.type)) {
        lines.push(...(await this.#screen((count += 1), done)));
        done = [];
      }
      if (!step) return lines;
      done.push(`> ${JSON.stringify(step)}`);
      await this.#there.evaluate((there) => there.act());
      done.push(...(await this.#there.evaluate((there) => there.hear())).map((event) => `  ${event}`));
    }
    return lines;
  }

  async record(): Promise<unknown> {
    return this.#there.evaluate((there) => there.record);
  }

  async #screen(count: number, done: readonly string[]): Promise<string[]> {
    const { nodes } = await this.#devtools.send('Accessibility.getFullAXTree');
    const tree = treeLines(nodes);
    const squeeze = (text: string) => text.replaceAll(/\s+/g, '');
    const heard = squeeze(tree.map((line) => /"(.*)"/.exec(line)?.[1] ?? '').join(''));
    const text = await this.#there.evaluate((there) => there.text);
    // What is in the tree already is not written twice.
    const onlySeen = text.filter((line) => !heard.includes(squeeze(line)));
    return [`##### ${count}`, ...done, '', ...tree, ...onlySeen.map((line) => `seen only: ${line}`), ''];
  }
}

/** The page's clock shows the time of the step that is taken. Runs in the page before anything else. */
function standStill(): void {
  const { Date: Real } = globalThis;
  const now = () => (window as unknown as { now?: Date }).now?.getTime() ?? 0;
  globalThis.Date = class extends Real {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [now()]) as [number]));
    }
    static override now = now;
  } as DateConstructor;
}

/** A module with all it imports, in one piece. */
async function bundled(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
}
