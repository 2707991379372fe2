import Database from 'better-sqlite3';

/** Copies a database file while it is in use, as one consistent moment. Throws when `target` cannot be written. */
export async function copyDatabase(source: string, target: string): Promise<void> {
  const connection = new Database(source, { readonly: true, fileMustExist: true });
  try { await connection.backup(target); } finally { connection.close(); }
  // One file that may be carried away: no write-ahead log beside it.
  const copy = new Database(target);
  try { copy.pragma('journal_mode = DELETE'); } finally { copy.close(); }
}

/** What SQLite finds wrong with a database file; empty when it is whole. Throws when it is no database. */
export function databaseFaults(file: string): string[] {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const integrity = connection.pragma('integrity_check') as { integrity_check: string }[];
    const keys = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
    return [...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'), ...keys.map((row) => `foreign key: ${row.table} ${row.rowid}`)];
  } finally { connection.close(); }
}

/** Does this file hold a newsroom? False for any other database or file. */
export function isNewsroom(file: string): boolean {
  try {
    const connection = new Database(file, { readonly: true, fileMustExist: true });
    try { return connection.prepare("select 1 from sqlite_master where type = 'table' and name = 'publications'").get() !== undefined; } finally { connection.close(); }
  } catch { return false; }
}
