import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '@/lib/newsroom/result';
import * as schema from './schema';

export type Db = BetterSQLite3Database<typeof schema>;

/** The newsroom's database: many readers, one writer at a time. Photos and editions stand in `dataDir` beside the file. */
export interface Store {
  readonly file: string;
  readonly dataDir: string;
  /** Reads go here and never see half a write. */
  readonly read: Db;
  /**
   * Runs `fn` as one transaction of the one writer; waits its turn. A throw or an error result rolls back.
   * Async, so that a server database can take SQLite's place (style.md 10).
   */
  transact<T, E>(fn: (db: Db) => Promise<Result<T, E>>): Promise<Result<T, E>>;
  close(): void;
}

function connect(file: string, readonly: boolean): Database.Database {
  const connection = new Database(file, { readonly });
  connection.pragma('busy_timeout = 5000');
  if (!readonly) {
    connection.pragma('journal_mode = WAL');
    // An acknowledged save must survive a power cut.
    connection.pragma('synchronous = FULL');
  }
  connection.pragma('foreign_keys = ON');
  return connection;
}

/** The folder of SQL migrations; stands beside this file, or under the working directory once Next has bundled us. */
function migrationsFolder(): string {
  const candidates = [path.join(process.cwd(), 'db', 'migrations')];
  try { candidates.unshift(path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')); } catch { /* bundled: no file URL */ }
  const found = candidates.find((folder) => fs.existsSync(path.join(folder, 'meta', '_journal.json')));
  if (!found) throw new Error('db/migrations is missing');
  return found;
}

/** Opens the database file, making and migrating it as needed. Throws when the file is not a database or cannot be written. */
export function openStore(file: string): Store {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const writerConnection = connect(file, false);
  const writer = drizzle(writerConnection, { schema });
  migrate(writer, { migrationsFolder: migrationsFolder() });
  const readerConnection = connect(file, true);
  const read = drizzle(readerConnection, { schema });
  let tail: Promise<unknown> = Promise.resolve();

  async function runInTransaction<T, E>(fn: (db: Db) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    writerConnection.exec('BEGIN IMMEDIATE');
    try {
      const result = await fn(writer);
      writerConnection.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      if (writerConnection.inTransaction) writerConnection.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    file,
    dataDir: path.dirname(path.resolve(file)),
    read,
    transact(fn) {
      const turn = tail.then(() => runInTransaction(fn));
      tail = turn.catch(() => undefined);
      return turn;
    },
    close() { readerConnection.close(); writerConnection.close(); },
  };
}
