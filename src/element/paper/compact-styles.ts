import { css } from 'lit';

/** A sheet that takes less paper: in two columns, or on one page of small print. */
export const compactStyles = css`
  .sheet.columns {
    columns: 2;
    column-gap: 2em;
    font-size: 0.94em;
  }

  .sheet.columns > h1 {
    column-span: all;
  }

  .sheet.columns > section {
    break-inside: avoid;
  }

  .sheet.columns .fact {
    display: block;
    border: 0;
  }

  .sheet.columns .term {
    font-weight: 400;
    font-style: italic;
  }

  .sheet.columns .said {
    font-weight: 700;
  }

  /* One page: two columns of small print, where lists run on in lines. */
  .sheet.compact {
    font-size: 0.71em;
    line-height: 1.2;
    columns: 2;
    column-gap: 2em;
  }

  .sheet.compact > :is(h1, [data-section='head'], [data-section='level'], .together:last-child) {
    column-span: all;
  }

  .sheet.compact .major {
    margin-block: 0.5em 0.15em;
    font-size: 1.15em;
  }

  .sheet.compact .minor {
    margin-block: 0.5em 0.1em;
  }

  .sheet.compact :is(p, li) {
    margin-block: 0;
  }

  .sheet.compact .fact {
    display: block;
    padding-block: 0.1em;
    border: 0;
  }

  .sheet.compact :is(.term, .said, .said p) {
    display: inline;
  }

  .sheet.compact [data-section='head'] :is(.together, .facts) {
    display: inline;
  }

  .sheet.compact [data-section='head'] .fact {
    display: inline-block;
    margin-inline-end: 1.5em;
  }

  .sheet.compact .step {
    padding-block: 0.1em;
    orphans: 2;
    widows: 2;
  }

  /* Columns are as long as each other only where a step may go on in the next one. */
  .sheet.compact :is(.step, [data-section] > .together) {
    break-inside: auto;
  }

  .sheet.compact .step :is(.step-head, .call, .contact, .points, .points li) {
    display: inline;
    padding: 0;
    margin: 0;
  }

  .sheet.compact .call .box {
    margin: 0;
  }

  .sheet.compact .contact span {
    font-weight: 400;
  }

  .sheet.compact .lines {
    grid-template-columns: 3fr 1fr 3fr 1fr;
    margin-block-end: 0;
  }

  .sheet.compact .lines .line {
    margin-block-start: 2.4em;
  }

  .sheet.compact .foot {
    margin-block-start: 0.5em;
  }
`;

/** The page of small print. */
export const compactPageStyles = css`
  @page {
    margin: 10mm 12mm 14mm;
  }
`;
