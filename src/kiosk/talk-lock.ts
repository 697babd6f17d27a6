import { hashOfPin, randomBytes } from './pin-hash.ts';

/** After so many wrong tries the next has to wait, and after as many again twice as long. */
const triesAtOnce = 5;
const firstWait = 30_000;

/** The PIN of one talk: in memory only, and only as a hash. */
export class TalkLock {
  readonly #salt: Uint8Array<ArrayBuffer>;
  readonly #hash: Uint8Array;
  readonly #now: () => number;
  #wrong = 0;
  #waitUntil = -Infinity;

  private constructor(salt: Uint8Array<ArrayBuffer>, hash: Uint8Array, now: () => number) {
    this.#salt = salt;
    this.#hash = hash;
    this.#now = now;
  }

  static async create(pin: string, now: () => number = () => performance.now()): Promise<TalkLock> {
    const salt = randomBytes(16);
    return new TalkLock(salt, await hashOfPin(pin, salt), now);
  }

  /** So long every try is refused. */
  get secondsToWait(): number {
    return Math.max(0, Math.ceil((this.#waitUntil - this.#now()) / 1000));
  }

  async opens(pin: string): Promise<boolean> {
    if (this.secondsToWait > 0) return false;
    // Counted before it is known, so that two tries at the same moment are two.
    this.#wrong += 1;
    if (this.#wrong % triesAtOnce === 0)
      this.#waitUntil = this.#now() + firstWait * 2 ** (this.#wrong / triesAtOnce - 1);
    const hash = await hashOfPin(pin, this.#salt);
    if (!hash.every((byte, index) => byte === this.#hash[index])) return false;
    this.#wrong = 0;
    this.#waitUntil = -Infinity;
    return true;
  }
}
