import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf, bookPage } from '../../src/authoring/index.ts';
import { loadLanguage } from '../../src/headless.ts';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';
import { AnyBrowser, inScheme, tooWide, type AnyPage } from '../any-page.ts';
import { findBrowsers, stopHelpers } from '../browsers.mjs';
import { holdBackFiles, savedText, violationsOn } from '../pages.ts';
import { someOf } from '../runs.ts';

let folder: string;
let browsing: AnyBrowser;

beforeAll(async () => {
  await loadLanguage('es');
  folder = await mkdtemp(join(tmpdir(), 'open-door-book-'));
});

afterAll(async () => {
  stopHelpers();
  await rm(folder, { recursive: true });
});

/** Opens a book from the disk, as a reviewer does. What the page saves is held back, and to be read with `savedText`. */
async function open(html: string, width = 1280): Promise<{ page: AnyPage; complaints: () => Promise<string[]> }> {
  const address = pathToFileURL(join(folder, `${crypto.randomUUID()}.html`)).href;
  await writeFile(new URL(address), html);
  const opened = await browsing.open(address, width);
  await holdBackFiles(opened.page);
  await opened.page.goto(address);
  return opened;
}

const book = (language = 'en') => bookPage(bookOf(tinyInstrument(), { language }));

describe.each(await findBrowsers())('the page of a book, in $engine,', (browser) => {
  beforeAll(async () => {
    browsing = await AnyBrowser.start(browser);
  });
  afterAll(() => browsing?.close());

  it.each(
    someOf(
      [
        ['es', 390, 'dark'],
        ['en', 1280, 'light'],
      ] as const,
      2,
    ),
  )(
    'opens without a complaint, fits, and has nothing that axe finds: %s, %i px, %s',
    async (language, width, scheme) => {
      const { page, complaints } = await open(book(language), width);
      await inScheme(page, browser, scheme);

      expect(await tooWide(page)).toEqual([]);
      expect(await violationsOn(page)).toEqual([]);
      expect(await complaints()).toEqual([]);
      await page.close();
    },
  );

  it('keeps what was written in its copy, and the copy keeps it again', async () => {
    const first = await open(book());
    await first.page.type('#q-afraid textarea', 'Too blunt? <b>Ask</b> "softly".');
    await first.page.type('#q-afraid input', 'R.T.');
    await first.page.click('#copy');
    const second = await open(await savedText(first.page));
    await second.page.type('#flag-threat textarea', 'Agreed.');
    await second.page.click('#copy');
    const third = await open(await savedText(second.page));

    const written = (selector: string) =>
      third.page.$eval(selector, (field) => (field as HTMLTextAreaElement | HTMLInputElement).value);
    expect(await written('#q-afraid textarea')).toBe('Too blunt? <b>Ask</b> "softly".');
    expect(await written('#q-afraid input')).toBe('R.T.');
    expect(await written('#flag-threat textarea')).toBe('Agreed.');
    expect(await third.complaints()).toEqual([]);
    for (const { page } of [first, second, third]) await page.close();
  });

  it('gives the comments as a table, none of them a formula', async () => {
    const { page } = await open(book());
    await page.type('#q-afraid textarea', 'Say "you" more.');
    await page.type('#point-call-police textarea', '=1+1');
    await page.type('#point-call-police input', 'R.T.');
    await page.click('#comments');

    expect((await savedText(page)).split('\r\n')).toEqual([
      '"item","title","initials","comment"',
      '"q-afraid","4. Afraid","","Say ""you"" more."',
      '"point-call-police","Call the police.","R.T.","\'=1+1"',
      '',
    ]);
    await page.close();
  });
});
