/** Two clocks, in milliseconds: one that only ever goes on, and one that somebody can set. */
export interface Clock {
  readonly monotonic: () => number;
  readonly wall: () => number;
}

export const machineClock: Clock = { monotonic: () => performance.now(), wall: () => Date.now() };

export interface IdleLimits {
  readonly coverAfterSeconds: number;
  readonly clearAfterSeconds: number;
  readonly warnSeconds: number;
}

/**
 * Whether somebody is at the machine:
 * - `here`: it is in use
 * - `away`: nobody has touched it for a while, or nobody can have watched it; so it stays until `comeBack()`
 * - `warned`: for so long that what was entered will be removed; the countdown runs
 * - `gone`: the countdown was seen to its end, and nobody came
 */
export type Presence = 'here' | 'away' | 'warned' | 'gone';

/** It is looked at once a second. Between two looks that are this far apart the machine slept, or its clock was set. */
const longestLook = 5_000;

/** Knows how long nobody has touched the machine, across sleep and a clock that is set. It knows no page and no timer. */
export class Idle {
  readonly #clock: Clock;
  readonly #coverAfter: number;
  readonly #clearAfter: number;
  readonly #warnFor: number;
  #presence: Presence = 'here';
  #untouched = 0;
  #countdown = 0;
  #monotonic: number;
  #wall: number;

  constructor(limits: IdleLimits, clock: Clock = machineClock) {
    this.#clock = clock;
    this.#coverAfter = limits.coverAfterSeconds * 1000;
    this.#clearAfter = limits.clearAfterSeconds * 1000;
    this.#warnFor = limits.warnSeconds * 1000;
    this.#monotonic = clock.monotonic();
    this.#wall = clock.wall();
  }

  get presence(): Presence {
    return this.#presence;
  }

  /** What is left of the countdown. */
  get secondsLeft(): number {
    return Math.ceil(this.#countdown / 1000);
  }

  /** Once a second. Only a countdown that can be seen goes on. */
  tick(isVisible: boolean): void {
    const counting = this.#presence === 'warned';
    const { passed, watched } = this.#look();
    if (!counting) return;
    // Nobody saw what the machine slept through: the countdown begins again.
    if (!watched) this.#countdown = this.#warnFor;
    else if (isVisible) this.#countdown -= passed;
    if (this.#countdown <= 0) this.#presence = 'gone';
  }

  /** Somebody has touched it. That stops a countdown, and uncovers nothing: the machine does not know who it is. */
  touch(): void {
    this.#look();
    this.#untouched = 0;
    if (this.#presence === 'warned') this.#presence = 'away';
  }

  /** The page was blocked by a dialog of the browser's own, such as the one for printing: somebody was there. */
  dialogClosed(): void {
    this.#look(true);
  }

  /** Nobody can see the page. */
  leave(): void {
    if (this.#presence === 'here') this.#presence = 'away';
  }

  /** The worker is there again, or another one begins. */
  comeBack(): void {
    this.#look();
    this.#untouched = 0;
    this.#presence = 'here';
  }

  #look(isDialog = false): { passed: number; watched: boolean } {
    const monotonic = this.#clock.monotonic();
    const wall = this.#clock.wall();
    const passed = monotonic - this.#monotonic;
    const onTheWall = wall - this.#wall;
    this.#monotonic = monotonic;
    this.#wall = wall;
    const watched = passed <= longestLook && Math.abs(onTheWall - passed) <= longestLook;
    // Some machines stop the one clock while they sleep. A wall clock that was set back adds nothing.
    this.#untouched += Math.max(passed, onTheWall);
    if (this.#presence === 'here' && ((!watched && !isDialog) || this.#untouched >= this.#coverAfter))
      this.#presence = 'away';
    if (this.#presence === 'away' && this.#untouched >= this.#clearAfter) {
      this.#presence = 'warned';
      this.#countdown = this.#warnFor;
    }
    return { passed, watched };
  }
}
