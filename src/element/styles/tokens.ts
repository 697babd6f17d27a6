import { css } from 'lit';

/** Colours, type and spacing; each can be set from the host's page. */
export const tokens = css`
  :host {
    --paper: var(--open-door-paper, #faf7f2);
    --ink: var(--open-door-ink, #22201d);
    --quiet: var(--open-door-quiet-ink, #5c564d);
    --line: var(--open-door-line, #ddd5c9);
    --edge: var(--open-door-edge, #857c70);
    --accent: var(--open-door-accent, #1f5f5b);
    --on-accent: var(--open-door-on-accent, #fffdf9);
    --tint: var(--open-door-tint, #eef2ec);
    --level-0: var(--open-door-act-now, #8a3b12);
    --level-1: var(--open-door-report-and-refer, #6b4a00);
    --level-2: var(--open-door-follow-up, #2f5d7c);
    --level-3: var(--open-door-none-noted, #4d5b4f);
    --radius: var(--open-door-radius, 0.375em);
    --space: var(--open-door-space, 1em);
    display: block;
    /* In a flex row there is nothing else to say how wide it is, for its inside is measured by it. */
    inline-size: 100%;
    box-sizing: border-box;
  }

  /* Not on the host: a page's own rules reach that, and what they set is inherited. */
  .shell {
    color: var(--ink);
    font-family: var(--open-door-font, inherit);
    /* The reader's own size, whatever the page makes of rem. */
    font-size: var(--open-door-font-size, medium);
    font-weight: normal;
    font-style: normal;
    letter-spacing: normal;
    word-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    user-select: text;
  }

  :host([hidden]) {
    display: none;
  }

  /* Follows the page's own colour scheme, so that a light portal is not given a dark island. */
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --paper: var(--open-door-paper, light-dark(#faf7f2, #1d1b19));
      --ink: var(--open-door-ink, light-dark(#22201d, #f1ece4));
      --quiet: var(--open-door-quiet-ink, light-dark(#5c564d, #b8afa3));
      --line: var(--open-door-line, light-dark(#ddd5c9, #3a3631));
      --edge: var(--open-door-edge, light-dark(#857c70, #8b8378));
      --accent: var(--open-door-accent, light-dark(#1f5f5b, #8cc9c2));
      --on-accent: var(--open-door-on-accent, light-dark(#fffdf9, #16201f));
      --tint: var(--open-door-tint, light-dark(#eef2ec, #262b29));
      --level-0: var(--open-door-act-now, light-dark(#8a3b12, #f0a57d));
      --level-1: var(--open-door-report-and-refer, light-dark(#6b4a00, #dfbd6a));
      --level-2: var(--open-door-follow-up, light-dark(#2f5d7c, #93c0e0));
      --level-3: var(--open-door-none-noted, light-dark(#4d5b4f, #b3c2b5));
    }
  }
`;
