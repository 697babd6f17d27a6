import { css } from 'lit';

/** A plan: bands, steps, whom to call and what to say. */
export const planStyles = css`
  .plan .band > h3 {
    margin-block: 1.25em 0.25em;
    font-size: 1.25em;
  }

  .plan .steps,
  .plan .points {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .plan .step {
    display: grid;
    grid-template: 'head tick' auto 'body body' auto / minmax(0, 1fr) auto;
    align-content: start;
    gap: 0.25em 1em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--line);
  }

  .plan .step-head {
    grid-area: head;
  }

  .plan .step-body {
    grid-area: body;
    min-inline-size: 0;
  }

  .plan .step > .tick {
    grid-area: tick;
    align-self: start;
  }

  .plan .step h4 {
    display: flex;
    gap: 0.5em;
    margin: 0;
    font-size: 1.125em;
  }

  .plan .number {
    flex: none;
    min-inline-size: 1.375em;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }

  .plan .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    margin: 0;
  }

  .plan .contact > span:first-child {
    color: var(--quiet);
  }

  .plan .contact a,
  .paper a {
    display: inline-flex;
    align-items: center;
    min-inline-size: 1.75em;
    min-block-size: 1.75em;
    font-variant-numeric: tabular-nums;
  }

  /* A number to call is read at arm's length, off a screen beside the telephone. */
  :is(.contact, .paper) a:is([href^='tel:'], [href^='sms:']) {
    font-size: 1.375em;
    font-weight: 600;
    min-inline-size: 2em;
    min-block-size: 2em;
  }

  .plan .points > li {
    position: relative;
    padding-block: 0.1875em;
    padding-inline-start: 1em;
    max-inline-size: 40em;
  }

  .plan .points > li:not(.own-call)::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
    color: var(--quiet);
  }

  .plan .points .own-call {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1em;
    max-inline-size: none;
    margin-block: 0.25em;
    border-inline-start: 2px solid var(--line);
  }

  .plan .own-call > .tick {
    align-self: start;
  }

  .plan .own-call > :not(.contact, .tick) {
    grid-column: 1 / -1;
  }

  .plan .points-fold.is-open > summary {
    display: none;
  }

  .plan .by {
    margin: 0;
    font-size: 0.875em;
    font-weight: 600;
  }

  .plan .points .by {
    color: var(--quiet);
  }

  .plan .new {
    padding-inline: 0.375em;
    border: 1px solid currentcolor;
    border-radius: var(--radius);
    color: var(--accent);
    font-size: 0.875em;
  }

  .plan .is-closed .step-head,
  .plan .is-closed .points {
    color: var(--quiet);
  }

  /* For fingers. */
  @media (any-pointer: coarse) {
    .plan .contact a,
    .paper a {
      min-inline-size: 2.75em;
      min-block-size: 2.75em;
    }

    :is(.contact, .paper) a:is([href^='tel:'], [href^='sms:']) {
      min-block-size: 2em;
    }
  }

  /* What is said begins right below its title, beside the tick. */
  @container (min-width: 40em) and (max-width: 59.99em) {
    .plan .step {
      grid-template-areas: 'head tick' 'body tick';
    }
  }

  @container (min-width: 60em) {
    /* Below the title, beside its number. */
    .plan .step-head > p {
      padding-inline-start: 2.1em;
    }

    .plan :is([data-band='now'], [data-band='today'], [data-band='none']) .step,
    .plan .step:only-child {
      grid-template: 'head body tick' auto / 17em minmax(0, 1fr) auto;
      column-gap: 2em;
    }

    /* What can wait is side by side. */
    .plan :is([data-band='day'], [data-band='days3'], [data-band='week'], [data-band='open']) .steps {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2.5em;
    }

    .plan .step:only-child {
      grid-column: 1 / -1;
    }
  }
`;
