import type { OneTalk } from './one-talk.ts';

/** Another window with a talk. Where there is none, or none any more, a talk that was cut off is looked for. */
export class OtherWindow {
  /** Since when it has its talk. */
  since: number | undefined;
  readonly #oneTalk: OneTalk;
  readonly #find: () => Promise<void>;
  #isLooking = false;
  #hasFound = false;

  constructor(oneTalk: OneTalk, find: () => Promise<void>) {
    this.#oneTalk = oneTalk;
    this.#find = find;
  }

  /** Whether there is another one than before. */
  async look(): Promise<boolean> {
    if (this.#isLooking) return false;
    this.#isLooking = true;
    const since = await this.#oneTalk.elsewhereSince().catch(() => undefined);
    if (since !== undefined) this.#hasFound = false;
    else if (!this.#hasFound) await this.#oneTalk.whileThereIsNone(() => this.#findOnce()).catch(() => {});
    const isOther = since !== this.since;
    this.since = since;
    this.#isLooking = false;
    return isOther;
  }

  #findOnce(): Promise<void> {
    this.#hasFound = true;
    return this.#find();
  }
}
