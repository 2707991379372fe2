import { and, asc, eq, lt } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { uploads } from '@/db/schema';

export type UploadRow = typeof uploads.$inferSelect;

export async function uploadById(db: Db, id: string): Promise<UploadRow | undefined> {
  const [row] = await db.select().from(uploads).where(eq(uploads.id, id)).limit(1);
  return row;
}

/** A person's uploads under way, the one that has waited longest first. */
export const uploadsOf = (db: Db, userId: string) => db.select().from(uploads).where(eq(uploads.userId, userId)).orderBy(asc(uploads.updatedAt));

/** Uploads nothing has come for since a moment. */
export const forsakenUploads = (db: Db, before: string) => db.select({ id: uploads.id }).from(uploads).where(lt(uploads.updatedAt, before));

export const insertUpload = (db: Db, row: typeof uploads.$inferInsert) => db.insert(uploads).values(row);
export const moveUpload = (db: Db, id: string, from: number, received: number, updatedAt: string) => db.update(uploads).set({ received, updatedAt }).where(and(eq(uploads.id, id), eq(uploads.received, from)));
export const deleteUpload = (db: Db, id: string) => db.delete(uploads).where(eq(uploads.id, id));
