import { css } from 'lit';

export const question = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    inline-size: 100%;
    padding: 0;
  }

  .spoken h2 {
    max-inline-size: 20em;
  }

  /* Space above a legend is the fieldset's margin: its padding would come below the legend. */
  .compact {
    margin-block-start: calc(var(--space) * 1.5);
    padding-block-end: 0.5em;
    border-block-end: 1px solid var(--line);
  }

  .spoken legend {
    margin-block-end: 0.5em;
  }

  .choices,
  .or-else {
    display: grid;
    gap: 0.5em;
    margin-block: 0.75em;
  }

  @container (min-width: 34em) {
    .choices {
      grid-template-columns: 1fr 1fr;
    }

    .choices:has(> :nth-child(3):last-child) {
      grid-template-columns: repeat(3, 1fr);
    }

    /* No hole at the end. */
    .choices > :nth-child(odd):last-child:not(:nth-child(3)) {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 40em) {
    .spoken h2 {
      font-size: 2.25em;
    }
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: 0.5em 0.875em;
    border: var(--edge-width) solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }

  .compact .choices {
    display: flex;
    flex-wrap: wrap;
  }

  code {
    font: inherit;
  }

  .choice:has(:checked),
  [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }

  .or-else {
    display: flex;
    flex-wrap: wrap;
    padding-block-start: 0.75em;
    border-block-start: 1px dashed var(--line);
  }

  .choice.small {
    padding-inline: 0.75em;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--accent);
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    max-inline-size: 30em;
    margin-block: 0.75em;
  }

  .field > .field {
    margin: 0;
  }

  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    max-inline-size: 40em;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: var(--edge-width) solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  input[inputmode='numeric'] {
    inline-size: 6em;
    font-variant-numeric: tabular-nums;
  }

  .quiet-ways {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: none;
    margin-inline-start: -0.5em;
  }
`;
