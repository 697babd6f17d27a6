import { css } from 'lit';

/** The same words in two languages, each in its own direction, and both on the side where the large ones begin. */
export const besideStyles = css`
  .both,
  .both > span {
    display: block;
  }

  .second {
    margin-block-start: 0.25em;
    color: var(--quiet);
    font-size: 0.6em;
    font-weight: normal;
    line-height: 1.4;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  :is(p, .choice, .together) .second {
    margin-block-start: 0;
    font-size: 0.875em;
  }

  .primary .second {
    color: inherit;
    font-size: 0.875em;
  }

  .part > summary h3:has(> .both) {
    display: inline-block;
    max-inline-size: calc(100% - 1.5em);
    vertical-align: top;
  }

  .part > summary .second {
    font-size: 0.75em;
  }

  .pair .fact:has(> .both) {
    margin-block-start: 0.375em;
  }

  .choice > span:has(> .both) {
    flex: 1;
    min-inline-size: 0;
  }

  .choice:has(> span > .across) {
    flex-direction: row-reverse;
  }

  :is(h2, p):has(> .across) {
    margin-inline-start: auto;
  }

  /* What covers the screen stays where it is. */
  .bar > .kept-at {
    order: 1;
    flex: none;
    inline-size: 100%;
  }

  /* Where one is, in a line of its own; below it what one does, with the way to be alone at its end. */
  @container (max-width: 33.99em) {
    /* What the talk is called would take more room than what one does. */
    .bar > p:not(:has(> span), .kept-at) {
      display: none;
    }

    .bar > p:has(> span) {
      display: flex;
      flex: 1 0 100%;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1em;
    }

    .bar {
      align-items: stretch;
    }

    .bar > button {
      padding-inline: 0.375em;
      line-height: 1.25;
    }

    /* In two lines rather than in a row of its own. */
    .bar > .alone {
      flex: 1 1 min-content;
      max-inline-size: max-content;
      margin-inline-start: auto;
    }

    .actions > .alone {
      display: none;
    }

    .actions > .apart {
      margin-inline-start: 0;
    }
  }

  @container (min-width: 34em) {
    .bar > .alone {
      display: none;
    }

    .bar > p {
      order: -2;
    }

    .bar > p > span {
      display: block;
    }

    .bar > .kept-at {
      order: -1;
      inline-size: auto;
    }
  }

  .bar > :is(.swap, .size) {
    color: var(--quiet);
  }

  .bar > .size {
    min-inline-size: 2.75em;
    padding-inline: 0.5em;
  }
`;
