import { css } from 'lit';

/** How texts, fields and buttons look on every screen. */
export const elements = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4 {
    margin: 0;
    line-height: var(--open-door-line-height, 1.25);
    font-weight: 600;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.75em;
    font-weight: 500;
  }

  h3 {
    font-size: 1.25em;
  }

  p {
    margin-block: 0.5em;
    max-inline-size: 40em;
  }

  .quiet,
  cite {
    color: var(--quiet);
    font-size: 0.875em;
    font-style: normal;
  }

  .label {
    font-weight: 600;
  }

  /* The heading takes focus so that it is read; it cannot be acted on. */
  [tabindex='-1']:focus {
    outline: none;
  }

  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  button,
  input,
  select,
  textarea {
    letter-spacing: inherit;
    word-spacing: inherit;
  }

  button {
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: var(--edge-width) solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }

  button.primary {
    min-inline-size: 8em;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  button.plain {
    border-color: transparent;
    padding-inline: 0.5em;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (hover: hover) {
    button:hover {
      border-color: var(--accent);
    }
  }

  summary {
    min-block-size: 2.25em;
    padding-block: 0.375em;
    color: var(--accent);
    cursor: pointer;
  }

  /* For fingers, from the first screen on. */
  @media (any-pointer: coarse) {
    summary {
      padding-block: 0.625em;
    }

    button {
      min-block-size: 44px;
    }
  }
`;
