/** As long as somebody may look at a print dialog, in milliseconds. */
const longestDialog = 600_000;

/** What the browser may still read from, such as a frame that is printed or a file that is saved. */
export class Retained {
  readonly #releases = new Set<() => void>();

  /** Retains something until it is released, at the latest after some minutes. Gives a way to release it. */
  add(release: () => void): () => void {
    const once = () => {
      clearTimeout(timer);
      if (this.#releases.delete(once)) release();
    };
    const timer = setTimeout(once, longestDialog);
    this.#releases.add(once);
    return once;
  }

  clear(): void {
    for (const release of this.#releases) release();
  }
}
