import type { ScreeningRecord } from '../record/record.ts';
import type { Draft } from '../screening/draft.ts';
import type { DraftStore } from './store.ts';

/** What `keepDrafts` needs of the element: `<open-door-screening>` has it, and shows `keptAt` where it is set. */
export type TalkElement = HTMLElement & { draft: unknown; keptAt?: Date | string | undefined };

/** How a talk is kept. */
export interface KeepOptions {
  /** Where talks are kept; this browser's IndexedDB without it. */
  readonly store?: DraftStore | undefined;
  /** What this talk is kept under: one talk a name. It is stored in the clear, so take no name of a person. */
  readonly name?: string | undefined;
  /** An AES-GCM key: what is kept is encrypted with it. Without it whoever reads the disk reads the talk. */
  readonly key?: CryptoKey | undefined;
  /** So many hours after its last change an unfinished talk is removed; 24 without it. */
  readonly hours?: number | undefined;
  /**
   * Hands a finished record to your server, and resolves when that has it; then it is no longer kept here. Where it
   * fails, it is called again when the network is back, with `retry()`, and when the talk is opened again: the same
   * record may come twice. Without it a finished talk is kept until `remove()`.
   */
  readonly save?: ((record: ScreeningRecord) => Promise<unknown>) | undefined;
  /** Hears what becomes of the talk. */
  readonly hear?: ((news: KeepNews) => void) | undefined;
}

/**
 * What becomes of a talk that is kept:
 * - `restored`: there was one, and the element goes on with it
 * - `kept`: all that was entered is on the disk
 * - `saved`: your server has the record
 * - `removed`: nothing is kept of it any more
 * - `elsewhere`: another window keeps it; nothing of this one is kept until that one is closed
 * - `conflict`: another window has changed what is kept; nothing of this one is kept
 * - `failed`: it cannot be kept or read, and why; what was kept is still there
 * - `unsaved`: your server did not take the record, and why; it is kept
 */
export type KeepNews =
  | { readonly type: 'restored'; readonly draft: Draft }
  | { readonly type: 'kept' | 'removed' | 'elsewhere' | 'conflict' }
  | { readonly type: 'saved'; readonly record: ScreeningRecord }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'unsaved'; readonly record: ScreeningRecord; readonly error: unknown };

/** A talk that is being kept. */
export interface KeptDrafts {
  /** Whether all that was entered, and each record the server does not have, is on the disk. */
  readonly isKept: boolean;
  /** Resolves when what was entered so far is on the disk, or cannot be kept. Wait for it before you leave the page. */
  whenKept(): Promise<void>;
  /** Keeps a draft that your page hands to the element itself. */
  keep(draft: Draft): void;
  /** Tries again what has failed: to read and keep the talk, and to save its record. */
  retry(): Promise<void>;
  /** Removes what is kept under this name, also what cannot be read, and goes on with what is entered from now on. */
  remove(): Promise<void>;
  /** Keeps what was entered so far, and nothing after it. What is kept stays. */
  stop(): Promise<void>;
}
