/** What lies on this machine of a talk, unreadable without its PIN and without this browser. */
export interface Kept {
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Cannot be taken out of this browser. */
  readonly machineKey: CryptoKey;
  /** The draft, encrypted by the PIN (`inner`) and that again by the machine's key (`outer`), each with its start value. */
  readonly sealed: Readonly<Record<'inner' | 'outer' | 'text', Uint8Array<ArrayBuffer>>>;
  readonly writtenAt: number;
  /** The latest time that was ever seen on this machine's clock. */
  readonly seenAt: number;
  readonly wrong: number;
}

export interface KeptStore {
  readonly read: () => Promise<Kept | undefined>;
  readonly write: (kept: Kept) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const database = 'open-door-kiosk';
const drawer = 'kept';
const place = 'talk';

/** In IndexedDB, the only storage that takes a key which cannot be read. */
export const browserStore: KeptStore = {
  read: async () => {
    const opened = await openDatabase(false);
    return opened && inDrawer(opened, 'readonly', (store) => store.get(place) as IDBRequest<Kept | undefined>);
  },
  write: async (kept) => {
    const opened = await openDatabase(true);
    await inDrawer(opened!, 'readwrite', (store) => store.put(kept, place));
  },
  remove: () =>
    new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase(database);
      request.addEventListener('success', () => done());
      request.addEventListener('error', () => fail(reasonOf(request)));
    }),
};

async function inDrawer<Result>(
  opened: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  try {
    return await new Promise<Result>((done, fail) => {
      // A power cut is what this is for.
      const transaction = opened.transaction(drawer, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(drawer));
      transaction.addEventListener('complete', () => done(request.result));
      transaction.addEventListener('abort', () => fail(transaction.error ?? new Error('Nothing was stored.')));
    });
  } finally {
    opened.close();
  }
}

/** Undefined where there is none and none is wanted: who only looks leaves no trace. */
function openDatabase(make: boolean): Promise<IDBDatabase | undefined> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(database);
    request.addEventListener('upgradeneeded', () => {
      if (make) request.result.createObjectStore(drawer);
      else request.transaction!.abort();
    });
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', (event) => {
      // Firefox tells the page of it too.
      event.preventDefault();
      if (!make && request.error?.name === 'AbortError') done(undefined);
      else fail(reasonOf(request));
    });
  });
}

function reasonOf(request: IDBRequest): Error {
  return request.error ?? new Error('This browser stores nothing.');
}
