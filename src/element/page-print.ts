import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows when the host's page is being printed, while there is something of ours to print in it. */
export class PagePrint implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #changed: () => void;
  readonly #isNeeded: () => boolean;
  #listening = false;
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
    this.#listen(this.#isNeeded() && this.#host.isConnected);
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  #listen(wanted: boolean): void {
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    const change = wanted ? addEventListener : removeEventListener;
    change('beforeprint', this.#before);
    change('afterprint', this.#after);
  }

  readonly #before = (): void => this.#set(true);
  readonly #after = (): void => this.#set(false);

  #set(printing: boolean): void {
    this.printing = printing;
    this.#changed();
  }
}
