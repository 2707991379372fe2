import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { pageLocks, pages } from '@/db/schema';

export type LockRecord = typeof pageLocks.$inferSelect;

/** Locks of these pages, live or not. */
export const locksOf = (db: Db, pageIds: readonly string[]): LockRecord[] =>
  pageIds.length === 0 ? [] : db.select().from(pageLocks).where(inArray(pageLocks.pageId, [...pageIds])).all();

/** Locks of an issue's pages with the pages' numbers, live or not. */
export const locksOfIssue = (db: Db, issueId: string): (LockRecord & { readonly page: number })[] =>
  db.select({ lock: pageLocks, page: pages.number }).from(pageLocks).innerJoin(pages, eq(pages.id, pageLocks.pageId)).where(eq(pages.issueId, issueId)).orderBy(pages.number).all().map(({ lock, page }) => ({ ...lock, page }));

/** Puts a lock on a page in place of any there was. */
export function putLock(db: Db, lock: Omit<LockRecord, 'askedBy' | 'askedName' | 'askedAt'>): void {
  db.insert(pageLocks).values({ ...lock, askedBy: '', askedName: '', askedAt: '' }).onConflictDoUpdate({ target: pageLocks.pageId, set: { ...lock, askedBy: '', askedName: '', askedAt: '' } }).run();
}

/** Sets the last sign of life of a window's locks on these pages; returns the pages it still holds. */
export const confirmLocks = (db: Db, pageIds: readonly string[], userId: string, holder: string, seenAt: string): string[] =>
  pageIds.length === 0 ? [] : db.update(pageLocks).set({ seenAt }).where(and(inArray(pageLocks.pageId, [...pageIds]), eq(pageLocks.userId, userId), eq(pageLocks.holder, holder))).returning({ pageId: pageLocks.pageId }).all().map((row) => row.pageId);

/** Notes who asks for a page; empty strings: nobody. */
export function setAsked(db: Db, pageId: string, asked: Pick<LockRecord, 'askedBy' | 'askedName' | 'askedAt'>): void {
  db.update(pageLocks).set(asked).where(eq(pageLocks.pageId, pageId)).run();
}

/** All locks a window of a user holds. */
export const locksOfHolder = (db: Db, userId: string, holder: string): LockRecord[] => db.select().from(pageLocks).where(and(eq(pageLocks.userId, userId), eq(pageLocks.holder, holder))).all();

export function removeLock(db: Db, pageId: string, holder: string): void {
  db.delete(pageLocks).where(and(eq(pageLocks.pageId, pageId), eq(pageLocks.holder, holder))).run();
}
