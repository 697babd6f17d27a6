import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isComposing } from './composing.ts';

/** When the screen is covered by a key. */
interface CoverBy {
  /** The key that is pressed twice; none where it is empty. */
  readonly key: () => string;
  /** In seconds: within these, the second press counts. */
  readonly within: () => number;
  /** Whether something may be on the screen that not everybody should see. */
  readonly isNeeded: () => boolean;
}

/** Its words: of one language, or rendered in two. */
export type CoverWords = Readonly<Record<'cover' | 'coverText' | 'uncover', unknown>>;

/**
 * Covers the screen at once, and uncovers it as it was, with focus where it was: in the element or elsewhere on the page.
 * While there is something to cover, it listens for its key on the whole page.
 */
export class Cover implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #by: CoverBy;
  #covered = false;
  #pressedAt = -Infinity;
  #focusedBefore: Element | null = null;
  /** Focus moves when the change is on the screen. */
  #movesFocus = false;
  /** The page it listens to. */
  #page: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, by: CoverBy) {
    this.#host = host;
    this.#by = by;
    host.addController(this);
  }

  get covered(): boolean {
    return this.#covered;
  }

  /** `focused`: what had the focus when this was asked for. */
  set(covered: boolean, focused: Element | null = focusOn(this.#host.ownerDocument), movesFocus = true): void {
    if (covered === this.#covered) return;
    if (covered) this.#focusedBefore = focused;
    // Somebody who has gone elsewhere on the page meanwhile stays there.
    else if (!this.#isLeft(focused)) this.#focusedBefore = null;
    this.#covered = covered;
    this.#movesFocus = movesFocus;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // An update may end after the element was taken out of its page.
    const listens = this.#host.isConnected && this.#by.key() && this.#by.isNeeded();
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

  /** Whoever comes in reads it, also where what it covers is for the worker alone. */
  view({ cover, coverText, uncover }: CoverWords): TemplateResult {
    return html`<div class="cover" part="cover">
      <div>
        <h2>${cover}</h2>
        <p>${coverText}</p>
        <button type="button" class="primary" @click=${() => this.set(false)}>${uncover}</button>
      </div>
    </div>`;
  }

  #listenTo(page: Document | undefined): void {
    if (page === this.#page) return;
    // In the capture phase: a dialog of the host's may stop the event before it bubbles.
    this.#page?.removeEventListener('keydown', this.#onKey, true);
    this.#page = page;
    page?.addEventListener('keydown', this.#onKey, true);
  }

  /**
   * The second press covers, or uncovers, and stops there; the first one is the page's like any other. Pressed outside
   * the element it uncovers nothing, because it may be meant for another element.
   */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, repeat, timeStamp } = event;
    if (!key || key !== this.#by.key() || isComposing(event)) return;
    const isInside = this.#isInside(event);
    // A modal dialog would close, with the talk in it.
    if (key === 'Escape' && isInside && isInModalDialog(this.#host)) event.preventDefault();
    if (repeat) return;
    const isSecond = timeStamp - this.#pressedAt <= this.#by.within() * 1000;
    this.#pressedAt = isSecond ? -Infinity : timeStamp;
    if (!isSecond || (this.#covered && !isInside)) return;
    // Of several talks on the page, one takes the focus.
    this.set(!this.#covered, focusedAt(event), isInside || !event.defaultPrevented);
    event.preventDefault();
    event.stopPropagation();
  };

  #isInside(event: KeyboardEvent): boolean {
    const { ownerDocument, shadowRoot } = this.#host;
    if (event.composedPath().includes(this.#host)) return true;
    // Where the shadow roots around the element are closed, the event does not say where in them a key was pressed.
    return event.target === ownerDocument.activeElement && shadowRoot!.activeElement !== null;
  }

  /** Whether focus is where the cover had moved it, or nowhere. */
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

/** In whichever root the dialog is. */
function isInModalDialog(element: Element): boolean {
  if (element.closest('dialog:modal')) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInModalDialog(root.host);
}
