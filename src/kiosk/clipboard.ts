/** Knows whether something was copied since the page was opened: only then it is emptied, because it is everyone's. */
export class Clipboard {
  #used = false;

  constructor() {
    const note = () => (this.#used = true);
    addEventListener('copy', note, true);
    addEventListener('cut', note, true);
    // The element's own button to copy a record fires no event. Without a secure page there is no clipboard.
    const { clipboard } = navigator as { clipboard?: globalThis.Clipboard };
    if (!clipboard) return;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => {
      note();
      return write(text);
    };
  }

  /** Where the browser lets the page: some require a touch just before. */
  async empty(): Promise<void> {
    if (!this.#used) return;
    await (navigator as { clipboard?: globalThis.Clipboard }).clipboard?.writeText('').catch(() => {});
  }
}
