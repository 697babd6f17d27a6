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

  /* What has the focus is not behind it. */
  .main :is(a, button, summary, input, textarea, select) {
    scroll-margin-block: 5em;
  }

  /* The marks of summaries, drawn like the other marks. */
  summary {
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
    margin-inline: 0.125em 0.625em;
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

  /* Actions are apart from the topics. */
  .topics li:not(:has(> .plain)) + li:has(> .plain) {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--line);
  }

  /* While the softer words are unfolded, they are the large ones. */
  .spoken:has(> .softer[open]) > legend h2 {
    max-inline-size: 40em;
    font-size: 1em;
    font-weight: 400;
  }

  .softer p {
    max-inline-size: 26em;
    margin-block: 0 0.75em;
    font-size: 1.25em;
    font-weight: 500;
  }

  @container (min-width: 40em) {
    .softer p {
      font-size: 1.75em;
    }
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
