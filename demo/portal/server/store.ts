/** The drawers of the portal. Each holds entries, every one under a key. */
export const drawers = ['case', 'draft', 'record', 'log'] as const;

export type Drawer = (typeof drawers)[number];

/** What is stored under a key: encrypted bytes, and which version of them. */
export interface Entry {
  readonly key: string;
  /** 1 when it is new, and one more with each change. */
  readonly version: number;
  readonly value: Uint8Array;
}

export interface Change {
  readonly drawer: Drawer;
  readonly key: string;
  /** The version that is changed; 0 where nothing may be there yet. */
  readonly replaces: number;
  /** What is kept from now on; without it the entry is removed. */
  readonly value?: Uint8Array | undefined;
}

/**
 * All that the portal asks of a database, so that another one can take its place. A store sees no word of a talk: it
 * gets bytes that are encrypted already. Keys are case references, ids and times.
 */
export interface Store {
  read(drawer: Drawer, key: string): Promise<Entry | undefined>;
  /** All entries whose key begins like that, in the order of their keys, one at a time. */
  list(drawer: Drawer, prefix?: string): AsyncIterable<Entry>;
  /**
   * Makes all changes or none. It is false, and nothing is changed, where another version is there than the one that
   * is replaced. When it resolves, a power cut changes nothing any more.
   */
  write(changes: readonly Change[]): Promise<boolean>;
  close(): Promise<void>;
}
