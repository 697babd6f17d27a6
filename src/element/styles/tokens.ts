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
    --focus: var(--open-door-focus, var(--accent));
    --edge-width: var(--open-door-edge-width, 1px);
    --radius: var(--open-door-radius, 0.375em);
    --space: var(--open-door-space, 1em);
    display: block;
    /* In a flex row there is nothing else to say how wide it is, because its inside is measured by it. */
    width: 100%;
    box-sizing: border-box;
  }

  /*
   * Not on the host: a page's own rules reach that, and what they set is inherited. Only these are the page's: the font,
   * the colour scheme, and whether it can be seen and used at all.
   */
  .shell {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    color: var(--ink);
    font-family: var(--open-door-font, inherit);
    /* The reader's own size, whatever the page makes of rem. */
    font-size: var(--open-door-font-size, medium);
    line-height: var(--open-door-line-height, 1.5);
    letter-spacing: var(--open-door-letter-spacing, normal);
    word-spacing: var(--open-door-word-spacing, normal);
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
      --talk-height: var(--open-door-talk-height, 0px);
    }
  }

  /* Whoever asks for more contrast gets the strongest pair there is, also on a page with colors of its own. */
  @media (prefers-contrast: more) {
    :host {
      --quiet: var(--ink);
      --line: var(--ink);
      --edge: var(--ink);
      --edge-width: 2px;
    }
  }
`;
