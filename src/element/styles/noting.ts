import { css } from 'lit';

/** What is noted about a step: the tick, the entries, and what else there is to say of them. */
export const notingStyles = css`
  .plan .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .plan .box {
    display: inline-grid;
    place-items: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid currentcolor;
    border-radius: 0.2em;
    line-height: 1.2;
    font-weight: 700;
  }

  .plan .tick.is-closed .box {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .plan .step-more {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 1.5em;
    font-size: 0.875em;
  }

  /* As small as text gets. */
  .plan .step-more .quiet {
    font-size: 1em;
  }

  .plan .step-more summary,
  .plan .step-more button {
    min-block-size: 2em;
    padding-block: 0.25em;
  }

  .plan .step-more > details[open] {
    flex-basis: 100%;
  }

  .plan .entries {
    margin-block: 0.25em;
  }

  .plan .entry > summary {
    color: inherit;
  }

  .plan .entry-form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: 0.5em 1em;
    align-items: start;
    padding: 0.75em;
    border-radius: var(--radius);
    background: var(--tint);
  }

  .plan .entry-form > :is(button, [role='alert'], .choice-line) {
    grid-column: 1 / -1;
    justify-self: start;
    margin: 0;
  }

  .plan .entry-form .field {
    margin: 0;
  }

  .plan .entry-form .field:has(textarea) {
    grid-column: 1 / -1;
  }

  .plan button.plain {
    padding-inline: 0;
  }

  .plan .choice-line {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
  }

  /* For fingers. */
  @media (any-pointer: coarse) {
    .plan .step-more :is(summary, button),
    .plan .choice-line {
      box-sizing: border-box;
      min-block-size: 44px;
      padding-block: 0.625em;
    }
  }

  /* For screen readers only. */
  .plan .heard {
    position: absolute;
    margin: 0;
    clip-path: inset(50%);
    pointer-events: none;
  }
`;
