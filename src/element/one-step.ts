import type { ReactiveController } from 'lit';

// Within so many milliseconds a press on the same spot belongs to the one before. Nobody has read what came between.

/** A tap, or a click that the browser counts as one of a row. */
const longestPair = 450;
/** A click that no browser counts: of software that moves a mouse. */
const longestUncounted = 150;
/** No browser counts two clicks as one double click that are further apart, whatever its user has set. */
const longestRow = 1000;
/** As far as a finger lands the second time from the first, in CSS pixels. */
const sameSpot = 40;

/** A press that was let through. Numbers alone: an event would retain the elements that were on the screen. */
interface Press {
  readonly x: number;
  readonly y: number;
  readonly onButton: boolean;
  /** When what it led to could be seen; until then, when it was. */
  seenAt: number;
}

/**
 * A double click or double tap on a button of the element, or on what unfolds, is one step: the rest of it does nothing,
 * whatever is now where the button was, and however long a slow device took for that. Everything else that is
 * pressed, choices above all, is let through.
 *
 * A keyboard, assistive technology and scripts press a button without a pointer, as often as they like; only a key that
 * is held down presses it once.
 */
export class OneStep implements ReactiveController {
  readonly #host: HTMLElement;
  #byTouch = false;
  #last: Press | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    for (const type of ['pointerdown', 'click', 'keydown']) this.#host.addEventListener(type, this, { capture: true });
  }

  handleEvent(event: Event): void {
    if (event.type === 'pointerdown') this.#byTouch = (event as PointerEvent).pointerType !== 'mouse';
    else if (event.type === 'click') this.#onClick(event as MouseEvent);
    else if ((event as KeyboardEvent).key === 'Enter' && (event as KeyboardEvent).repeat && this.#isOnButton(event))
      event.preventDefault();
  }

  #onClick(click: MouseEvent): void {
    if (click.detail === 0) return;
    const onButton = this.#isOnButton(click);
    if (this.#belongsToLast(click, onButton)) {
      click.preventDefault();
      click.stopImmediatePropagation();
    } else this.#follow({ x: click.clientX, y: click.clientY, onButton, seenAt: click.timeStamp });
  }

  #follow(press: Press): void {
    this.#last = press;
    // The element may be on another page than that of this script, with a clock of its own.
    const page = this.#host.ownerDocument.defaultView;
    // Nor has every test environment of a host frames.
    page?.requestAnimationFrame?.(() => setTimeout(() => (press.seenAt = page.performance.now())));
  }

  #belongsToLast({ clientX, clientY, detail, isTrusted, timeStamp }: MouseEvent, onButton: boolean): boolean {
    const last = this.#last;
    // Counted by the browser, in the time its user has set for a double click. Of a row of clicks each odd one may begin
    // another pair.
    const isSecond = detail % 2 === 0;
    const since = last ? timeStamp - last.seenAt : Infinity;
    // The first half was on something outside the element, and led here.
    if (!last || since > longestRow) return isSecond && onButton;
    if (!last.onButton || Math.hypot(clientX - last.x, clientY - last.y) > sameSpot) return false;
    return isSecond || (isTrusted && since < (this.#byTouch || detail > 1 ? longestPair : longestUncounted));
  }

  /** On a button of the element itself: what a host slots into it works as it does elsewhere. */
  #isOnButton(event: Event): boolean {
    const root = this.#host.shadowRoot;
    return event
      .composedPath()
      .some(
        (node) => /^(button|summary)$/.test((node as Element).localName) && (node as Element).getRootNode() === root,
      );
  }
}
