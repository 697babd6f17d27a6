import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpTexts } from '../../demo/set-up/texts.ts';
import { agencyHashes, parseConfiguration, returnFromRun } from '../../src/headless.ts';
import { loadLanguage } from '../../src/languages/registry.ts';
import { wordingIn } from '../../src/languages/wording.ts';
import { sayIn } from '../../src/languages/say.ts';
import { problemsOfTexts, readKioskSettings } from '../../src/kiosk/settings.ts';
import { talk as talkTexts } from '../../src/languages/en/talk.ts';
import { AnyBrowser, inScheme, tooWide } from '../any-page.ts';
import { findBrowsers, stopHelpers } from '../browsers.mjs';
import { savedText, violationsOn } from '../pages.ts';
import { faultsOfWalk, tabBackTo, tabTo } from './by-keyboard.ts';
import { DataPage, openIn } from './data-page.ts';
import { DemoServer } from './demo-pages.ts';
import { nightWelcome, nightWelcomeCases } from './night-welcome.ts';

const texts = setUpTexts.en;
const say = sayIn('en');

let server: DemoServer;
let browsing: AnyBrowser;

beforeAll(async () => {
  await loadLanguage('es');
  server = await DemoServer.start();
});

afterAll(async () => {
  stopHelpers();
  await server?.stop();
});

/** Somebody who sets up an office, in a browser of their own. */
class Office extends DataPage {
  static async open(width?: number, language?: string): Promise<Office> {
    return new Office(await openIn(browsing, server, 'set-up/', '#file pre', { width, language }), '#set-up');
  }

  /** The field of a place in the data. */
  field(path: string): string {
    return `[id="${path}"]`;
  }

  async write(path: string, text: string): Promise<void> {
    await this.page.$eval(
      this.field(path),
      (field, words) => {
        for (let around = field.closest('details'); around; around = around.parentElement!.closest('details'))
          around.open = true;
        (field as HTMLInputElement).value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      text,
    );
  }

  value(path: string): Promise<string> {
    return this.page.$eval(this.field(path), (field) => (field as HTMLInputElement).value);
  }

  /** Until the live element reads so. */
  async shows(words: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        document
          .querySelector('open-door-screening')!
          .shadowRoot!.querySelector<HTMLElement>('.shell')
          ?.innerText.includes(wanted),
      {},
      words,
    );
  }

  async saved(): Promise<unknown> {
    const text = await savedText(this.page);
    return JSON.parse(text);
  }
}

