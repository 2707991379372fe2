import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { events, pageVersions } from '@/db/schema';

export type PageVersionRecord = typeof pageVersions.$inferSelect;

/** The last version kept of a page; undefined when none is. */
export const lastPageVersion = (db: Db, pageId: string): PageVersionRecord | undefined =>
  db.select().from(pageVersions).where(eq(pageVersions.pageId, pageId)).orderBy(desc(pageVersions.version)).limit(1).get();

/** Versions of a page older than `before` (all when undefined), newest first. */
export const pageVersionRecords = (db: Db, pageId: string, before: number | undefined, most: number): PageVersionRecord[] =>
  db.select().from(pageVersions).where(and(eq(pageVersions.pageId, pageId), before === undefined ? undefined : lt(pageVersions.version, before))).orderBy(desc(pageVersions.version)).limit(most).all();

export const pageVersionRecord = (db: Db, id: string): PageVersionRecord | undefined => db.select().from(pageVersions).where(eq(pageVersions.id, id)).get();

/** Keeps a version; one that is there already stays as it is. */
export function insertPageVersion(db: Db, record: typeof pageVersions.$inferInsert): void { db.insert(pageVersions).values(record).onConflictDoNothing().run(); }

export function namePageVersionRecord(db: Db, id: string, name: string): void { db.update(pageVersions).set({ name }).where(eq(pageVersions.id, id)).run(); }

/** Who last changed a page's layout or facts, and when: the last record that made a version of it. */
export const lastSaveOf = (db: Db, pageId: string): { readonly actorId: string | null; readonly actorName: string; readonly at: string } | undefined =>
  db.select({ actorId: events.actorId, actorName: events.actorName, at: events.at }).from(events).where(and(eq(events.subjectKind, 'page'), eq(events.subjectId, pageId), isNotNull(events.version))).orderBy(desc(events.id)).limit(1).get();
