import { css } from 'lit';
import { levelStyles } from './level.ts';
import { notingStyles } from './noting.ts';
import { planStyles } from './plan.ts';

const base = css`
  /* The result uses the width there is, as far as one glance goes from a step to its tick. */
  .main:has(> .result) {
    max-inline-size: 76em;
  }

  .result > section,
  .result > div {
    margin-block-end: calc(var(--space) * 1.5);
  }

  .result > .level {
    margin-block-end: var(--space);
  }

  .result > div > :is(section, details, .field) {
    margin-block: 0 var(--space);
  }

  .reasons {
    margin-block: 0.5em;
  }

  .dots {
    margin-block: 0.5em;
    padding: 0;
    list-style: none;
  }

  .dots li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }

  .dots li > :first-child {
    inline-size: 9em;
  }

  .dots-drawn {
    color: var(--accent);
    letter-spacing: 0.15em;
  }

  .dots-drawn i {
    color: var(--quiet);
    font-style: normal;
  }

  .flag {
    border-block-end: 1px solid var(--line);
  }

  .flag > summary {
    color: inherit;
    font-weight: 600;
  }

  .result > .actions {
    margin-block-end: 0;
  }

  /* What is done with a finished screening stays in sight above it. */
  .result.afterwards > .actions {
    inset-block: 0 auto;
    margin-block: 0.5em;
    border-block: 0 1px solid var(--line);
  }

  .fold {
    border-block-end: 1px solid var(--line);
  }

  .fold h3 {
    display: inline;
    font-size: 1.125em;
  }

  .result > .actions .primary {
    min-inline-size: min(10em, 25cqi);
  }

  /* On a telephone the first number to call is in sight at once. */
  @container (max-width: 33.99em) {
    .main:has(.result) {
      padding-block-start: 0.25em;
    }
  }

  @container (min-width: 60em) {
    .reasoning,
    .own {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space) calc(var(--space) * 2.5);
      align-items: start;
    }

    .reasoning .signs {
      grid-area: 1 / 2 / span 2;
    }
  }

  dl {
    margin: 0;
  }

  .row {
    display: grid;
    grid-template: 'label change' auto 'said said' auto / minmax(0, 1fr) auto;
    gap: 0 1em;
    align-items: center;
    padding-block: 0.25em;
    border-block-end: 1px solid var(--line);
  }

  .said {
    grid-area: said;
  }

  @container (min-width: 40em) {
    .row {
      grid-template: 'label said change' auto / 14em minmax(0, 1fr) auto;
    }
  }

  dt {
    font-weight: 600;
  }

  dd {
    margin: 0;
  }

  dd p {
    margin: 0;
  }

  .review-topic {
    margin-block: calc(var(--space) * 1.5);
  }

  .notes p {
    font-size: 0.875em;
  }
`;

export const result = [base, levelStyles, planStyles, notingStyles];
