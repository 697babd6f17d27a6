import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Texts } from '../languages/pack.ts';

/** Two presses within this many milliseconds are one sign. */
const twice = 1000;

/**
 * Covers the screen at once, and brings it back where it was, with focus where it was: in the element or elsewhere on
 * the page. While a talk is open, it hears its key wherever on the page that is pressed.
 */
export class Cover implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #key: () => string | null;
  readonly #isTalkOpen: () => boolean;
  #covered = false;
  #pressedAt = -Infinity;
  #focusedBefore: Element | null = null;
  /** Focus moves when the change is on the screen. */
  #movesFocus = false;
  /** The page whose keys are heard. */
  #page: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, key: () => string | null, isTalkOpen: () => boolean) {
    this.#host = host;
    this.#key = key;
    this.#isTalkOpen = isTalkOpen;
    host.addController(this);
  }

  get covered(): boolean {
    return this.#covered;
  }

  /** `focused`: what had the focus when this was asked for. */
  set(covered: boolean, focused: Element | null = focusOn(this.#host.ownerDocument)): void {
    if (covered === this.#covered) return;
    if (covered) this.#focusedBefore = focused;
    // Somebody who has gone elsewhere on the page meanwhile stays there.
    else if (!this.#isLeft(focused)) this.#focusedBefore = null;
    this.#covered = covered;
    this.#movesFocus = true;
    this.#host.requestUpdate();
  }

  /** The key pressed twice covers or uncovers, and stops there; the first press is the page's like any other. */
  onKey(event: KeyboardEvent): void {
    if (!this.#isSign(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.set(!this.#covered, focusedAt(event));
  }

  hostUpdated(): void {
    // An update may end after the element was taken out of its page.
    const listens = this.#host.isConnected && this.#isTalkOpen() && this.#key();
    this.#listenTo(listens ? this.#host.ownerDocument : undefined);
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    const target = this.#covered ? this.#host.shadowRoot?.querySelector('.cover button') : this.#focusedBefore;
    if (!this.#covered) this.#focusedBefore = null;
    (target as HTMLElement | null)?.focus();
  }

  hostDisconnected(): void {
    this.#listenTo(undefined);
  }

  view(texts: Texts<'talk'>): TemplateResult {
    return html`<div class="cover" part="cover">
      <div>
        <h2>${texts.cover}</h2>
        <p>${texts.coverText}</p>
        <button type="button" class="primary" @click=${() => this.set(false)}>${texts.uncover}</button>
      </div>
    </div>`;
  }

  #listenTo(page: Document | undefined): void {
    if (page === this.#page) return;
    // As it goes down: a dialog of the host's may keep it from coming up again.
    this.#page?.removeEventListener('keydown', this.#onPageKey, true);
    this.#page = page;
    page?.addEventListener('keydown', this.#onPageKey, true);
  }

  /** Only listens: the key is the page's. It covers and never uncovers, for it may be meant for another element. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    if (!event.composedPath().includes(this.#host) && this.#isSign(event)) this.set(true, focusedAt(event));
  };

  /** Whether this is the second of two presses. */
  #isSign({ key, repeat, isComposing, timeStamp }: KeyboardEvent): boolean {
    // While a word is composed from several keys, this one is for that.
    if (!key || key !== this.#key() || repeat || isComposing) return false;
    const isSecond = timeStamp - this.#pressedAt <= twice;
    this.#pressedAt = isSecond ? -Infinity : timeStamp;
    return isSecond;
  }

  /** Whether focus is where the cover had taken it, or nowhere. */
  #isLeft(focused: Element | null): boolean {
    const { ownerDocument, shadowRoot } = this.#host;
    return !focused || focused === ownerDocument.body || shadowRoot?.contains(focused) === true;
  }
}

/** What had the focus when a key was pressed; another cover may have taken it since. */
function focusedAt(event: KeyboardEvent): Element | null {
  return event.composedPath()[0] as Element | null;
}

/** What has the focus on a page, in whichever root. */
function focusOn(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
