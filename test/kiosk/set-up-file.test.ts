import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setUpTexts } from '../../demo/set-up/texts.ts';
import { browsers, holdBackFiles, savedText, speak } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import { builtFolder } from './folder-server.ts';
import { served } from './served.ts';
import { launch, openWatched, printed, watch } from './watched.ts';

const texts = setUpTexts.en;

describe.each(browsers)('an office that is set up, in $engine', ({ launchOptions }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(launchOptions);
  });

  afterEach(() => Visitor.closeAll());

  afterAll(() => browser?.close());

  /** Sets up an office in the one file, opened from a folder, and gives the `kiosk.json` that it saves. */
  async function setUpOffice(): Promise<object> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const address = pathToFileURL(join(builtFolder, 'open-door-set-up.html')).href;
    await watch(page, address, complaints);
    await holdBackFiles(page);
    await speak(page, 'en');
    await page.goto(address);
    await page.waitForSelector('#file pre');
    await page.type('#agency', 'Harbor County');
    await page.type('#new-contact', 'Duty desk');
    const press = (name: string) =>
      page.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('#set-up button')];
        buttons.find(({ textContent }) => textContent.trim() === wanted)!.click();
      }, name);
    await press(texts.addContact);
    // The focus is in its number.
    await page.keyboard.type('(713) 555-0142');
    await press(texts.addStep);
    await page.type('[id="configuration.steps[0].title.en"]', 'The duty desk');
    await page.select('[id="configuration.steps[0].contact"]', 'duty-desk');
    await page.type('[id="configuration.steps[0].points[0].text.en"]', 'Call before midnight.');
    await page.type('#review [name=role-en]', 'Program director');
    await press(texts.reviewNow);
    await page.waitForFunction(
      (reviewed) => document.querySelector('#review-state')?.textContent.startsWith(reviewed),
      {},
      'Reviewed by this agency on',
    );
    await press(texts.saveKiosk);
    const saved = await savedText(page);
    expect(await page.$eval('.said', ({ textContent }) => textContent)).toBe('Saved kiosk.json.');
    expect(complaints).toEqual([]);
    await page.close({ runBeforeUnload: false });
    return JSON.parse(saved) as object;
  }

  it('has its own contact and step on the paper of a talk at the kiosk', async () => {
    const kiosk = await served({ ...(await setUpOffice()), talkBeforeReview: false });
    const visitor = await openWatched(browser, kiosk.address);
    expect(await visitor.sees()).toContain('Harbor County');
    expect(await visitor.sees()).toMatch(/Reviewed by this agency on [A-Z][a-z]+ \d+, \d+: Program director\./);
    await visitor.begin();
    await visitor.finishTalk();
    await visitor.run(() => document.querySelector('open-door-screening')!.print());
    await visitor.page.waitForFunction(() => (window as unknown as { printed: string[] }).printed.length > 0);
    const [paper = ''] = await printed(visitor);
    expect(paper).toContain('Harbor County');
    expect(paper).toContain('The duty desk');
    expect(paper).toContain('(713) 555-0142');
    expect(paper).toContain('Call before midnight.');
    expect(paper).toContain(': Program director.');
    expect(paper).not.toContain('Changed or new since then');
    expect(visitor.complaints).toEqual([]);
    await kiosk.stop();
  });
});
