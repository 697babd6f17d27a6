import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLong } from '../runs.ts';
import * as paper from './pdf.ts';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A small page</title>
<p>On the screen</p><tiny-paper></tiny-paper><script type="module">
addEventListener('beforeprint', () => document.body.append('Added in time'));
customElements.define('tiny-paper', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('iframe'));
  }
  connectedCallback() {
    this.view = this.shadowRoot.firstChild.contentWindow;
    const sheet = new this.view.CSSStyleSheet();
    sheet.replaceSync('h1 + p { break-before: page } @page { @bottom-right { content: counter(page) "/" counter(pages) } }');
    this.view.document.adoptedStyleSheets = [sheet];
    this.view.document.body.innerHTML = '<h1>On paper</h1><p>Overleaf</p>';
  }
});
</script></html>`;

const print = (tab: paper.Page) => tab.$eval('tiny-paper >>> iframe', (frame) => frame.contentWindow?.print());

describe.each(['chromium', 'firefox'] as const)('paper from %s', async (engine) => {
  const browser = await paper.findBrowser(engine);
  const printing = await paper.printingAs(browser);
  const ready = browser && paper.canReadPdf;

  it.skipIf(!ready)('shows a page as it is after beforeprint, and a frame of it by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-pictures-'));
    await paper.withPage(browser!, page, async (tab) => {
      const whole = await paper.pdfOfPage(tab, { format: 'Letter' });
      expect(paper.textOf(whole).join()).toMatch(/On the screen[^]*Added in time/);
      expect([paper.pageCount(whole), paper.paperOf(whole)]).toEqual([1, 'Letter']);

      const frame = await paper.pdfOfFrame(tab, 'tiny-paper >>> iframe');
      expect(paper.textOf(frame)).toEqual([expect.stringContaining('On paper'), expect.stringContaining('Overleaf')]);
      expect([paper.pageCount(frame), paper.paperOf(frame)]).toEqual([2, 'A4']);

      const pictures = await paper.picturesOf(frame, folder);
      expect(pictures.map((file) => readFileSync(file).toString('latin1', 1, 4))).toEqual(['PNG', 'PNG']);
    });
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!ready || !printing || !withLong)('comes out of print() of the frame', async () => {
    const { name, pdf } = await paper.printForReal(printing!, page, { format: 'Letter', print });
    expect(name).toBe(engine === 'chromium' ? 'A small page.pdf' : 'printed.pdf');
    expect([paper.pageCount(pdf), paper.paperOf(pdf)]).toEqual([2, 'Letter']);
    // Firefox knows no margin boxes, and numbers the pages itself.
    expect(paper.textOf(pdf)[1]).toMatch(engine === 'chromium' ? /Overleaf[^]*2\/2/ : /Overleaf[^]*2 of 2/);
  });
});
