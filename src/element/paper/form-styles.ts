import { css } from 'lit';

/** The questions of a form to fill in by hand. */
export const formStyles = css`
  .sheet .form-question {
    padding-block: 0.5em 0.1em;
    font-size: 0.88em;
    line-height: 1.25;
    break-inside: avoid;
  }

  .sheet .form-question > h3 {
    margin-block: 0 0.15em;
    border: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .sheet .form-question > h3.aloud {
    font-size: 1.4em;
    font-weight: 400;
  }

  .sheet .form-question p {
    margin: 0;
  }

  .sheet .only-if {
    font-weight: 700;
  }

  .sheet .hint {
    display: inline;
    margin-inline-end: 0.6em;
    font-size: 0.9em;
  }

  .sheet .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11.5em, 1fr));
    gap: 0 1em;
  }

  .sheet .choices li {
    margin-block: 0.05em;
    padding-inline-start: 2.3em;
    text-indent: -2.3em;
    break-inside: avoid;
  }

  .sheet .form-question .no-answer,
  .sheet .whose {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.85em;
  }

  .sheet .form-question .line {
    min-block-size: 2.1em;
    align-content: end;
    border-block-end: 1px solid currentcolor;
    font-size: 0.85em;
  }

  .sheet .whose .line {
    flex: 1;
    min-inline-size: 6em;
    min-block-size: 0;
  }

  .sheet .tick {
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 0.09em solid currentcolor;
    text-indent: 0;
    vertical-align: -0.1em;
  }

  .sheet .letter {
    font-size: 0.8em;
  }

  .sheet .go-to {
    font-weight: 700;
    white-space: nowrap;
  }
`;
