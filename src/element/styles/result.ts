import { css } from 'lit';

export const result = css`
  .main > section,
  .main > details {
    margin-block-end: calc(var(--space) * 2);
  }

  /* The first number to call should be in sight without scrolling, also on a telephone. */
  .main > .level {
    margin-block-end: var(--space);
  }

  .level {
    --level: var(--level-3);
    padding: var(--space) calc(var(--space) * 1.25);
    border: 1px solid var(--level);
    border-inline-start-width: 0.75em;
    border-radius: var(--radius);
  }

  .level.rank-0 {
    --level: var(--level-0);
    border-style: double;
    border-width: 3px;
    border-inline-start-width: 0.75em;
  }

  .level.rank-1 {
    --level: var(--level-1);
  }

  .level.rank-2 {
    --level: var(--level-2);
    border-inline-start-style: dashed;
  }

  .level.rank-3 {
    border-inline-start-style: dotted;
  }

  .level h2 {
    clear: both;
    color: var(--level);
    font-size: 2.25em;
    font-weight: 600;
  }

  .case {
    float: inline-end;
    font-variant-numeric: tabular-nums;
  }

  .checklist {
    padding: 0;
    list-style: none;
  }

  .checklist li {
    padding-block: 0.625em;
    border-block-end: 1px solid var(--line);
  }

  .checklist label {
    display: flex;
    gap: 0.75em;
  }

  .checklist input {
    margin-block-start: 0.125em;
  }

  .beside-action {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-inline-start: 2em;
  }

  .contact {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
  }

  .contact a,
  .paper a {
    display: inline-flex;
    align-items: center;
    min-inline-size: 1.75em;
    min-block-size: 1.75em;
    font-variant-numeric: tabular-nums;
  }

  /* For fingers. */
  @media (any-pointer: coarse) {
    .checklist label {
      padding-block: 0.625em;
    }

    .contact a,
    .paper a {
      min-inline-size: 2.75em;
      min-block-size: 2.75em;
    }
  }

  /* A number to call is read at arm's length, off a screen beside the telephone. */
  :is(.contact, .paper) a:is([href^='tel:'], [href^='sms:']) {
    font-size: 1.375em;
    font-weight: 600;
    min-inline-size: 2em;
    min-block-size: 2em;
  }

  .flag {
    border-block-end: 1px solid var(--line);
  }

  .flag > summary {
    color: inherit;
    font-weight: 600;
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