describe.each(await findBrowsers())('the page that sets up an agency, in $engine,', (browser) => {
  beforeAll(async () => {
    browsing = await AnyBrowser.start(browser);
  });
  afterAll(() => browsing?.close());

  it('shows each change at once: in the result of a worked case, in what is missing, and in the file', async () => {
    const office = await Office.open();
    const worked = await office.page.$$eval(
      '#shown option',
      (options) => options.find(({ textContent }) => textContent === 'Could be reached tonight')!.value,
    );
    await office.page.select('#shown', worked);
    await office.shows('Act now');
    const missing = await office.text('#missing summary');
    await office.write('configuration.contacts.police.phone', '(713) 555-0142');
    await office.shows('(713) 555-0142');

    const before = Number(/\d+/.exec(missing)![0]);
    expect(await office.text('#missing summary')).toContain(`${before - 1} contacts read`);
    expect(await office.text('#file pre')).toContain('"phone": "(713) 555-0142"');
    await office.close();
  });

  it('shows a talk, too, and goes on with it when something is set', async () => {
    const office = await Office.open();
    await office.write('agency', 'Harbor County');
    await office.page.waitForFunction(() => document.querySelector('open-door-screening')!.agency === 'Harbor County');
    await office.page.evaluate(() => document.querySelector('open-door-screening')!.start());
    await office.page.waitForFunction(() => document.querySelector('open-door-screening')!.draft !== undefined);
    const talk = () => office.page.evaluate(() => document.querySelector('open-door-screening')!.draft?.id);
    const id = await talk();
    await office.write('configuration.settings.contactWithinHours', '48');
    await office.page.waitForFunction(() => document.querySelector('open-door-screening')!.draft !== undefined);
    expect(await talk()).toBe(id);
    await office.close();
  });

  it('says each problem with its place, leads there, and takes it back when it is put right', async () => {
    const office = await Office.open();
    const hours = 'configuration.settings.contactWithinHours';
    await office.write(hours, '200');
    await office.write('configuration.contacts.police.url', 'http://police.example');
    expect(await office.text('.state > .wrong')).toBe('2 problems');
    expect(await office.text('#problems')).toContain(`${hours} expected a number from 24 to 96`);
    await office.press(hours);
    expect(await office.page.evaluate(() => document.activeElement!.id)).toBe(hours);
    expect(await office.page.$eval(office.field(hours), (field) => field.getAttribute('aria-invalid'))).toBe('true');
    await office.press('configuration.contacts.police.url');
    expect(await office.text('[id="configuration.contacts.police.url-said"]')).toBe(texts.expectedUrl);

    await office.write(hours, '48');
    await office.write('configuration.contacts.police.url', '');
    expect(await office.text('.state > .fine')).toBe(texts.noProblems);
    await office.close();
  });

  it('writes who has reviewed it, says what has changed since, and takes the review away', async () => {
    const office = await Office.open();
    const state = (words: string) =>
      office.page.waitForFunction(
        (wanted) => document.querySelector('#review-state')?.textContent.includes(wanted),
        {},
        words,
      );
    await state('Not yet reviewed by this agency.');
    await office.shows('Not yet reviewed by this agency.');
    await office.page.type('#review [name=role-en]', 'Program director');
    await office.page.type('#review [name=role-es]', 'Dirección del programa');
    await office.page.$eval('#review [type=date]', (field) => ((field as HTMLInputElement).value = '2026-11-29'));
    await office.press(texts.reviewNow);
    await state('Reviewed by this agency on Nov 29, 2026: Program director.');
    await office.shows('Reviewed by this agency on Nov 29, 2026: Program director.');
    await office.press(texts.saveConfiguration);
    const { reviewedBy } = (await office.saved()) as { reviewedBy: { hashes: object } };
    const hashes = await agencyHashes(returnFromRun, parseConfiguration(returnFromRun, {}), ['en', 'es']);
    const role = { en: 'Program director', es: 'Dirección del programa' };
    expect(reviewedBy).toEqual({ role, date: '2026-11-29', hashes });

    await office.write('configuration.settings.contactWithinHours', '48');
    await state('Changed or new since then: settings.');
    await office.shows('Changed or new since then: settings.');
    await office.press(texts.reviewNow);
    await office.page.waitForFunction(() => !document.querySelector('#review-state')?.textContent.includes('Changed'));
    await office.press(texts.reviewRemove);
    await state('Not yet reviewed by this agency.');
    await office.close();
  });

  it('says of what is written for each language which one it is, in the fields and around them', async () => {
    const office = await Office.open();
    const spoken = await office.page.$$eval(
      '[id^="configuration.contacts.exam-service.name"], #review [name^=role], body > nav',
      (all) =>
        all.map((each) => `${(each as HTMLElement).lang} ${(each as HTMLInputElement).placeholder ?? ''}`.trim()),
    );
    const { en, es } = { en: returnFromRun.wording['en']!, es: wordingIn(returnFromRun, 'es') };
    expect(spoken).toEqual([
      'en',
      `en ${en.contacts['exam-service']}`,
      `es ${es.contacts['exam-service']}`,
      'en',
      'es',
    ]);
    await office.close();
  });

  it('reviews nothing while something in it is wrong', async () => {
    const office = await Office.open();
    await office.write('configuration.settings.contactWithinHours', '200');
    expect(await office.page.$eval('#review [type=submit]', (button) => (button as HTMLButtonElement).disabled)).toBe(
      true,
    );
    expect(await office.text('#review')).toContain(texts.reviewAfterProblems);
    await office.close();
  });

  it('asks where and when a number of the agency was checked, and counts those that were not', async () => {
    const office = await Office.open();
    const police = 'configuration.contacts.police';
    expect(await office.page.$('#unchecked')).toBeNull();
    await office.write(`${police}.phone`, '(713) 555-0142');
    expect(await office.text('#unchecked')).toMatch(/^1 number of yours was not checked/);
    await office.write(`${police}.checked.source`, 'called, and they answered');
    expect(await office.text(`[id="${police}.checked.on-said"]`)).toBe(texts.expectedChecked);
    const today = new Date().toISOString().slice(0, 10);
    await office.write(`${police}.checked.on`, today);
    expect(await office.page.$('#unchecked')).toBeNull();
    expect(await office.text('.state > .fine')).toBe(texts.noProblems);
    await office.press(texts.saveConfiguration);
    expect(await office.saved()).toEqual({
      contacts: { police: { phone: '(713) 555-0142', checked: { source: 'called, and they answered', on: today } } },
    });
    await office.close();
  });

  it('advises where nobody could call a number as it is', async () => {
    const office = await Office.open();
    await office.write('configuration.contacts.police.phone', '555-0142');
    expect(await office.text('[id="configuration.contacts.police.phone-said"]')).toBe(texts.noAreaCode);
    expect(await office.text('.state > .fine')).toBe(texts.noProblems);
    await office.write('configuration.contacts.police.phone', '');
    // Half typed it is wrong for a moment, and the typing goes on.
    await office.page.type(office.field('configuration.contacts.police.phone'), '(713) 555-0142');
    expect(await office.value('configuration.contacts.police.phone')).toBe('(713) 555-0142');
    expect(await office.page.$('[id="configuration.contacts.police.phone-said"]')).toBeNull();
    await office.close();
  });

  it('undoes and redoes, by buttons and by keys', async () => {
    const office = await Office.open();
    await office.write('configuration.settings.reviewWithinDays', '10');
    await office.press(texts.addStep);
    await office.press(texts.undo);
    expect(await office.page.$('.step')).toBeNull();
    await office.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await office.page.keyboard.down('Control');
    await office.page.keyboard.press('z');
    await office.page.keyboard.up('Control');
    expect(await office.value('configuration.settings.reviewWithinDays')).toBe('');
    await office.press(texts.redo);
    expect(await office.value('configuration.settings.reviewWithinDays')).toBe('10');
    await office.close();
  });

  it('keeps the work when it is reloaded, once somebody has said so, and no longer than that', async () => {
    const office = await Office.open();
    await office.page.click('#keep');
    await office.write('agency', 'Harbor County');
    await office.page.reload();
    await office.page.waitForSelector('#file pre');
    expect(await office.value('agency')).toBe('Harbor County');
    await office.page.click('#keep');
    expect(await office.page.evaluate(() => localStorage.length)).toBe(0);
    await office.close();
  });

  it('saves what the kiosk reads, and opens it again', async () => {
    const office = await Office.open();
    await office.write('agency', 'Harbor County');
    await office.write('idle.warnSeconds', '30');
    await office.page.type('#new-contact', 'Duty desk');
    await office.press(texts.addContact);
    await office.write('configuration.contacts.duty-desk.phone', '713 555 0142');
    await office.press(texts.addStep);
    await office.write('configuration.steps[0].title.en', 'Duty desk');
    await office.page.select(office.field('configuration.steps[0].contact'), 'duty-desk');
    await office.write('configuration.steps[0].points[0].text.en', 'Call before midnight.');
    await office.press(texts.saveKiosk);
    const file = await office.saved();
    expect(() => readKioskSettings(file)).not.toThrow();
    expect(file).toMatchObject({ agency: 'Harbor County', idle: { warnSeconds: 30 } });
    await office.press(texts.saveConfiguration);
    expect(await office.saved()).toEqual((file as { configuration: unknown }).configuration);
    await office.close();

    const other = await Office.open();
    await other.give('kiosk.json', file);
    expect(await other.value('configuration.steps[0].points[0].text.en')).toBe('Call before midnight.');
    await other.press(texts.saveKiosk);
    expect(await other.saved()).toEqual(file);
    await other.close();
  });

  it('finds a text by its words, and shows at once what the agency says in its place', async () => {
    const office = await Office.open();
    await office.shows(talkTexts.beginPath.split(' ')[0]!);
    await office.page.type('#sought', 'no talk today');
    expect(await office.text('#found')).toBe('1 text has these words');
    await office.press(talkTexts.noTalk);
    expect(await office.page.evaluate(() => document.activeElement!.id)).toBe('texts.en.noTalk');
    await office.page.keyboard.type('They would rather not');
    await office.shows('They would rather not');
    expect(await office.text('#file pre')).toContain('"noTalk": "They would rather not" // "No talk today" by default');
    await office.write('texts.es.noTalk', 'Hoy no quiere hablar');

    await office.write('sought', 'go on where we were');
    await office.press(talkTexts.resume);
    await office.write('texts.en.resume', ' ');
    expect(await office.text('#problems')).toContain('texts.en.resume expected some text');
    await office.press(say(texts.leaveText, { text: talkTexts.resume }));
    expect(await office.text('.state > .fine')).toBe(texts.noProblems);

    await office.press(texts.saveKiosk);
    const file = (await office.saved()) as object;
    expect(file).toMatchObject({
      texts: { en: { noTalk: 'They would rather not' }, es: { noTalk: 'Hoy no quiere hablar' } },
    });
    expect(JSON.stringify(file)).not.toContain('resume');
    expect(problemsOfTexts((file as { texts: unknown }).texts)).toEqual([]);
    await office.close();
  });

  it('says which values of a text are missing in the words of the agency, and keeps its plural forms', async () => {
    const office = await Office.open();
    await office.write('sought', 'about');
    await office.press(talkTexts.progress.other);
    const other = 'texts.en.progress.other';
    await office.write(other, 'Question {position}');
    expect(await office.text(`[id="${other}-said"]`)).toBe('{count} is missing. Is that meant?');
    await office.write(other, 'Question {position}, {count} to go');
    expect(await office.page.$(`[id="${other}-said"]`)).toBeNull();
    await office.press(texts.saveKiosk);
    expect(await office.saved()).toMatchObject({
      texts: { en: { progress: { one: talkTexts.progress.one, other: 'Question {position}, {count} to go' } } },
    });
    await office.close();
  });

  it('comes to everything by Tab, in order and in sight', async () => {
    const office = await Office.open();
    expect(await faultsOfWalk(office.page)).toEqual([]);
    await office.close();
  });

  it('is filled in by keys alone', async () => {
    const office = await Office.open();
    const { page } = office;
    await tabTo(page, texts.agency);
    await page.keyboard.type('Harbor County');
    await tabTo(page, texts.newContact);
    await page.keyboard.type('Duty desk');
    await page.keyboard.press('Enter');
    await page.keyboard.type('(713) 555-0142');
    await tabTo(page, texts.addStep);
    await page.keyboard.press('Enter');
    await tabTo(page, say(texts.stepTitleIn, { language: 'English' }));
    await page.keyboard.type('The duty desk');
    await tabTo(page, say(texts.pointTextIn, { language: 'English' }));
    await page.keyboard.type('Call before midnight.');
    await tabTo(page, texts.seekText);
    await page.keyboard.type('take a moment');
    await tabTo(page, talkTexts.cover);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Pause');
    await tabTo(page, texts.keys['practice']!);
    await page.keyboard.press(' ');
    await tabBackTo(page, texts.saveKiosk);
    await page.keyboard.press('Enter');
    expect(await office.saved()).toMatchObject({
      agency: 'Harbor County',
      practice: false,
      texts: { en: { cover: 'Pause' } },
      configuration: {
        contacts: { 'duty-desk': { phone: '(713) 555-0142' } },
        steps: [{ title: 'The duty desk', points: [{ text: 'Call before midnight.' }] }],
      },
    });
    await office.close();
  });

  it('opens the guide of an agency, with its settings, contacts and worked cases, and goes back', async () => {
    const office = await Office.open();
    await office.give('night-welcome.json', { ...nightWelcome, cases: nightWelcomeCases });
    expect(await office.value('configuration.contacts.lead.phone')).toBe('');
    await office.write('configuration.settings.lookInWithinHours', '9');
    expect(await office.text('#problems')).toContain('expected a number from 1 to 8');
    await office.press(texts.undo);
    await office.page.select('#shown', '0');
    const levels: Readonly<Record<string, { name: string }>> = nightWelcome.wording.en.levels;
    await office.shows(levels[nightWelcomeCases[0]!.expect.level]!.name);
    await office.press(texts.builtIn);
    expect(await office.value('configuration.contacts.police.phone')).toBe('');
    await office.close();
  });

  it('says what is wrong with a file that it cannot open', async () => {
    const office = await Office.open();
    await office.give('list.json', []);
    expect(await office.text('.said')).toBe('list.json: expected { … }');
    await office.close();
  });

  it('has the button of a review in line with the day beside it', async () => {
    const office = await Office.open(1280, 'es');
    const [day, button] = await office.page.$$eval('#review :is([name=date], .actions button)', (both) =>
      both.map((each) => each.getBoundingClientRect().bottom),
    );
    expect(button).toBe(day);
    await office.close();
  });

  it('has contacts clear of the lines between them on a telephone, each with what is below its name in line', async () => {
    const office = await Office.open(390, 'es');
    const odd = await office.page.$$eval('#contacts summary', (all) =>
      all.flatMap((each) => {
        const row = each.getBoundingClientRect();
        const [name, way] = [...each.children].map((part) => {
          const words = document.createRange();
          words.selectNodeContents(part);
          return words.getBoundingClientRect();
        });
        const isBelow = way!.top >= name!.bottom;
        const isOdd = name!.top - row.top < 8 || row.bottom - way!.bottom < 8 || (isBelow && way!.left !== name!.left);
        return isOdd ? [each.textContent.trim()] : [];
      }),
    );
    expect(odd).toEqual([]);
    await office.close();
  });

  it.each([
    ['en', 1280, 'light'],
    ['es', 390, 'dark'],
  ])('has nothing that axe finds, and fits, with everything open: %s, %i px, %s', async (language, width, scheme) => {
    const office = await Office.open(width, language);
    await inScheme(office.page, browser, scheme);
    await office.write('configuration.settings.contactWithinHours', '200');
    await office.press(setUpTexts[language as 'en' | 'es'].addStep);
    await office.page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await office.text('h1')).toBe(setUpTexts[language as 'en' | 'es'].title);
    expect(await tooWide(office.page)).toEqual([]);
    expect(await violationsOn(office.page)).toEqual([]);
    await office.close();
  });
});
