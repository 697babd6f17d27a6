import type { Draft, PrefillInput, ScreeningRecord } from 'open-door-screening/headless';
import { keyFor, open, seal } from './sealing.ts';
import type { Drawer, Entry, Store } from './store.ts';

/** A case of the agency's, as far as a screening needs it. */
export interface Case {
  readonly reference: string;
  /** What the file says, by question: see `prefill` of the element. */
  readonly prefill: PrefillInput;
  readonly isInvented: boolean;
}

/** A talk as it was last, in one window. */
export interface KeptDraft {
  readonly caseReference: string;
  /** Of the window it was held in; two windows of one talk keep one each as soon as they differ. */
  readonly window: string;
  readonly draft: Draft;
  readonly by: string;
  readonly at: string;
}

/** One version of a record. Versions are added and never changed. */
export interface KeptRecord {
  readonly caseReference: string;
  readonly version: number;
  readonly record: ScreeningRecord;
  readonly by: string;
  readonly at: string;
  readonly isInvented: boolean;
}

/** Who did what with what, and when. */
export interface LogEntry {
  readonly at: string;
  readonly by: string;
  readonly action: Action;
  readonly caseReference?: string | undefined;
  readonly record?: string | undefined;
  readonly version?: number | undefined;
}

export type Action =
  | 'signed-in'
  | 'case-opened'
  | 'case-added'
  | 'draft-printed'
  | 'draft-removed'
  | 'record-kept'
  | 'record-corrected'
  | 'record-seen'
  | 'record-printed'
  | 'step-noted'
  | 'exported'
  | 'record-removed'
  | 'old-draft-removed';

interface Contents {
  readonly case: Case;
  readonly draft: KeptDraft;
  readonly record: KeptRecord;
  readonly log: LogEntry;
}

export interface Kept<Content> {
  readonly key: string;
  readonly version: number;
  readonly content: Content;
}

/** A change of one drawer, not yet encrypted. */
export type ContentChange = {
  [Name in Drawer]: {
    readonly drawer: Name;
    readonly key: string;
    readonly replaces: number;
    readonly content?: Contents[Name];
  };
}[Drawer];

/** What the portal keeps, in the clear for those who have the key: everything in the store behind it is encrypted. */
export class Vault {
  readonly #store: Store;
  readonly #key: Buffer;

  constructor(store: Store, secret: Buffer) {
    this.#store = store;
    this.#key = keyFor('entries', secret);
  }

  async read<Name extends Drawer>(drawer: Name, key: string): Promise<Kept<Contents[Name]> | undefined> {
    const entry = await this.#store.read(drawer, key);
    return entry && this.#opened(drawer, entry);
  }

  async *list<Name extends Drawer>(drawer: Name, prefix = ''): AsyncIterable<Kept<Contents[Name]>> {
    for await (const entry of this.#store.list(drawer, prefix)) yield this.#opened(drawer, entry);
  }

  /** All or nothing; false where another version is there. See `Store`. */
  write(changes: readonly ContentChange[]): Promise<boolean> {
    return this.#store.write(
      changes.map(({ drawer, key, replaces, content }) => ({
        drawer,
        key,
        replaces,
        value: content && seal(JSON.stringify(content), this.#key, placeOf(drawer, key, replaces + 1)),
      })),
    );
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #opened<Name extends Drawer>(drawer: Name, { key, version, value }: Entry): Kept<Contents[Name]> {
    const text = open(value, this.#key, placeOf(drawer, key, version));
    return { key, version, content: JSON.parse(text) as Contents[Name] };
  }
}

/** All of a list at once, for what is short. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function placeOf(drawer: Drawer, key: string, version: number): string {
  return `${drawer}/${key}/${version}`;
}
