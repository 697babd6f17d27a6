import { css } from 'lit';

/** What is talked through: words to say, part by part. */
export const sideTalkStyles = css`
  .part {
    border-block-end: 1px solid var(--line);
  }

  .part > summary {
    padding-block: 0.75em;
  }

  .part > summary h3 {
    display: inline;
    color: var(--ink);
    font-weight: 500;
  }

  /* The mark is on the side where the words begin. */
  .part > summary:has(.across):dir(ltr) {
    direction: rtl;
  }

  .part > summary:has(.across):dir(rtl) {
    direction: ltr;
  }

  .part[open] {
    padding-block-end: var(--space);
  }

  .part p {
    max-inline-size: 34em;
    font-size: 1.25em;
  }

  .part .myth {
    display: block;
    color: var(--quiet);
  }

  .part .fact {
    display: block;
  }

  .part .open-question {
    margin-block-start: var(--space);
    font-size: 1.5em;
    font-weight: 500;
    line-height: 1.25;
  }

  .for-worker p {
    font-size: 1em;
  }
`;
