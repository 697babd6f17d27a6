/** One kept talk, as a store contains it. */
export interface KeptEntry {
  /** Another one with each change, so that two windows notice each other. */
  readonly version: string;
  /** When it may be removed, in milliseconds since 1970. Without it never: a record in it has not reached the server. */
  readonly expiresAt?: number;
  /** JSON; or encrypted with AES-GCM, where the page has given a key. */
  readonly content: string | SealedContent;
}

/** Encrypted with AES-GCM: the start value, and the bytes. */
export interface SealedContent {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Where talks are kept, each under a name. A promise that is kept says that a power cut changes nothing any more. */
export interface DraftStore {
  readonly read: (name: string) => Promise<KeptEntry | undefined>;
  /**
   * Puts an entry, or nothing, in the place of the version `replaces`, or of nothing. False where another version is
   * there: then nothing is changed.
   */
  readonly replace: (name: string, replaces: string | undefined, entry: KeptEntry | undefined) => Promise<boolean>;
  /** Removes what was to be kept until then at most. */
  readonly removeExpired: (now: number) => Promise<void>;
}

const drawer = 'drafts';
/** How long the storage may take. After that the operation fails, so that a storage that never answers is reported. */
const patience = 10_000;

/** A store in this browser: IndexedDB, which writes each change to the disk before it says that it is kept. */
export function browserStore(database = 'open-door-drafts'): DraftStore {
  return {
    read: (name) =>
      within<KeptEntry | undefined>(database, 'readonly', (entries, done) => {
        const request = entries.get(name) as IDBRequest<KeptEntry | undefined>;
        request.addEventListener('success', () => done(request.result));
      }),
    replace: (name, replaces, entry) =>
      within<boolean>(database, 'readwrite', (entries, done) => {
        const request = entries.get(name) as IDBRequest<KeptEntry | undefined>;
        request.addEventListener('success', () => {
          const isOther = request.result !== undefined && request.result.version !== replaces;
          done(!isOther);
          if (isOther) return;
          if (entry) entries.put(entry, name);
          else entries.delete(name);
        });
      }),
    removeExpired: (now) =>
      within<void>(database, 'readwrite', (entries) => {
        const request = entries.openCursor();
        request.addEventListener('success', () => {
          const cursor = request.result;
          if (!cursor) return;
          const { expiresAt = Infinity } = cursor.value as KeptEntry;
          if (expiresAt <= now) cursor.delete();
          cursor.continue();
        });
      }),
  };
}

/** Resolves with what was handed to `done`, once all of it is on the disk. */
async function within<Result>(
  database: string,
  mode: IDBTransactionMode,
  work: (entries: IDBObjectStore, done: (result: Result) => void) => void,
): Promise<Result> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    const opened = await open(database, waiting.signal);
    try {
      return await transact(opened, mode, work, waiting.signal);
    } finally {
      opened.close();
    }
  } finally {
    clearTimeout(timer);
  }
}

function transact<Result>(
  opened: IDBDatabase,
  mode: IDBTransactionMode,
  work: (entries: IDBObjectStore, done: (result: Result) => void) => void,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(drawer, mode, { durability: 'strict' });
    let result: Result;
    signal.addEventListener('abort', () => {
      reject(noAnswer());
      transaction.abort();
    });
    transaction.addEventListener('complete', () => resolve(result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Nothing was stored.')));
    work(transaction.objectStore(drawer), (found) => (result = found));
  });
}

function open(database: string, signal: AbortSignal): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(noAnswer()));
    const request = indexedDB.open(database);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(drawer));
    request.addEventListener('success', () => {
      if (signal.aborted) request.result.close();
      else resolve(request.result);
    });
    request.addEventListener('error', (event) => {
      // Firefox tells the page of it too.
      event.preventDefault();
      reject(request.error ?? new Error('This browser stores nothing.'));
    });
  });
}

function noAnswer(): Error {
  return new Error('The storage of this browser does not answer.');
}
