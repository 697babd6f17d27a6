import { css } from 'lit';

/** The level in its hue, and below it what happened and what is due, as a line. */
export const levelStyles = css`
  :host {
    --level-0: var(--open-door-act-now, #67270b);
    --level-1: var(--open-door-report-and-refer, #634600);
    --level-2: var(--open-door-follow-up, #316080);
    --level-3: var(--open-door-none-noted, #5f7162);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --level-0: var(--open-door-act-now, light-dark(#67270b, #f8c7af));
      --level-1: var(--open-door-report-and-refer, light-dark(#634600, #e0bc6b));
      --level-2: var(--open-door-follow-up, light-dark(#316080, #81b4d5));
      --level-3: var(--open-door-none-noted, light-dark(#5f7162, #88a18c));
    }
  }

  .level {
    --level: var(--level-3);
    overflow: clip;
    padding: 0 var(--space) 0.5em;
    border: 1px solid var(--level);
    border-inline-start-width: 0.75em;
    border-radius: var(--radius);
  }

  .level.rank-0 {
    --level: var(--level-0);
  }

  .level.rank-1 {
    --level: var(--level-1);
  }

  .level.rank-2 {
    --level: var(--level-2);
  }

  .level p {
    max-inline-size: none;
    margin-block: 0.25em;
  }

  .level-name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    margin-inline: calc(var(--space) * -1);
    padding: 0.25em var(--space);
    background: var(--level);
    color: var(--paper);
  }

  .level-name h2 {
    font-size: 1.75em;
    font-weight: 600;
  }

  .level-name .suggested {
    font-size: 0.5em;
    font-weight: 500;
  }

  /* Where it does not fit beside that, it is not torn apart. */
  .level-name .suggested + span {
    display: inline-block;
  }

  .level-name p {
    font-size: 0.875em;
  }

  /* On a telephone the first number to call comes before the second reason. */
  @container (max-width: 40em) {
    .first-reasons span + span {
      display: none;
    }
  }

  @container (min-width: 40em) {
    .level-name h2 {
      font-size: 2.25em;
    }
  }

  .level .case {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .meaning {
    font-weight: 600;
  }

  .deadlines {
    margin: 0.25em 0;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .deadlines li {
    display: inline-block;
    margin-inline-end: 0.75em;
  }

  /* The mark stays with its first words. */
  .deadlines b {
    white-space: nowrap;
  }

  .deadlines b::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.375em;
    border: 2px solid var(--quiet);
    border-radius: 50%;
    background: var(--paper);
  }

  .deadlines .happened b::before,
  .deadlines .passed b::before {
    background: var(--quiet);
  }

  .deadlines .now b::before {
    border-color: var(--level);
    background: var(--level);
    border-radius: 0;
    transform: rotate(45deg);
  }

  .deadlines .passed b {
    text-decoration: underline;
  }

  /* One beside the other, on a line. */
  @container (min-width: 40em) {
    .deadlines {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 0;
      margin-block-start: 0.75em;
    }

    .deadlines li {
      display: block;
      position: relative;
      margin: 0;
      padding: 1em 0.5em 0 0;
      border-block-start: 2px solid var(--line);
    }

    .deadlines b::before {
      position: absolute;
      inset-block-start: calc(-0.375em - 1px);
      inset-inline-start: 0;
    }

    .deadlines .happened {
      border-color: var(--quiet);
    }

    .deadlines :is(b, span) {
      display: block;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
`;
