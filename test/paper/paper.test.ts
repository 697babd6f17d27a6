import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import type { PrintOptions } from '../../src/session/print-options.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { fillWording, type Wording } from '../../src/instrument/wording.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import spanish from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import { paper as texts } from '../../src/languages/en/paper.ts';
import { paper as paperSpanish } from '../../src/languages/es/paper.ts';
import { sayIn } from '../../src/languages/say.ts';
import { someOf } from '../runs.ts';
import { english, returnFromRun } from '../screening/helpers.ts';
import { linesOf, timeOf, wholeLine } from './account-lines.ts';
import { caseNames, recordOfCase } from './case-records.ts';
import * as pdf from './pdf.ts';
import { Reading, squeezed, type Word } from './reading.ts';
import * as records from './records.ts';

interface Host {
  readonly screenings: Readonly<Record<string, OpenDoorScreening>>;
  add(id: string, record?: unknown, settings?: Record<string, string | number>): Promise<void>;
  press(id: string, selector: string): Promise<string>;
  clear(): void;
}

declare global {
  var host: Host;
  var refused: readonly string[];
}

/** What a document said before it was printed: its headings and questions in order, and all its text. */
interface Said {
  readonly title: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly questions: readonly string[];
}

type Printed = Said & { readonly reading: Reading; readonly began: boolean };

const hostWords = ['Added by the host page', 'Portal of the host page', 'Imprint of the host page'];
const otherWords = ['K-9', 'worker 77', 'Elsewhere', 'Only in the other screening.'];

const { everything, longWinded, rightToLeft, nothingNoted, another, inSpanish } = records;
const wished = `${inSpanish.words.sources['youth']}: Una cama.`;
const nested = { depth: 3 };
const worst = 'Foster parent sells her; another child there';

type Wanted = PrintOptions & { blank?: boolean; format?: pdf.Paper; lang?: string };

const printFrame = 'main >>> #it >>> iframe.print-frame';

/** Puts a screening on the page, with another one before it, and prints what is wanted of it; the document that was printed. */
async function sent(
  tab: pdf.Page,
  record: ScreeningRecord | undefined,
  { lang = 'en', ...options }: Wanted = {},
): Promise<Said & { readonly began: boolean }> {
  const began = await tab.evaluate(
    async (first, second, settings, { blank, ...wanted }) => {
      // They would go before they can be read.
      HTMLIFrameElement.prototype.remove = () => {};
      host.clear();
      await host.add('other', first);
      await host.add('it', second, settings);
      const element = host.screenings['it']!;
      return blank ? element.printBlank(wanted) : element.print(wanted);
    },
    another,
    record,
    { ...nested, lang },
    options,
  );
  return { ...(await saidBy(tab, printFrame)), began };
}

/** The same, with its paper. */
async function printed(tab: pdf.Page, record: ScreeningRecord | undefined, wanted: Wanted = {}): Promise<Printed> {
  const said = await sent(tab, record, wanted);
  const { format = 'Letter' } = wanted;
  return { ...said, reading: new Reading(await pdf.pdfOfFrame(tab, printFrame, { format })) };
}

