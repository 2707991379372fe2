import path from 'node:path';
import { openStore, type Store } from '@/db/open';

/** Kept on globalThis: Next loads modules more than once, the writer must be one. */
const kept = globalThis as typeof globalThis & { banxinStore?: Store };

/** The data folder: BANXIN_DATA, or ./data. */
export const dataFolder = (): string => path.resolve(/* turbopackIgnore: true */ process.env.BANXIN_DATA ?? 'data');

/** The database file: BANXIN_DB, or banxin.db in the data folder. */
export const databaseFile = (): string => path.resolve(/* turbopackIgnore: true */ process.env.BANXIN_DB ?? path.join(dataFolder(), 'banxin.db'));

/** The running server's store, opened (and migrated) when first asked for. Throws when the file is not a database or cannot be written. */
export function store(): Store {
  // A page drawn at build time would freeze one newsroom's data into the program.
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('The database is not for build time: the route must be dynamic');
  kept.banxinStore ??= openStore(databaseFile());
  return kept.banxinStore;
}
