import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { savedFilters, users } from '@/db/schema';

/** What users keep of the list of copy for themselves. */

export const filtersOf = (db: Db, userId: string) =>
  db.select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query }).from(savedFilters).where(eq(savedFilters.userId, userId)).orderBy(asc(savedFilters.name));

/** Keeps a filter; one of the same id is written over. */
export const putFilter = (db: Db, filter: typeof savedFilters.$inferInsert) =>
  db.insert(savedFilters).values(filter).onConflictDoUpdate({ target: savedFilters.id, set: { name: filter.name, query: filter.query } });

export const removeFilterRow = (db: Db, userId: string, id: string) => db.delete(savedFilters).where(and(eq(savedFilters.userId, userId), eq(savedFilters.id, id)));

/** Sections a user looks after, unparsed; null when there is no such user. */
export async function deskSectionsOf(db: Db, userId: string): Promise<unknown> {
  const [row] = await db.select({ sections: users.deskSections }).from(users).where(eq(users.id, userId)).limit(1);
  return row?.sections ?? null;
}

export const setDeskSectionsRow = (db: Db, userId: string, sections: string[]) => db.update(users).set({ deskSections: sections }).where(eq(users.id, userId));
