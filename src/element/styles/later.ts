import { css } from 'lit';

/** Styles that the first screen does not need. */
export const laterStyles = css`
  /* Above all, the cover too. */
  .practice {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
    max-block-size: 60vh;
    overflow: auto;
    padding: 0.25em var(--space);
    border-block-end: 2px dashed var(--accent);
    background: var(--tint);
  }

  @container (min-width: 60em) {
    .practice {
      padding-inline: calc(var(--space) * 1.5);
    }
  }

  /* Where the page gives the talk a height, its buttons stand at the end of it, also below a short question. */
  .frame:has(> .columns) {
    display: flex;
    flex-direction: column;
    min-block-size: calc(var(--talk-height) + var(--space) * 1.5);
  }

  .columns {
    flex: 1;
  }

  @container (max-width: 59.99em) {
    .columns {
      display: grid;
      grid-template: auto 1fr / 100%;
    }
  }

  .columns > .main {
    align-self: stretch;
  }

  .columns > .main:has(> .card) {
    display: grid;
  }

  .columns :is(.main:has(> .spoken, > div + .actions), .card) {
    display: flex;
    flex-direction: column;
  }

  .columns :is(.card p, h2 + .quiet) {
    margin-block-end: 0;
  }

  /* WebKit does not look again for what comes to stand before it, on a card that takes the place of another. */
  .columns :is(.card p:last-of-type, :has(+ .actions)) {
    margin-block-end: calc(var(--space) * 2);
  }

  .columns .actions {
    margin-block-start: auto;
  }

  h4 {
    font-size: 1em;
    margin-block-start: var(--space);
  }

  a {
    color: var(--accent);
  }

  .aside {
    margin-block: var(--space);
    padding: 0.25em var(--space);
    border-inline-start: 0.25em solid var(--accent);
  }

  option {
    background: var(--paper);
    color: var(--ink);
  }

  /* What has the focus is not behind it, nor behind a row of buttons, which may break into several lines. */
  .frame :is(a, button, summary, input, textarea, select):not(.actions > *) {
    scroll-margin-block: 5em 10em;
  }

  /* With what is above it, which covers the screen. */
  [data-heading] {
    scroll-margin-block-start: 6em;
  }

  .afterwards :is(a, button, summary, input, textarea, select):not(.actions > *) {
    scroll-margin-block: 14em 2em;
  }

  .practice:has([open]) + .frame :is(a, button, summary, input, textarea, select):not(.actions > *) {
    scroll-margin-block-start: calc(60vh + 1em);
  }

  /* The marks of summaries, drawn like the other marks. */
  summary {
    padding-inline-start: 1.25em;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: -1.125em 0.625em;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.1em) rotate(-45deg);
  }

  [dir='rtl'] summary::before {
    transform: translateY(-0.1em) rotate(135deg);
  }

  [open] > summary::before,
  [dir='rtl'] [open] > summary::before {
    transform: translateY(-0.2em) rotate(45deg);
  }

  [dir='rtl'] .topics [aria-current='step'] {
    box-shadow: inset -0.25em 0 var(--accent);
  }

  kbd {
    font: inherit;
  }

  .choice .quiet {
    font-weight: normal;
  }

  :is(input, textarea)[aria-invalid='true'] {
    border-width: 2px;
    border-style: dashed;
  }

  /* Belongs to the choices right below it. */
  .together {
    margin-block: 0.75em -0.25em;
    color: var(--accent);
  }

  /* Note, clearing and further accounts are in one line, and equal. */
  .beside {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 0.5em;
    margin-inline-start: -0.5em;
  }

  .beside > .note {
    padding-inline: 0.5em;
  }

  .beside > .note[open] {
    flex: 1 1 100%;
  }

  .beside > .note > summary {
    min-block-size: 2.75em;
    padding-block: 0.625em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* Actions are apart from the topics. */
  .topics li:not(:has(> .plain)) + li:has(> .plain) {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--line);
  }

  /* Its words begin where all others begin. */
  .spoken > .plain {
    margin-inline-start: -0.5em;
  }

  .in-parts {
    letter-spacing: 0.25em;
  }

  /* The worker's own question, below the words that are said. */
  .below {
    margin-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
  }

  .below .compact {
    border: 0;
  }

  .later,
  .nothing-seen {
    margin-block: calc(var(--space) * 1.5);
  }

  .later > summary {
    font-size: 1.125em;
  }

  .account {
    margin-block: var(--space);
    padding-inline-start: var(--space);
    border-inline-start: 1px solid var(--line);
  }

  .account > legend {
    font-weight: 600;
  }

  .adders {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: none;
    margin-inline-start: -0.5em;
  }
`;
