import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import { sheetView } from '../../src/element/paper/sheet-view.ts';
import { pageStyles } from '../../src/element/paper/page-styles.ts';
import { sheetStyles } from '../../src/element/paper/sheet-styles.ts';
import spanish from '../../src/languages/es/index.ts';
import { talkSheet } from '../../src/record/paper/talk-sheet.ts';
import { english, returnFromRun } from '../screening/helpers.ts';
import * as pdf from './pdf.ts';

const browser = await pdf.findBrowser('chromium');

describe.skipIf(!browser || !pdf.canReadPdf)('what is talked through, to take along', () => {
  for (const [language, wording] of [
    ['English', english],
    ['Spanish', spanish.returnFromRun],
  ] as const)
    it(`is one page in ${language} on each paper`, async () => {
      const sheet = talkSheet(returnFromRun, wording, 'prevention');
      const body = await collectResult(render(sheetView(sheet)));
      const page = `<!doctype html><html lang="${sheet.language}"><meta charset="utf-8"><style>
        ${pageStyles.cssText}${sheetStyles.cssText}</style><body>${body}</body></html>`;
      await pdf.withPage(browser!, page, async (tab) => {
        for (const format of ['Letter', 'A4'] as const) {
          const printed = await pdf.pdfOfPage(tab, { format });
          const text = pdf.textOf(printed).join(' ').replace(/\s+/g, ' ');

          expect(pdf.pageCount(printed), format).toBe(1);
          expect(text).toContain(sheet.title);
          expect(text).toContain(sheet.sections.at(-1)!.title);
        }
      });
    });
});
