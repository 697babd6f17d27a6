import { DatabaseSync } from 'node:sqlite';
import type { Change, Drawer, Entry, Store } from './store.ts';

/** A write that waits for its turn. */
interface Waiting {
  readonly changes: readonly Change[];
  readonly done: (isWritten: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** So many entries are read at a time where all are listed: others can write in between. */
const pageSize = 50;

/** The store in one file, by the SQLite that is part of Node 24. */
export function sqliteStore(file: string): Store {
  const database = new DatabaseSync(file);
  // FULL: the log is on the disk before a commit returns. What is removed is overwritten with zeros.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS entries (
      drawer TEXT NOT NULL,
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (drawer, key)
    );
  `);
  const one = database.prepare('SELECT key, version, value FROM entries WHERE drawer = ? AND key = ?');
  const versionOf = database.prepare('SELECT version FROM entries WHERE drawer = ? AND key = ?');
  const page = database.prepare(
    `SELECT key, version, value FROM entries
     WHERE drawer = ? AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ${pageSize}`,
  );
  const put = database.prepare('REPLACE INTO entries (drawer, key, version, value) VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM entries WHERE drawer = ? AND key = ?');

  let waiting: Waiting[] = [];

  function fits({ drawer, key, replaces }: Change): boolean {
    return ((versionOf.get(drawer, key) as { version: number } | undefined)?.version ?? 0) === replaces;
  }

  function make({ drawer, key, replaces, value }: Change): void {
    if (value) put.run(drawer, key, replaces + 1, value);
    else remove.run(drawer, key);
  }

  /** All that waits goes to the disk in one commit: the disk is waited for once, and not once for each talk. */
  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      database.exec('BEGIN IMMEDIATE');
      const outcomes = batch.map(({ changes }) => {
        const isWritten = changes.every(fits);
        if (isWritten) changes.forEach(make);
        return isWritten;
      });
      database.exec('COMMIT');
      batch.forEach(({ done }, index) => done(outcomes[index]!));
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      for (const { failed } of batch) failed(error);
    }
  }

  return {
    read(drawer, key) {
      return Promise.resolve(one.get(drawer, key) as Entry | undefined);
    },
    async *list(drawer: Drawer, prefix = '') {
      let after = '';
      for (;;) {
        const entries = page.all(drawer, after, prefix, `${prefix}\u{10ffff}`) as unknown as Entry[];
        yield* entries;
        if (entries.length < pageSize) return;
        after = entries.at(-1)!.key;
        await new Promise(setImmediate);
      }
    },
    write(changes) {
      return new Promise((done, failed) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ changes, done, failed });
      });
    },
    close() {
      flush();
      // What was removed is not to stay in the log beside the database either.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
      return Promise.resolve();
    },
  };
}
