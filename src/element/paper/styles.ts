import { css } from 'lit';

/** How a sheet stands on paper, and on the screen where it is read. */
export const sheetStyles = css`
  .sheet {
    --sheet-line: #999;
    color: #000;
    background: #fff;
    font:
      1em / 1.4 'Source Sans 3',
      'Segoe UI',
      'Noto Sans',
      'Liberation Sans',
      Arial,
      Helvetica,
      'DejaVu Sans Condensed',
      sans-serif;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .sheet :is(h1, h2, h3, h4) {
    margin: 0;
    line-height: 1.25;
    font-weight: 700;
    break-after: avoid;
    break-inside: avoid;
  }

  .sheet h1 {
    font-size: 1.5em;
    margin-block-end: 0.3em;
    padding-block-end: 0.25em;
    border-block-end: 2px solid currentcolor;
  }

  .sheet .major {
    font-size: 1.2em;
    margin-block: 1.2em 0.35em;
    padding-block-end: 0.15em;
    border-block-end: 1px solid currentcolor;
  }

  .sheet .minor {
    font-size: 1em;
    margin-block: 0.8em 0.2em;
    border: 0;
  }

  .sheet p,
  .sheet ul,
  .sheet dl,
  .sheet dd {
    margin: 0;
    max-inline-size: none;
  }

  .sheet p,
  .sheet li {
    margin-block: 0.2em;
  }

  .sheet :is(p, li, dd) {
    orphans: 3;
    widows: 3;
  }

  .sheet ul {
    padding-inline-start: 1.2em;
  }

  .sheet .kept {
    white-space: pre-line;
    /* Each line of a note in its own direction. */
    unicode-bidi: plaintext;
  }

  .sheet .strong {
    font-weight: 700;
  }

  .sheet [data-section='level'] .strong {
    font-size: 1.4em;
  }

  .sheet .fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2.2fr);
    gap: 0 1em;
    padding-block: 0.2em;
    border-block-end: 1px solid var(--sheet-line);
    break-inside: avoid;
  }

  .sheet .together {
    break-inside: avoid;
  }

  .sheet .long,
  .sheet .together:has(.long) {
    break-inside: auto;
  }

  .sheet dt {
    grid-column: 1;
    font-weight: 700;
  }

  .sheet dd {
    grid-column: 2;
  }

  @media screen and (max-width: 28em) {
    .sheet .fact {
      display: block;
    }
  }

  .sheet .entries,
  .sheet .choices {
    padding: 0;
    list-style: none;
  }

  .sheet .entry {
    display: flex;
    gap: 0.6em;
    padding-block: 0.25em;
    border-block-end: 1px solid var(--sheet-line);
    break-inside: avoid;
  }

  .sheet .entry > div {
    min-inline-size: 0;
  }

  /* Firefox cuts a line in two where a grid or a flex box breaks. */
  .sheet :is(.fact, .entry).long {
    display: block;
  }

  .sheet .entry p {
    margin: 0;
  }

  .sheet .box {
    flex: none;
    font-family: 'Liberation Mono', 'Courier New', monospace;
    white-space: pre;
  }

  .sheet a {
    color: inherit;
    text-decoration: underline;
  }

  .sheet .lines {
    display: grid;
    grid-template-columns: 3fr 1fr;
    gap: 0 1.5em;
    margin-block-end: 1em;
    break-inside: avoid;
  }

  .sheet .lines .line {
    margin-block: 2.2em 0;
    border-block-start: 1px solid currentcolor;
    font-size: 0.85em;
  }

  .sheet .foot {
    margin-block-start: 1.5em;
    font-size: 0.85em;
  }

  .sheet .form-question {
    padding-block: 0.5em 0.1em;
    font-size: 0.88em;
    line-height: 1.25;
    break-inside: avoid;
  }

  .sheet .form-question > h3 {
    margin-block: 0 0.15em;
    border: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .sheet .form-question > h3.aloud {
    font-size: 1.4em;
    font-weight: 400;
  }

  .sheet .form-question p {
    margin: 0;
  }

  .sheet .number {
    font-weight: 700;
  }

  .sheet .only-if {
    font-weight: 700;
  }

  .sheet .hint {
    display: inline;
    margin-inline-end: 0.6em;
    font-size: 0.9em;
  }

  .sheet .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11.5em, 1fr));
    gap: 0 1em;
  }

  .sheet .choices li {
    margin-block: 0.05em;
    padding-inline-start: 2.3em;
    text-indent: -2.3em;
    break-inside: avoid;
  }

  .sheet .form-question .no-answer,
  .sheet .whose {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.85em;
  }

  .sheet .form-question .line {
    min-block-size: 2.1em;
    align-content: end;
    border-block-end: 1px solid currentcolor;
    font-size: 0.85em;
  }

  .sheet .whose .line {
    flex: 1;
    min-inline-size: 6em;
    min-block-size: 0;
  }

  .sheet .tick {
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 0.09em solid currentcolor;
    text-indent: 0;
    vertical-align: -0.1em;
  }

  .sheet .letter {
    font-size: 0.8em;
  }

  .sheet .go-to {
    font-weight: 700;
    white-space: nowrap;
  }
`;

/** For a document of its own: page margins, and the page numbers where the browser can. */
export const pageStyles = css`
  @page {
    margin: 15mm 15mm 18mm;

    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 9pt sans-serif;
    }
  }

  html {
    color-scheme: light;
    font-size: 11pt;
    background: #fff;
  }

  html.large {
    font-size: 18pt;
  }

  body {
    margin: 0;
  }

  @media screen {
    body {
      padding: 1.5em;
    }
  }
`;
