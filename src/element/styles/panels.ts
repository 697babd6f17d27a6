import { css } from 'lit';

/** A sheet in the colours of the screen, and what is chosen and typed beside it. */
export const panelStyles = css`
  .paper .sheet {
    --sheet-line: var(--line);
    color: inherit;
    background: none;
    font: inherit;
  }

  .main > .question:not([part]),
  .main > .field,
  .main > h3,
  .main > section:not([class]) {
    margin-block-start: calc(var(--space) * 1.5);
  }

  .main > h3,
  .main > section > h3,
  .compact > legend:has(+ textarea) {
    margin-block-end: 0.5em;
  }

  /* One column, and each mark beside the first line of what it marks. */
  .main > .question:not([part]) > .choices {
    grid-template-columns: 1fr;
  }

  .main > .question:not([part]) .choice {
    align-items: start;
  }

  .main > .question:not([part]) .choice input {
    margin-block-start: 0.125em;
  }

  .kept {
    white-space: pre-line;
  }

  .file {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding: 0.25em;
    overflow-wrap: anywhere;
  }

  .file,
  .file .choose {
    border: var(--edge-width) solid var(--edge);
    border-radius: var(--radius);
  }

  .file .choose {
    padding: 0.25em 0.75em;
  }

  .file > input {
    position: absolute;
    inset: 0;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .file:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .file:has([aria-invalid]) {
    border-width: 2px;
    border-style: dashed;
  }

  .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    max-inline-size: none;
  }

  .busy {
    display: flex;
    align-items: center;
    gap: 1em;
  }

  .busy progress {
    flex: 1;
    accent-color: var(--accent);
  }

  @container (max-width: 34em) {
    .paper .fact {
      display: block;
    }
  }

  .preview {
    inline-size: 100%;
    block-size: 32em;
    border: 1px solid var(--edge);
    background: #fff;
  }

  .preview.has-focus {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .print-frame {
    position: fixed;
    inset-block-end: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    border: 0;
    visibility: hidden;
  }

  /* The invented case. */
  .practice details[open] {
    flex-basis: 100%;
  }

  .practice dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(16em, 30%), 1fr));
    gap: 0.5em 1.5em;
    margin-block: 0.5em;
  }

  .practice dt {
    color: var(--quiet);
  }

  .practice dd {
    margin: 0;
  }
`;
