import { Idle, type IdleLimits, type Presence } from './idle.ts';

/** Done by a hand. A mouse on a table that is bumped into is nobody. */
const byHand = ['pointerdown', 'touchstart', 'keydown', 'input', 'wheel'] as const;
/** All that can be seen of somebody who reads by a screen reader or a switch; where the page does it itself, it is nobody. */
const byReading = ['focusin', 'selectionchange', 'scroll'] as const;

/** Watches the page for somebody at the machine, and notifies when that changes. */
export class PresenceWatch {
  readonly #idle: Idle;
  readonly #changed: (presence: Presence) => void;
  readonly #ticked: () => void;
  /** Whether a page that is out of sight is to be covered. */
  readonly #isSecret: () => boolean;
  #last: Presence = 'here';
  /** So often the page has moved focus or view itself, and the browser has yet to say so. */
  #moving = 0;

  constructor(
    limits: IdleLimits,
    on: { changed: (presence: Presence) => void; ticked: () => void; isSecret: () => boolean },
  ) {
    this.#idle = new Idle(limits);
    this.#changed = on.changed;
    this.#ticked = on.ticked;
    this.#isSecret = on.isSecret;
    const options = { capture: true, passive: true };
    for (const sign of byHand) addEventListener(sign, this.#touched, options);
    for (const sign of byReading) addEventListener(sign, () => this.#moving > 0 || this.#touched(), options);
    document.addEventListener('visibilitychange', this.#hidden);
    // The page has another title while it is printed, and nothing else shows that it was.
    new MutationObserver(() => this.#idle.dialogClosed()).observe(document.querySelector('title')!, {
      childList: true,
    });
    setInterval(this.#tick, 1000);
  }

  get secondsLeft(): number {
    return this.#idle.secondsLeft;
  }

  comeBack(): void {
    this.#idle.comeBack();
    this.#last = 'here';
  }

  /** Does what moves the focus or the view of the page: that is no sign of anybody. */
  byPage(move: () => void): void {
    this.#moving += 1;
    move();
    // A scroll is reported with the next frame, and a selection soon after.
    requestAnimationFrame(() => setTimeout(() => (this.#moving -= 1)));
  }

  /** Somebody has answered the warning. */
  answered(): void {
    this.#idle.touch();
    this.#report();
  }

  /** A warning is answered on its own screen: what changes under a finger takes the touch for its own. */
  readonly #touched = (): void => {
    if (this.#idle.presence !== 'warned') this.#idle.touch();
    this.#report();
  };

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden' && this.#isSecret()) this.#idle.leave();
    this.#report();
  };

  readonly #tick = (): void => {
    this.#idle.tick(document.visibilityState === 'visible');
    this.#report();
    this.#ticked();
  };

  #report(): void {
    const { presence } = this.#idle;
    if (presence === this.#last) return;
    this.#last = presence;
    this.#changed(presence);
  }
}
