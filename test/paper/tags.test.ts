import { spawnSync } from 'node:child_process';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetView } from '../../src/element/paper/sheet-view.ts';
import { pageStyles } from '../../src/element/paper/page-styles.ts';
import { sheetStyles } from '../../src/element/paper/sheet-styles.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import type { Block, Sheet } from '../../src/record/paper/sheet.ts';
import { recordOfCase } from './case-records.ts';
import * as paper from './pdf.ts';

const browser = await paper.findBrowser('chromium');
const ready = browser !== undefined && paper.canReadPdf;
const caseName = 'The brother says it was a motel';
const record = recordOfCase(caseName, { plan: 'Call on Friday.' });
const configuration = defaultConfiguration(returnFromRun);
const kinds = ['whole', 'summary', 'police'] as const;
const sheets: readonly (readonly [what: string, sheet: Sheet])[] = [
  ...kinds.map((kind) => [`the paper "${kind}"`, recordSheet(record, { kind, timeZone: 'UTC' })] as const),
  ['a paper in Spanish', recordSheet(recordOfCase(caseName, { language: 'es' }), { kind: 'whole', timeZone: 'UTC' })],
  ['the empty form', blankSheet(returnFromRun, { configuration, wording: returnFromRun.wording['en']! })],
];

/** One tag, and how deep it is. */
interface Tag {
  readonly depth: number;
  readonly name: string;
}

/** What a program that reads PDF for others takes from it. pdfinfo leaves out signs that stand for several letters. */
async function readingOf(tab: paper.Page, sheet: Sheet) {
  const body = await collectResult(render(sheetView(sheet)));
  const html = `<!doctype html><html lang="${sheet.language}"><meta charset="utf-8"><title>${sheet.fileTitle}</title>${body}</html>`;
  const css = `${pageStyles.cssText}${sheetStyles.cssText} * { font-variant-ligatures: none }`;
  const pdf = await paper.pdfOfDocument(tab, { html, css });
  const info = (...options: string[]) =>
    spawnSync('pdfinfo', [...options, '-'], { input: pdf, maxBuffer: 1e9 }).stdout.toString();
  const lines = info('-struct').split('\n');
  const tags = lines.flatMap((line): Tag[] => {
    const [, indent, tag] = /^( *)([A-Z][A-Za-z0-9]*)\b/.exec(line) ?? [];
    return tag === undefined ? [] : [{ depth: indent!.length, name: tag }];
  });
  const texts = info('-struct-text').match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return { pdf, info: info(), tags, text: texts.map((text) => text.slice(1, -1)).join('') };
}

/** How many tags lie directly or deeper in one. */
function within(tags: readonly Tag[], index: number): readonly Tag[] {
  const end = tags.findIndex(({ depth }, at) => at > index && depth <= tags[index]!.depth);
  return tags.slice(index + 1, end < 0 ? undefined : end);
}

const blocksOf = ({ sections }: Sheet): readonly Block[] => sections.flatMap(({ blocks }) => blocks);
const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

const readings = new Map<Sheet, Awaited<ReturnType<typeof readingOf>>>();
beforeAll(async () => {
  if (!ready) return;
  await paper.withPage(browser, '<!doctype html>', async (tab) => {
    for (const [, sheet] of sheets) readings.set(sheet, await readingOf(tab, sheet));
  });
});

describe.skipIf(!ready).each(sheets)('The PDF of %s', (_, sheet) => {
  let reading: Awaited<ReturnType<typeof readingOf>>;
  let tags: readonly Tag[];
  const count = (tag: string) => tags.filter(({ name }) => name === tag).length;
  beforeAll(() => {
    reading = readings.get(sheet)!;
    tags = reading.tags;
  });

  it('is tagged, and has a title and a language', () => {
    expect(reading.info).toMatch(/^Tagged: +yes$/m);
    expect(reading.info).toMatch(new RegExp(`^Title: +${sheet.fileTitle}$`, 'm'));
    expect(Buffer.from(reading.pdf).toString('latin1')).toMatch(new RegExp(`/Lang ?\\(${sheet.language}\\)`));
  });

  it('has a heading for the paper, each section and each question', () => {
    const titles = sheet.sections.filter(({ title }) => title).length;
    const questions = blocksOf(sheet).flatMap((block) => (block.kind === 'form' ? block.questions : [])).length;
    const headings = tags.filter(({ name }) => /^H[1-6]$/.test(name));
    expect(count('H1')).toBe(1);
    expect(headings).toHaveLength(1 + titles + questions);
  });

  it('has heads and answers as rows of a table, each with a header and what it says', () => {
    const facts = blocksOf(sheet).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    expect(count('TR')).toBe(facts.length);
    for (const [index, { name }] of tags.entries()) {
      if (name === 'TR')
        expect(
          within(tags, index)
            .filter((tag) => /^T[HD]$/.test(tag.name))
            .map((tag) => tag.name),
        ).toEqual(['TH', 'TD']);
      if (name === 'Table') expect(within(tags, index)[0]!.name).toBe('TR');
    }
  });

  it('has lists of what is listed', () => {
    for (const [index, { name }] of tags.entries()) if (name === 'L') expect(within(tags, index)[0]?.name).toBe('LI');
    const listed = blocksOf(sheet).flatMap((block): readonly unknown[] => {
      if (block.kind === 'list') return block.items;
      if (block.kind === 'entries') return block.entries;
      return block.kind === 'steps' ? block.steps : [];
    });
    expect(count('LI')).toBeGreaterThanOrEqual(listed.length);
  });

  it('is read in the order in which it is written', () => {
    const text = squeezed(reading.text);
    let at = 0;
    const follows = (part: string) => {
      at = text.indexOf(squeezed(part), at);
      expect({ part, at }).toEqual({ part, at: expect.toSatisfy((place: number) => place >= 0) });
    };
    follows(sheet.title);
    for (const { title = '', blocks } of sheet.sections) {
      follows(title);
      for (const block of blocks) {
        if (block.kind === 'text') follows(block.text);
        if (block.kind === 'list') block.items.forEach(follows);
        if (block.kind === 'facts') for (const { term, texts } of block.facts) [term, ...texts].forEach(follows);
        if (block.kind === 'entries') for (const entry of block.entries) [entry.title, ...entry.texts].forEach(follows);
        if (block.kind === 'form') for (const { prompt } of block.questions) follows(prompt);
      }
    }
  });
});
