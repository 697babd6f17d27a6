import type { Draft } from 'open-door-screening';
import { inTime } from './in-time.ts';
import type { Kept, KeptStore } from './kept-store.ts';
import { randomBytes } from './pin-hash.ts';

/** The size of a long talk. */
const longTalk = 64 * 1024;
/** When a trial was written: never. */
export const never = 0;

/** What opens a stored talk: its own key, and the one of this browser. */
export interface Keys {
  readonly own: CryptoKey;
  readonly machine: CryptoKey;
  /** The first, in a file that the passphrase opens. */
  readonly sealedOwn: Uint8Array<ArrayBuffer>;
}

/** One talk that is being stored: each draft replaces the one before. */
export class KeptTalk {
  readonly #store: KeptStore;
  readonly #now: () => number;
  readonly #keys: Keys;
  #last: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(store: KeptStore, now: () => number, keys: Keys) {
    this.#store = store;
    this.#now = now;
    this.#keys = keys;
  }

  /** Stores as much as a long talk needs. */
  async try(): Promise<void> {
    await this.#store.write(await seal(new Uint8Array(longTalk), this.#keys, never));
  }

  /** One after the other, so that an older one never comes last. */
  keep(draft: Draft): Promise<void> {
    return (this.#last = this.#last.catch(() => {}).then(() => this.#write(draft)));
  }

  /** Nothing is stored any more, also of what is on its way. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#last.catch(() => {});
    await this.#store.remove();
  }

  async #write(draft: Draft): Promise<void> {
    if (this.#ended) return;
    const kept = await seal(new TextEncoder().encode(JSON.stringify(draft)), this.#keys, this.#now());
    if (!this.#ended) await this.#store.write(kept);
  }
}

async function seal(bytes: Uint8Array<ArrayBuffer>, keys: Keys, writtenAt: number): Promise<Kept> {
  const inner = randomBytes(12);
  const outer = randomBytes(12);
  const { subtle } = crypto;
  const once = await inTime(subtle.encrypt({ name: 'AES-GCM', iv: inner }, keys.own, bytes));
  const text = new Uint8Array(await inTime(subtle.encrypt({ name: 'AES-GCM', iv: outer }, keys.machine, once)));
  return { sealedOwn: keys.sealedOwn, machineKey: keys.machine, sealed: { inner, outer, text }, writtenAt };
}

/** Fails where it was damaged. */
export async function unseal({ sealed }: Kept, { own, machine }: Keys): Promise<unknown> {
  const { subtle } = crypto;
  const once = await inTime(subtle.decrypt({ name: 'AES-GCM', iv: sealed.outer }, machine, sealed.text));
  const bytes = await inTime(subtle.decrypt({ name: 'AES-GCM', iv: sealed.inner }, own, once));
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}
