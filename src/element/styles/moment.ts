import { css } from 'lit';

export const moment = css`
  .moment {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 var(--space);
    margin-block: 0.75em;
  }

  .moment > .field {
    margin: 0;
  }

  /* A short day and its time are side by side on a telephone, too. */
  @container (max-width: 34em) {
    .moment > .field {
      max-inline-size: 10em;
    }
  }

  .moment > .adders {
    margin-block: 0;
  }

  .moment > [role='alert'] {
    flex-basis: 100%;
  }
`;
