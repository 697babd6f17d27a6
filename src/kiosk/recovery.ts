import type { Draft } from 'open-door-screening';
import { decryptText, encryptText, FileError } from 'open-door-screening/files';
import { inTime, patience } from './in-time.ts';
import { KeptTalk, never, unseal, type Keys } from './kept-talk.ts';
import { browserStore, isKept, type Kept, type KeptStore } from './kept-store.ts';
import { canLock } from './one-talk.ts';
import { canEncrypt, randomBytes } from './pin-hash.ts';

/** A clock that was set back by less than this was corrected. */
const mostSetBack = 5 * 60_000;

/**
 * What was cut off, and whether it can go on:
 * - `ready`: with its passphrase
 * - `early`: the clock says a time before it was stored. It waits until the clock is right
 * - `expired`: it is too old by this clock, which may be wrong. The caller that knows that it is right removes it
 * - `damaged`: nobody can read it
 */
export interface CutOff {
  readonly state: 'ready' | 'early' | 'expired' | 'damaged';
  readonly writtenAt?: number;
}

/** A talk that goes on, or why it does not. */
export type Opened =
  | { readonly draft: Draft; readonly keeping: KeptTalk }
  | 'wrong-passphrase'
  | 'gone'
  | Exclude<CutOff['state'], 'ready'>;

/** Whether the browser has what storing a talk needs. Whether it lets the page use it, only a trial shows. */
export function canRecover(): boolean {
  try {
    return canEncrypt() && canLock() && Boolean(globalThis.indexedDB);
  } catch {
    // Some browsers refuse even the question.
    return false;
  }
}

/**
 * A talk on this machine's disk, for hours, so that a crash does not lose it: encrypted with a key of its own, which a
 * passphrase opens as it opens a saved file, and with one of this browser. The caller makes sure that no other window
 * has a talk.
 */
export class Recovery {
  readonly #hours: number;
  readonly #store: KeptStore;
  readonly #now: () => number;

  constructor(hours: number, store: KeptStore = browserStore, now: () => number = () => Date.now()) {
    this.#hours = hours;
    this.#store = store;
    this.#now = now;
  }

  /** The talk that was cut off. Nothing is removed because of what a clock says. */
  async find(): Promise<CutOff | undefined> {
    const kept = await this.#read();
    if (!kept) return undefined;
    return kept === 'damaged' ? { state: kept } : this.atThisTime({ state: 'ready', writtenAt: kept.writtenAt });
  }

  /** The same, as the clock is now. */
  atThisTime(found: CutOff): CutOff {
    const { writtenAt } = found;
    if (writtenAt === undefined) return found;
    const age = this.#now() - writtenAt;
    if (age < -mostSetBack) return { state: 'early', writtenAt };
    return { state: age >= this.#hours * 3_600_000 ? 'expired' : 'ready', writtenAt };
  }

  /**
   * Stores a talk from now on, replacing any other. Fails where the browser does not store it, or where its worker has
   * left while the passphrase was worked on; the other one is still there then.
   */
  async begin(passphrase: string, hasLeft = () => false): Promise<KeptTalk> {
    const own = randomBytes(32);
    const hex = Array.from(own, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const sealedOwn = await inTime(encryptText(hex, passphrase), patience.aPassphrase);
    const keys = { own: await keyOf(own), machine: await newMachineKey(), sealedOwn };
    // What is replaced cannot be brought back.
    if (hasLeft()) throw new Error('The worker has left.');
    const talk = new KeptTalk(this.#store, this.#now, keys);
    await talk.try();
    await this.remove();
    return talk;
  }

  async open(passphrase: string): Promise<Opened> {
    const kept = await this.#read();
    if (!kept) return 'gone';
    if (kept === 'damaged') return kept;
    const { state } = this.atThisTime({ state: 'ready', writtenAt: kept.writtenAt });
    if (state !== 'ready') return state;
    const { sealedOwn, machineKey: machine } = kept;
    const own = await ownKey(kept, passphrase);
    if (typeof own === 'string') return own;
    const keys: Keys = { own, machine, sealedOwn };
    try {
      const draft = (await unseal(kept, keys)) as Draft;
      return { draft, keeping: new KeptTalk(this.#store, this.#now, keys) };
    } catch (error) {
      if (isDamage(error)) return 'damaged';
      throw error;
    }
  }

  async remove(): Promise<void> {
    await this.#store.remove();
  }

  async #read(): Promise<Kept | 'damaged' | undefined> {
    const kept = await this.#store.read();
    if (kept === undefined) return undefined;
    if (!isKept(kept)) return 'damaged';
    // What is left of a trial is nobody's talk.
    if (kept.writtenAt !== never) return kept;
    await this.remove();
    return undefined;
  }
}

async function ownKey({ sealedOwn }: Kept, passphrase: string): Promise<CryptoKey | 'wrong-passphrase' | 'damaged'> {
  try {
    const hex = await inTime(decryptText(sealedOwn, passphrase), patience.aPassphrase);
    return await keyOf(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
  } catch (error) {
    if (error instanceof FileError && error.reason !== 'damaged') return 'wrong-passphrase';
    if (error instanceof FileError || isDamage(error)) return 'damaged';
    throw error;
  }
}

/** What Web Cryptography says of changed bytes or keys, and JSON of a text that is none. */
function isDamage(error: unknown): boolean {
  return ['OperationError', 'InvalidAccessError', 'DataError', 'SyntaxError'].includes((error as Error).name);
}

function keyOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return inTime(crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']));
}

function newMachineKey(): Promise<CryptoKey> {
  return inTime(crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
}
