import { css } from 'lit';
import { compactStyles } from './compact-styles.ts';
import { formStyles } from './form-styles.ts';

const base = css`
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
  .sheet .facts {
    margin: 0;
    max-inline-size: none;
  }

  .sheet p,
  .sheet li {
    margin-block: 0.2em;
  }

  .sheet :is(p, li) {
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

  .sheet .term {
    grid-column: 1;
    font-weight: 700;
  }

  .sheet .said {
    grid-column: 2;
  }

  .sheet .said p {
    margin: 0;
  }

  @media screen and (max-width: 28em) {
    .sheet .fact {
      display: block;
    }
  }

  .sheet :is(.entries, .choices) {
    padding: 0;
    list-style: none;
  }

  .sheet :is(.entry, .step) {
    padding-block: 0.25em;
    border-block-end: 1px solid var(--sheet-line);
    break-inside: avoid;
  }

  .sheet .fact.long {
    /* Firefox cuts a line in two where a grid or a flex box breaks. */
    display: block;
  }

  .sheet :is(.entry, .step) p {
    margin: 0;
  }

  .sheet .steps {
    padding: 0;
    list-style: none;
  }

  .sheet .step :is(.call, p.because) {
    margin-block-start: 0.2em;
    margin-inline-start: 2.4em;
  }

  .sheet .call .box {
    margin-inline-start: -2.4em;
  }

  .sheet .by {
    margin-inline-start: 0.6em;
  }

  .sheet .points {
    margin: 0;
    list-style: disc;
  }

  .sheet .points li {
    margin-block: 0.1em;
  }

  .sheet :is(.beside, .because) {
    font-size: 0.85em;
  }

  .sheet .asked {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }

  .sheet .also {
    display: block;
    text-indent: 0;
    /* Below the same words in the other language, on their side. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .sheet .term .also {
    font-size: 0.875em;
    font-weight: 400;
  }

  .sheet .aloud .spoken-below {
    font-size: 0.72em;
  }

  .sheet .write {
    display: flex;
    gap: 1.5em;
    padding-block: 1.3em 0.1em;
    font-size: 0.8em;
  }

  .sheet .write .line {
    flex: 1;
    border-block-start: 1px solid currentcolor;
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

  .sheet .number {
    font-weight: 700;
  }
`;

/** The look of a sheet on paper, and on the screen where it is read. */
export const sheetStyles = css`
  ${base}${formStyles}${compactStyles}
`;
