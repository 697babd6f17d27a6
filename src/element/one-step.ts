import type { ReactiveController } from 'lit';

/**
 * Within so many milliseconds a second press on the same spot belongs to the first, where the browser has not counted it:
 * taps, and the clicks of software that moves a mouse. Nobody has read what came between.
 */
const longestPair = { touch: 400, mouse: 150 };
/** As far as a finger lands the second time from the first, in CSS pixels. */
const sameSpot = 40;

/**
 * A double click or double tap on a button of the element is one step: its second half does nothing, whatever has come
 * to be where the button was. Everything else that is pressed, choices above all, is let through.
 *
 * A keyboard, assistive technology and scripts press a button without a pointer, as often as they like; only a key that
 * is held down presses it once.
 */
export class OneStep implements ReactiveController {
  readonly #host: HTMLElement;
  #byTouch = false;
  /** The last press that was let through, where it was on a button. */
  #last: MouseEvent | undefined;

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
    if (this.#isSecondHalf(click)) {
      click.preventDefault();
      click.stopImmediatePropagation();
    } else this.#last = this.#isOnButton(click) ? click : undefined;
  }

  #isSecondHalf(click: MouseEvent): boolean {
    const first = this.#last;
    if (!first || Math.hypot(click.clientX - first.clientX, click.clientY - first.clientY) > sameSpot) return false;
    // Counted by the browser, in the time its user has set for a double click. Of a row of clicks each odd one may begin
    // another pair.
    if (click.detail % 2 === 0) return true;
    const longest = this.#byTouch ? longestPair.touch : longestPair.mouse;
    return click.isTrusted && click.timeStamp - first.timeStamp < longest;
  }

  /** On a button of the element itself: what a host puts into a slot of it does what it does elsewhere. */
  #isOnButton(event: Event): boolean {
    const root = this.#host.shadowRoot;
    return event
      .composedPath()
      .some((node) => (node as Element).localName === 'button' && (node as Element).getRootNode() === root);
  }
}
