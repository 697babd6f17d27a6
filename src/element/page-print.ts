import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows when the host's page is being printed, while there is something of ours to print in it. */
export class PagePrint implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #changed: () => void;
  readonly #isNeeded: () => boolean;
  /** The page whose print events it listens to. */
  #page: Window | null = null;
  /** The page is on its way to the printer. */
  printing = false;

  constructor(host: ReactiveControllerHost & HTMLElement, isNeeded: () => boolean, changed: () => void) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    this.#changed = changed;
    host.addController(this);
  }

  hostUpdated(): void {
    // An update may end after the element was taken out of its page.
    this.#listenTo(this.#isNeeded() && this.#host.isConnected ? this.#host.ownerDocument.defaultView : null);
  }

  hostDisconnected(): void {
    this.#listenTo(null);
  }

  #listenTo(page: Window | null): void {
    if (page === this.#page) return;
    for (const type of ['beforeprint', 'afterprint']) {
      this.#page?.removeEventListener(type, this);
      page?.addEventListener(type, this);
    }
    this.#page = page;
    // The page that has gone no longer says it.
    if (!page && this.printing) this.handleEvent(new Event('afterprint'));
  }

  handleEvent({ type }: Event): void {
    this.printing = type === 'beforeprint';
    this.#changed();
  }
}
