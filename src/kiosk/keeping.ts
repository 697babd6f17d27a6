import type { Draft } from 'open-door-screening';
import { canRecover, type KeptTalk, type Recovery } from './recovery.ts';

/** So long one may go on typing before it is kept. */
const pause = 1000;

/** Keeps a talk against a crash, where its worker wants that; and knows of the one that was cut off. */
export class Keeping {
  readonly #recovery: Recovery;
  readonly #failed: () => void;
  /** A talk that was cut off lies on this machine. */
  hasKept = false;
  #kept: KeptTalk | undefined;
  #draft: (() => Draft) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(recovery: Recovery, failed: () => void) {
    this.#recovery = recovery;
    this.#failed = failed;
  }

  /** Looks for a talk that was cut off; where the office does not allow that any more, there is none. */
  async find(isAllowed: boolean): Promise<void> {
    try {
      if (!canRecover()) return;
      if (isAllowed) this.hasKept = await this.#recovery.find();
      else await this.#recovery.remove();
    } catch {
      // A browser that stores nothing has kept nothing.
    }
  }

  /** A new talk takes the place of the one that was cut off; with a PIN it is kept. False where the browser refuses that. */
  async begin(pin: string | undefined): Promise<boolean> {
    this.#kept = undefined;
    try {
      if (pin !== undefined) this.#kept = await this.#recovery.begin(pin);
      else if (this.hasKept) await this.#recovery.remove();
      this.hasKept = false;
      return true;
    } catch {
      return false;
    }
  }

  /** The talk that was cut off, which is kept on; nothing where the PIN is wrong. */
  async open(pin: string): Promise<Draft | undefined> {
    const found = await this.#recovery.open(pin);
    this.hasKept = found ? false : await this.#recovery.find();
    this.#kept = found?.keeping;
    return found?.draft as Draft | undefined;
  }

  /** Hands the newest draft on, not each keystroke. */
  soon(draft: () => Draft): void {
    if (!this.#kept) return;
    this.#draft = draft;
    this.#timer ??= setTimeout(() => this.now(), pause);
  }

  /** Where the page may be about to go. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = this.#draft;
    this.#draft = undefined;
    if (draft) this.#kept?.keep(draft()).catch(this.#failed);
  }

  /** The talk was finished, or removed. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#draft = undefined;
    await this.#kept?.end();
  }
}
