import type { Draft } from 'open-door-screening';
import type { KeptTalk } from './kept-talk.ts';
import { canRecover, type CutOff, type Opened, type Recovery } from './recovery.ts';
import { agrees, secondsBehindServer } from './server-clock.ts';

/** So long one may go on typing before it is kept. */
const pause = 1000;

/** What becomes of a talk that is kept. */
interface KeepingListener {
  /** It was kept just now; empty where it is not yet, and undefined where it is not to be. */
  readonly kept: (at: Date | '' | undefined) => void;
  readonly failed: () => void;
}

/** Keeps a talk against a crash, where its worker wants that; and knows of the one that was cut off. */
export class Keeping {
  readonly #recovery: Recovery;
  readonly #listener: KeepingListener;
  #found: CutOff | undefined;
  #kept: KeptTalk | undefined;
  #draft: (() => Draft) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(recovery: Recovery, listener: KeepingListener) {
    this.#recovery = recovery;
    this.#listener = listener;
  }

  /** The talk that was cut off, as this machine's clock is now. */
  get found(): CutOff | undefined {
    return this.#found && this.#recovery.atThisTime(this.#found);
  }

  /** Looks for a talk that was cut off; where the office does not allow that any more, there is none. */
  async find(isAllowed: boolean): Promise<void> {
    try {
      if (!canRecover()) return;
      if (isAllowed) this.#found = await this.#recovery.find();
      else await this.#recovery.remove();
    } catch {
      // A browser that stores nothing has kept nothing.
    }
  }

  /** Removes a talk that is kept too long, by the clock of the server as well. */
  async removeExpired(): Promise<void> {
    if (this.found?.state === 'expired' && agrees(await secondsBehindServer())) await this.remove().catch(() => {});
  }

  async remove(): Promise<void> {
    await this.#recovery.remove();
    this.#found = undefined;
  }

  /**
   * Makes room for a new talk, in place of the one that was cut off; with a passphrase, gives what keeps it. Refused by the
   * browser, or because its worker has left.
   */
  async makeRoom(passphrase: string | undefined, hasLeft: () => boolean): Promise<KeptTalk | 'refused' | undefined> {
    try {
      const kept = passphrase === undefined ? undefined : await this.#recovery.begin(passphrase, hasLeft);
      if (!kept && this.#found) await this.#recovery.remove();
      this.#found = undefined;
      return kept;
    } catch {
      return 'refused';
    }
  }

  /** A talk begins: it is kept from now on, or not. `at`: when it was kept last. */
  begin(kept: KeptTalk | undefined, at: Date | ''): void {
    this.#kept = kept;
    if (kept) this.#found = undefined;
    this.#listener.kept(kept && at);
  }

  /** The talk that was cut off, and what keeps it on; or why it does not open. */
  async open(passphrase: string): Promise<Opened> {
    const opened = await this.#recovery.open(passphrase);
    if (opened === 'gone') this.#found = undefined;
    if (opened === 'damaged') this.#found = { state: opened };
    return opened;
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
    if (draft) void this.#keep(draft());
  }

  async #keep(draft: Draft): Promise<void> {
    const kept = this.#kept;
    try {
      await kept?.keep(draft);
      if (kept && kept === this.#kept) this.#listener.kept(new Date());
    } catch {
      this.#listener.failed();
    }
  }

  /** The talk was finished, or removed. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#draft = undefined;
    const kept = this.#kept;
    this.#kept = undefined;
    this.#listener.kept(undefined);
    await kept?.end();
  }
}
