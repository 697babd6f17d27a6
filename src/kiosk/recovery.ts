import type { Draft } from 'open-door-screening';
import { canEncrypt, keyFromPin, randomBytes } from './key-from-pin.ts';
import { browserStore, type Kept, type KeptStore } from './kept-store.ts';

/** So often a wrong PIN may be typed before what is kept is removed. */
export const mostWrong = 5;
/** A clock that was set back by less than this was put right, not turned back. */
const mostSetBack = 5 * 60_000;

/** As much as is kept of a long talk. */
const longTalk = 64 * 1024;

/** Whether there is what keeping a talk needs. Whether the browser lets the page use it, only a trial shows. */
export function canRecover(): boolean {
  try {
    return canEncrypt() && Boolean(globalThis.indexedDB);
  } catch {
    // Some browsers refuse even the question.
    return false;
  }
}

/** A talk on this machine's disk, for hours, so that a crash does not lose it: sealed by its PIN, and by this browser. */
export class Recovery {
  readonly #hours: number;
  readonly #store: KeptStore;
  readonly #now: () => number;

  constructor(hours: number, store: KeptStore = browserStore, now: () => number = () => Date.now()) {
    this.#hours = hours;
    this.#store = store;
    this.#now = now;
  }

  /** There is a talk that was cut off and may still be opened. What is too old is removed here. */
  async find(): Promise<boolean> {
    return (await this.#read()) !== undefined;
  }

  /** Keeps a talk from now on, in the place of any other. Fails where the browser does not keep it; the other one is still there then. */
  async begin(pin: string): Promise<KeptTalk> {
    const salt = randomBytes(16);
    const talk = new KeptTalk(this.#store, this.#now, salt, await keyFromPin(pin, salt), await newMachineKey());
    await talk.try();
    await this.remove();
    return talk;
  }

  /** The talk that was cut off, and the keeping of it; nothing where the PIN is wrong. The last wrong one removes it. */
  async open(pin: string): Promise<{ readonly draft: unknown; readonly keeping: KeptTalk } | undefined> {
    const kept = await this.#read();
    if (!kept) return undefined;
    // Counted before it is tried, so that pulling the plug does not save a try.
    await this.#store.write({ ...kept, wrong: kept.wrong + 1 });
    const { salt, machineKey, sealed } = kept;
    const pinKey = await keyFromPin(pin, salt);
    try {
      const inner = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.outer }, machineKey, sealed.text);
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.inner }, pinKey, inner);
      await this.#store.write({ ...kept, wrong: 0 });
      return {
        draft: JSON.parse(new TextDecoder().decode(text)) as unknown,
        keeping: new KeptTalk(this.#store, this.#now, salt, pinKey, machineKey),
      };
    } catch {
      if (kept.wrong + 1 >= mostWrong) await this.remove();
      return undefined;
    }
  }

  async remove(): Promise<void> {
    await this.#store.remove();
  }

  async #read(): Promise<Kept | undefined> {
    const kept = await this.#store.read();
    if (!kept) return undefined;
    const now = this.#now();
    const seenAt = Math.max(kept.seenAt, now);
    const isTooOld = seenAt - kept.writtenAt >= this.#hours * 3_600_000;
    // Somebody who turns the clock back wants more time than there is.
    const isTurnedBack = now < kept.seenAt - mostSetBack;
    if (isTooOld || isTurnedBack || kept.wrong >= mostWrong) {
      await this.remove();
      return undefined;
    }
    const read = { ...kept, seenAt };
    await this.#store.write(read);
    return read;
  }
}

/** One talk that is being kept: each draft takes the place of the one before. */
export class KeptTalk {
  readonly #store: KeptStore;
  readonly #now: () => number;
  readonly #salt: Uint8Array<ArrayBuffer>;
  readonly #pinKey: CryptoKey;
  readonly #machineKey: CryptoKey;
  #seenAt = 0;
  #last: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(
    store: KeptStore,
    now: () => number,
    salt: Uint8Array<ArrayBuffer>,
    pinKey: CryptoKey,
    machineKey: CryptoKey,
  ) {
    this.#store = store;
    this.#now = now;
    this.#salt = salt;
    this.#pinKey = pinKey;
    this.#machineKey = machineKey;
  }

  /** Stores as much as a long talk needs. Whoever finds it takes it for a talk that is too old, and removes it. */
  async try(): Promise<void> {
    await this.#store.write({ ...(await this.#seal(new Uint8Array(longTalk))), writtenAt: 0, seenAt: 0 });
  }

  /** One after the other, so that an older one never comes last. */
  keep(draft: Draft): Promise<void> {
    return (this.#last = this.#last.catch(() => {}).then(() => this.#write(draft)));
  }

  /** Nothing is kept any more, also of what is on its way. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#last.catch(() => {});
    await this.#store.remove();
  }

  async #write(draft: Draft): Promise<void> {
    if (this.#ended) return;
    const sealed = await this.#seal(new TextEncoder().encode(JSON.stringify(draft)));
    if (this.#ended) return;
    const writtenAt = this.#now();
    this.#seenAt = Math.max(this.#seenAt, writtenAt);
    await this.#store.write({ ...sealed, writtenAt, seenAt: this.#seenAt });
  }

  async #seal(bytes: Uint8Array<ArrayBuffer>): Promise<Omit<Kept, 'writtenAt' | 'seenAt'>> {
    const inner = randomBytes(12);
    const outer = randomBytes(12);
    const byPin = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: inner }, this.#pinKey, bytes);
    const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: outer }, this.#machineKey, byPin);
    return {
      salt: this.#salt,
      machineKey: this.#machineKey,
      sealed: { inner, outer, text: new Uint8Array(text) },
      wrong: 0,
    };
  }
}

function newMachineKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
