import { css } from 'lit';

/** Where things are on every screen. */
export const layout = css`
  .shell {
    container-type: inline-size;
    /* Its inside says nothing of its width: where the page does not either, it is this wide and not 0. */
    contain-intrinsic-inline-size: 16em;
    width: 100%;
    position: relative;
    isolation: isolate;
    background: var(--paper);
    overflow-wrap: break-word;
    text-wrap: pretty;
  }

  .frame {
    padding: var(--space);
  }

  /* Where the lines break follows from the size of the text. */
  :host([larger-text]) .frame {
    container-type: inline-size;
    font-size: 1.25em;
  }

  .frame[inert] {
    visibility: hidden;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    min-block-size: 3em;
    border-block-end: 1px solid var(--line);
    padding-block-end: 0.5em;
  }

  .bar p {
    flex: 1 1 6em;
    max-inline-size: none;
    margin: 0;
  }

  .bar button {
    flex: none;
  }

  .main {
    min-inline-size: 0;
    padding-block-start: calc(var(--space) * 1.5);
  }

  .late {
    animation: late 0.5s;
  }

  @keyframes late {
    from,
    to {
      visibility: hidden;
    }
  }

  /* In sight on every screen, at the same place. */
  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: calc(var(--space) * 2);
    padding-block: 0.625em;
    border-block-start: 1px solid var(--line);
    background: var(--paper);
  }

  .actions button {
    min-inline-size: 0;
    padding-inline: 0.75em;
  }

  .actions .apart {
    margin-inline-start: auto;
  }

  .card p {
    font-size: 1.25em;
    max-inline-size: 30em;
  }

  .card.opening p {
    font-size: 1em;
    max-inline-size: 38em;
  }

  .topics ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .topics .wide {
    display: none;
  }

  .topics button {
    display: grid;
    inline-size: 100%;
    border-color: transparent;
    padding-inline: 0.75em;
    text-align: start;
  }

  .topics [aria-current='step'] {
    background: var(--tint);
    box-shadow: inset 0.25em 0 var(--accent);
    font-weight: 600;
  }

  @container (min-width: 60em) {
    .frame {
      padding: calc(var(--space) * 1.5);
    }

    .main {
      inline-size: 100%;
      max-inline-size: 46em;
      margin-inline: auto;
    }

    .columns {
      display: grid;
      grid-template-columns: 16em minmax(0, 1fr);
      gap: calc(var(--space) * 2.5);
      align-items: start;
    }

    .topics {
      padding-block-start: calc(var(--space) * 1.5);
    }

    .topics details {
      display: none;
    }

    .topics .wide {
      display: block;
    }
  }

  .cover {
    position: absolute;
    z-index: 1;
    inset: 0;
    background: var(--paper);
    box-shadow: 0 0 2em rgb(0 0 0 / 8%);
    text-align: center;
  }

  .cover p {
    margin-inline: auto;
  }

  .cover > div {
    position: sticky;
    inset-block-start: 0;
    padding: 4em 1em;
  }

  .alert {
    padding: var(--space);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
  }

  .alert li {
    overflow-wrap: anywhere;
  }

  .notice {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .notice:not(:empty) {
    margin-block-end: var(--space);
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--accent);
  }

  .on-page {
    display: none;
  }

  /* With the host's page, the whole screening is printed as text, and not the screen one happens to be on. */
  @media print {
    .shell {
      container-type: normal;
      background: none;
    }

    .on-page {
      display: block;
    }

    .shell:has(> .on-page) > :not(.on-page) {
      display: none;
    }
  }
`;
