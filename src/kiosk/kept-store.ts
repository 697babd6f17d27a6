/** What is on this machine of a talk, unreadable without its passphrase and without this browser. */
export interface Kept {
  /** The key of the talk, in a file that the passphrase opens. */
  readonly sealedOwn: Uint8Array<ArrayBuffer>;
  /** Cannot be taken out of this browser. */
  readonly machineKey: CryptoKey;
  /** The draft, encrypted with the talk's key (`inner`) and that again with the machine's (`outer`), each with its start value. */
  readonly sealed: Readonly<Record<'inner' | 'outer' | 'text', Uint8Array<ArrayBuffer>>>;
  readonly writtenAt: number;
}

export interface KeptStore {
  /** Whatever is there: a disk may have damaged it, or another version have written it. */
  readonly read: () => Promise<unknown>;
  readonly write: (kept: Kept) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Whether it is whole, as far as can be seen without its keys. */
export function isKept(found: unknown): found is Kept {
  const { sealedOwn, machineKey, sealed, writtenAt } = Object(found) as Partial<Kept>;
  return (
    [sealedOwn, sealed?.inner, sealed?.outer, sealed?.text].every((part) => part instanceof Uint8Array) &&
    machineKey instanceof CryptoKey &&
    Number.isFinite(writtenAt)
  );
}

const database = 'open-door-kiosk';
const drawer = 'kept';
const place = 'talk';
/** So long the storage may take for one thing: one that never answers must not block the worker. */
const patience = 5000;

/** What a browser says where something is there that it cannot read: of another version, without its drawer, spoiled. */
const damages: readonly string[] = ['VersionError', 'NotFoundError', 'DataError', 'DataCloneError'];

/** In IndexedDB, the only storage that takes a key which cannot be read. */
export const browserStore: KeptStore = {
  read: () =>
    abortable(async (signal) => {
      const get = (store: IDBObjectStore) => store.get(place) as IDBRequest<unknown>;
      try {
        const opened = await openDatabase(false, signal);
        return opened && (await inDrawer(opened, 'readonly', get, signal));
      } catch (error) {
        if (damages.includes((error as Error).name)) return null;
        throw error;
      }
    }),
  write: (kept) =>
    abortable(async (signal) => {
      const opened = await openDatabase(true, signal);
      await inDrawer(opened!, 'readwrite', (store) => store.put(kept, place), signal);
    }),
  remove: () =>
    abortable(
      (signal) =>
        new Promise((done, fail) => {
          onAbort(signal, fail);
          const request = indexedDB.deleteDatabase(database);
          request.addEventListener('success', () => done());
          request.addEventListener('error', () => fail(reasonOf(request)));
        }),
    ),
};

/** Where it takes too long, it fails, and a late result is not stored. */
async function abortable<Result>(task: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    return await task(waiting.signal);
  } finally {
    clearTimeout(timer);
  }
}

function onAbort(signal: AbortSignal, fail: (reason: Error) => void): void {
  signal.addEventListener('abort', () => fail(new Error('The storage of this browser does not answer.')));
}

async function inDrawer<Result>(
  opened: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
  signal: AbortSignal,
): Promise<Result> {
  try {
    return await new Promise<Result>((done, fail) => {
      onAbort(signal, fail);
      // Strict durability, because the store is there for a power cut.
      const transaction = opened.transaction(drawer, mode, { durability: 'strict' });
      signal.addEventListener('abort', () => transaction.abort());
      const request = ask(transaction.objectStore(drawer));
      transaction.addEventListener('complete', () => done(request.result));
      transaction.addEventListener('abort', () => fail(transaction.error ?? new Error('Nothing was stored.')));
    });
  } finally {
    opened.close();
  }
}

/** Undefined where there is none and none is wanted: a look leaves no trace. */
function openDatabase(make: boolean, signal: AbortSignal): Promise<IDBDatabase | undefined> {
  return new Promise((done, fail) => {
    onAbort(signal, fail);
    const request = indexedDB.open(database);
    request.addEventListener('upgradeneeded', () => {
      if (make && !signal.aborted) request.result.createObjectStore(drawer);
      else request.transaction!.abort();
    });
    request.addEventListener('success', () => {
      if (signal.aborted) request.result.close();
      else done(request.result);
    });
    request.addEventListener('error', (event) => {
      // Firefox reports it to the page, too.
      event.preventDefault();
      if (!make && request.error?.name === 'AbortError') done(undefined);
      else fail(reasonOf(request));
    });
  });
}

function reasonOf(request: IDBRequest): Error {
  return request.error ?? new Error('This browser stores nothing.');
}
