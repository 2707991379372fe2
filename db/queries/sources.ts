import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articles, sources } from '@/db/schema';

/** Agencies and others whose copy is printed. */

const shown = { id: sources.id, name: sources.name, locked: sources.locked, active: sources.active, version: sources.version };

export const allSources = (db: Db) => db.select(shown).from(sources).orderBy(asc(sources.name));

export async function sourceById(db: Db, id: string) {
  const [row] = await db.select(shown).from(sources).where(eq(sources.id, id)).limit(1);
  return row;
}

/** The source of exactly this name. */
export async function sourceByName(db: Db, name: string) {
  const [row] = await db.select(shown).from(sources).where(eq(sources.name, name)).limit(1);
  return row;
}

export const insertSource = (db: Db, source: { readonly id: string; readonly name: string; readonly locked: boolean }) => db.insert(sources).values(source);

export const updateSource = (db: Db, id: string, fields: { readonly locked: boolean; readonly active: boolean }) =>
  db.update(sources).set({ ...fields, version: sql`${sources.version} + 1` }).where(eq(sources.id, id));

/** Names of sources copy bears that nobody has entered yet, with how much of it. */
export const sourcesInCopy = (db: Db) =>
  db.select({ name: articles.source, uses: sql<number>`count(*)` }).from(articles).where(and(eq(articles.bylineKind, 'source'), ne(articles.source, ''))).groupBy(articles.source);