/** The summaries of several records, one after the other, each from a new page on. */
function summariesOf(tab: pdf.Page, all: readonly ScreeningRecord[]): Promise<pdf.Document> {
  return tab.evaluate(
    async (some, lang) => {
      HTMLIFrameElement.prototype.remove = () => {};
      host.clear();
      await host.add('it', some[0], { lang });
      const element = host.screenings['it']!;
      const bodies: string[] = [];
      for (const record of some) {
        for (const frame of element.shadowRoot!.querySelectorAll('iframe.print-frame'))
          frame.parentNode!.removeChild(frame);
        element.record = record;
        await element.print({ kind: 'summary' });
        bodies.push(frameIn(element).body.innerHTML);
      }
      const { styleSheets, adoptedStyleSheets } = frameIn(element);
      const rules = [...styleSheets, ...adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
      return {
        html: `<!doctype html><html><head></head><body>${bodies.map((body) => `<div class="one">${body}</div>`).join('')}</body></html>`,
        css: `${rules.map((rule) => rule.cssText).join('')} .one + .one { break-before: page }`,
      };

      function frameIn({ shadowRoot }: HTMLElement): Document {
        return shadowRoot!.querySelector<HTMLIFrameElement>('iframe.print-frame')!.contentDocument!;
      }
    },
    all,
    all[0]!.language,
  );
}

function saidBy(tab: pdf.Page, selector: string): Promise<Said> {
  return tab.$eval(selector, (frame) => {
    const { title, body } = (frame as HTMLIFrameElement).contentDocument!;
    const all = (wanted: string) => Array.from(body.querySelectorAll(wanted), ({ textContent }) => textContent);
    return {
      title,
      text: body.textContent,
      headings: all('h1, h2, h3, h4'),
      questions: all('.form-question'),
    };
  });
}

/** Nothing is lost between a document and its paper: its text, and nothing else, in dark ink, within the page. */
function expectWhole({ reading, text, headings, questions }: Printed): void {
  expect(reading.text).toBe(squeezed(text));
  expect(reading.cutOff).toEqual([]);
  expect(reading.illegible).toEqual([]);
  // Headings follow one another as they did in the document.
  let at = 0;
  for (const heading of headings) {
    const { words, end } = reading.from(heading, at);
    at = end;
    expect([heading, ...pagesOf([...words, reading.after(words)!])]).toEqual([heading, words[0]!.page]);
  }
  for (const question of questions) expect(pagesOf(reading.places(question)[0]!)).toHaveLength(1);
}

/** In points: less than the margin and a line. */
const topOfPage = 60;

function pagesOf(words: readonly Word[]): number[] {
  return [...new Set(words.map(({ page }) => page))];
}

describe.each(['chromium', 'firefox'] as const)('paper from %s', async (engine) => {
  const browser = await pdf.findBrowser(engine);
  const printing = await pdf.printingAs(browser);
  const ready = browser && pdf.canReadPdf;

  describe.skipIf(!ready)('in a page with a strict policy and styles of its own', () => {
    let tab: pdf.Page;
    let close = () => {};
    let closed: Promise<void> | undefined;

    beforeAll(async () => {
      const end = new Promise<void>((resolve) => (close = resolve));
      await new Promise<void>((opened, failed) => {
        closed = pdf.withPage(browser!, 'test/paper/host.html', (page) => {
          tab = page;
          opened();
          return end;
        });
        closed.catch(failed);
      });
    });

    afterAll(() => {
      close();
      return closed;
    });

    it('has all of a record, each answer once, and nothing else', async () => {
      const paper = await printed(tab, everything, { history: true });
      const { reading } = paper;
      expectWhole(paper);
      expect(paper.began).toBe(true);

      const lines = linesOf(everything);
      expect(lines.length).toBeGreaterThan(40);
      for (const line of lines) {
        expect([wholeLine(line), reading.count(wholeLine(line))]).toEqual([wholeLine(line), 1]);
        const [answer] = reading.places(wholeLine(line));
        const terms = reading.places(line.term).filter((words) => words[0]!.page === answer![0]!.page);
        expect([line.term, terms.length]).toEqual([line.term, 1]);
      }
      const { flags, steps, notes, reasons } = everything.assessment;
      expect(flags.length).toBeGreaterThanOrEqual(30);
      for (const flag of flags) {
        expect(reading.count(`${everything.words.flagClasses[flag.class]}: ${flag.label}`)).toBe(1);
        expect(reading.count(`${texts.rule}: ${flag.rule}`)).toBeGreaterThan(0);
        if (flag.passage) expect(reading.count(`“${flag.passage.text}” (${flag.passage.where})`)).toBeGreaterThan(0);
      }
      const points = steps.flatMap((step) => step.points);
      for (const { text } of [...points, ...notes, ...reasons]) expect(reading.count(text)).toBeGreaterThan(0);
      for (const { title } of steps) expect(reading.count(title)).toBeGreaterThan(0);
      for (const { prompt, code } of everything.topics.flatMap((topic) => topic.questions))
        if (everything.answers[code] && !['left', 'next'].includes(code))
          expect([code, reading.count(prompt)]).toEqual([code, 1]);
      const { caseReference, worker, agency } = records.header;
      for (const text of [caseReference, worker, agency, everything.plan!, 'worker 9: A slip of the pen.'])
        expect(reading.count(text)).toBeGreaterThan(0);
      expect(reading.count(`${texts.fingerprint}: ${everything.fingerprint}`)).toBe(1);
      expect(everything.history).toHaveLength(3);
      for (const { at, replacedAt } of everything.history)
        expect(reading.count(sayIn('en-US')(texts.replaced, { said: timeOf(at), replaced: timeOf(replacedAt) }))).toBe(
          1,
        );
      for (const text of [...hostWords, ...otherWords]) expect(reading.count(text)).toBe(0);
    });

    it('says on each page which one it is, where the browser can', async () => {
      const paper = await printed(tab, another, { format: 'A4' });
      expectWhole(paper);
      const { reading, title } = paper;
      expect(title).toBe(`${texts.file} K-9 2026-11-20`);
      const pages = reading.sizes.length;
      const line = `${texts.caseReference} K-9 · ${timeOf(another.completedAt!, another.timeZone)} · return-from-run ${another.instrument.version}`;
      for (const [index, foot] of reading.feet.entries())
        expect(squeezed(foot)).toBe(engine === 'chromium' ? squeezed(`${index + 1} / ${pages} ${line}`) : '');
      expect(reading.count(line)).toBe(1);
      expect(reading.sizes[0]!.width).toBeLessThan(600);
    });

    it('has in a summary what follows from the answers, and no answer', async () => {
      const paper = await printed(tab, everything, { kind: 'summary' });
      expectWhole(paper);
      for (const { teller, answer, note } of linesOf(everything)) {
        expect(paper.reading.count(`${teller}: ${answer}`)).toBe(0);
        if (note) expect(paper.reading.count(note)).toBe(0);
      }
      const { flags, steps } = everything.assessment;
      for (const { label } of flags) expect(paper.reading.count(label)).toBeGreaterThan(0);
      for (const { title } of steps) expect(paper.reading.count(title)).toBeGreaterThan(0);
    });

    it.each(['en', 'es'])('has a summary on one page for worked cases (%s)', async (language) => {
      const names = someOf(caseNames, 16);
      const document = await summariesOf(
        tab,
        names.map((name) => recordOfCase(name, { language })),
      );
      const { summaryTitle, signatureLines } = language === 'en' ? texts : paperSpanish;
      for (const format of ['Letter', 'A4'] as const) {
        const pages = pdf.textOf(await pdf.pdfOfDocument(tab, document, { format }));
        const wholeOnes = pages.filter((page) => page.includes(summaryTitle) && page.includes(signatureLines[0]!));
        expect([format, pages.length, wholeOnes.length]).toEqual([format, names.length, names.length]);
      }
    });

    it('has a summary on one page with what was done and a plan', async () => {
      const { steps } = recordOfCase(worst).assessment;
      const stepsDone = steps.slice(0, 4).map(({ code, contact, points }) => ({
        step: code,
        ...(contact && { contact: contact.code }),
        points: points.filter((point) => !point.contact).map((point) => point.code),
        state: 'done' as const,
        at: '2026-11-20T21:40:00Z',
        with: 'the officer on call',
        reference: '26-11873',
      }));
      const record = recordOfCase(worst, { stepsDone, plan: 'Call on Friday.\nBring the yellow folder.' });
      const paper = await printed(tab, record, { kind: 'summary' });
      expectWhole(paper);
      expect(paper.reading.sizes).toHaveLength(1);
    });

    it('keeps from law enforcement what a report does not need', async () => {
      const paper = await printed(tab, everything, { kind: 'police' });
      expectWhole(paper);
      const { reading } = paper;
      const listed = new Map(everything.paper.police.questions.map(({ question, choices }) => [question, choices]));
      for (const { question, term, note, choices, ...line } of linesOf(everything)) {
        if (note) expect(reading.count(note)).toBe(0);
        const told = listed.get(question);
        const isWhole = listed.has(question) && (!told || choices.every((choice) => told.includes(choice)));
        expect([question, reading.count(wholeLine({ ...line, note: undefined }))]).toEqual([question, isWhole ? 1 : 0]);
        expect([question, reading.count(term)]).toEqual([question, listed.has(question) ? 1 : 0]);
      }
      const choices = english.questions['asked-to-do']!.choices!;
      for (const code of ['carry-or-sell', 'bring-others']) expect(reading.count(choices[code]!)).toBe(0);
      expect(reading.count(choices['be-with-someone']!)).toBe(1);
      const { flags } = everything.assessment;
      const named = flags.filter((flag) => reading.count(`: ${flag.label}`) > 0).map(({ code }) => code);
      expect(named).toEqual(everything.paper.police.flags);
      for (const text of [everything.plan!, 'A bed.', 'A slip of the pen.', ...hostWords, ...otherWords])
        expect(reading.count(text)).toBe(0);
    });

    it('has the same in large print', async () => {
      const [usual, large] = [await sent(tab, inSpanish), await printed(tab, inSpanish, { large: true })];
      expectWhole(large);
      expect(large.text).toBe(usual.text);
      // The height of a line in which the smallest letters have 15 points.
      expect(Math.min(...large.reading.words.map(({ top, bottom }) => bottom - top))).toBeGreaterThan(16);
      expect(large.reading.count(wished)).toBe(1);
    });

    it('breaks notes of 10,000 characters over pages, and loses no word', async () => {
      const paper = await printed(tab, longWinded, { format: 'A4' });
      expectWhole(paper);
      for (const line of linesOf(longWinded)) {
        const [place, ...more] = paper.reading.places(wholeLine(line));
        const { page, top } = place![0]!;
        // Chromium may leave it at the foot of one page, and begin with the text at the top of the next.
        const beside = top < topOfPage ? [page - 1, page] : [page];
        const [term] = paper.reading.places(line.term).filter((words) => beside.includes(words[0]!.page));
        expect([more, pagesOf(place!).length > 1, term !== undefined]).toEqual([[], true, true]);
      }
      expect(paper.reading.count(longWinded.plan!)).toBe(1);
      expect(paper.reading.sizes.length).toBeLessThan(18);
    });

    it('has notes written from right to left, each at its side', async () => {
      const { reading } = await printed(tab, rightToLeft, { format: 'A4' });
      expect([reading.cutOff, reading.illegible]).toEqual([[], []]);
      // Readers of a PDF give such words in either direction.
      const lettersOf = (text: string) =>
        [...text.normalize('NFKC').matchAll(/[\u0590-\u05FF\u0600-\u06FF]/g)]
          .map(([letter]) => letter)
          .toSorted()
          .join('');
      const { arabic, hebrew } = records;
      expect(lettersOf(reading.text)).toBe(lettersOf([arabic, hebrew, arabic, hebrew, arabic].join(' ')));
      const [heading] = reading.places(texts.plan);
      const plan = reading.words.filter(
        ({ page, top, text }) => page === heading![0]!.page && top - heading![0]!.bottom < 30 && lettersOf(text) !== '',
      );
      expect(Math.max(...plan.map(({ right }) => right))).toBeGreaterThan(reading.sizes[0]!.width - 50);
    });

    it('says that nothing was noted, where nothing was', async () => {
      const paper = await printed(tab, nothingNoted);
      expectWhole(paper);
      expect(paper.reading.count(texts.flagsNone)).toBe(1);
      expect(paper.reading.sizes.length).toBeLessThanOrEqual(2);
    });

    it('shows before it prints what it prints', async () => {
      const summary = await sent(tab, inSpanish, { kind: 'summary' });
      await tab.evaluate(async () => {
        await host.press('it', 'iframe.preview');
        host.screenings['it']!.shadowRoot!.querySelector<HTMLElement>('input[value=summary]')!.click();
        await host.screenings['it']!.updateComplete;
      });
      const preview = await saidBy(tab, 'main >>> #it >>> iframe.preview');
      expect(preview.text).toBe(summary.text);
    });

    it.each(
      someOf(
        [
          ['Spanish', 'es', spanish as Wording, 18],
          ['English', 'en', english, 15],
        ] as const,
        2,
      ),
    )('prints an empty form in %s', async (_language, lang, words, pages) => {
      const paper = await printed(tab, undefined, { blank: true, lang });
      expectWhole(paper);
      const { reading, questions } = paper;
      const asked = questionsOf(returnFromRun);
      expect(questions).toHaveLength(asked.length);
      const filled = fillWording(words, defaultConfiguration(returnFromRun).settings).questions;
      for (const [index, { code, choices = [] }] of asked.entries()) {
        const { prompt, choices: named } = filled[code]!;
        expect([code, reading.count(`${index + 1}. ${prompt}`)]).toEqual([code, 1]);
        for (const choice of choices) expect(questions[index]).toContain(named![choice]);
      }
      expect(reading.sizes.length).toBeLessThanOrEqual(pages);
      for (const text of [...hostWords, ...otherWords]) expect(reading.count(text)).toBe(0);
    });

    it('prints as text in the page of its host, with nothing of it left out', async () => {
      await tab.evaluate(
        async (first, second) => {
          host.clear();
          await host.add('other', first);
          await host.add('it', second, { depth: 3 });
        },
        another,
        inSpanish,
      );
      const reading = new Reading(await pdf.pdfOfPage(tab));
      const upper = (text: string) => reading.count(text) + reading.count(text.toUpperCase());
      for (const text of hostWords) expect([text, upper(text)]).toEqual([text, 1]);
      for (const line of linesOf(another)) expect(reading.count(wholeLine(line))).toBe(1);
      expect(reading.count(wished)).toBe(1);
      for (const { fingerprint } of [another, inSpanish]) expect(reading.count(fingerprint!)).toBe(1);
      // The host has made its own words white.
      const white = squeezed(hostWords.join('').toUpperCase());
      expect([reading.cutOff, reading.illegible.filter(({ text }) => !white.includes(text))]).toEqual([[], []]);
    });

    it('does nothing that the policy refuses', async () => {
      // Firefox asks for an icon of the page by itself.
      expect(await tab.evaluate(() => refused.filter((what) => !what.includes('favicon')))).toEqual([]);
    });

    it('says where a sandbox forbids it, on a slow machine too', async () => {
      const page = await tab.browser().newPage();
      await page.goto(new URL('sandbox.html', tab.url()).href, { waitUntil: 'networkidle0' });
      for (const name of ['no-dialogs', 'no-origin']) {
        const frame = (await (await page.$(`[name=${name}]`))!.contentFrame())!;
        const told = await frame.evaluate(async (record) => {
          await host.add('it', record);
          // On a slow machine much time goes by, though nothing is printed.
          let now = 0;
          performance.now = () => (now += 2000);
          const began = await host.screenings['it']!.print();
          delete (performance as Partial<Performance>).now;
          await host.press('it', 'iframe.preview');
          return [began, await host.press('it', '.notice:not(:empty)')];
        }, another);
        expect([name, ...told]).toEqual([name, false, expect.stringContaining('allow-modals')]);
      }
      await page.close();
    });
  });

  it.skipIf(!ready || !printing)('comes out of the printer with its own name', async () => {
    const titles: unknown[] = [];
    const print = async (tab: pdf.Page) => {
      const began = await tab.evaluate(
        async (first, second) => {
          await host.add('other', first);
          await host.add('it', second, { depth: 3 });
          return host.screenings['it']!.print({ kind: 'summary' });
        },
        another,
        everything,
      );
      titles.push(began, await tab.title());
    };
    const { name, pdf: file } = await pdf.printForReal(printing!, 'test/paper/host.html', { format: 'Letter', print });
    expect(titles).toEqual([true, 'Case portal']);
    if (engine === 'chromium') expect(name).toBe(`${texts.file} C-2026_041 2026-11-20.pdf`);
    const reading = new Reading(file);
    expect(reading.count(texts.summaryTitle)).toBe(1);
    for (const { title } of everything.assessment.steps) expect(reading.count(title)).toBeGreaterThan(0);
    for (const text of [...hostWords, ...otherWords]) expect(reading.count(text)).toBe(0);
    expect([pdf.paperOf(file), reading.illegible]).toEqual(['Letter', []]);
  });
});
