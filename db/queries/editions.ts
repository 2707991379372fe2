import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { editions, issues } from '@/db/schema';

export type EditionRecord = typeof editions.$inferSelect;

const frame = {
  id: editions.id, issueId: editions.issueId, revision: editions.revision, sha256: editions.sha256, signedBy: editions.signedBy, signedAt: editions.signedAt,
  overrideReason: editions.overrideReason, voidedAt: editions.voidedAt, voidReason: editions.voidReason, publishedAt: editions.publishedAt,
  unpublishedAt: editions.unpublishedAt, unpublishReason: editions.unpublishReason, correction: editions.correction,
};

/** All of an edition but its content and findings. */
export type EditionFrame = Omit<EditionRecord, 'content' | 'findings'>;

/** Editions of an issue, newest revision first, without their content. */
export const editionFrames = (db: Db, issueId: string): EditionFrame[] =>
  db.select(frame).from(editions).where(eq(editions.issueId, issueId)).orderBy(desc(editions.revision)).all();

const readable = and(isNotNull(editions.publishedAt), isNull(editions.unpublishedAt));

/** The edition of an issue that readers see now: the newest published revision that was not taken back. */
export const readableEdition = (db: Db, issueId: string): EditionRecord | undefined =>
  db.select().from(editions).where(and(eq(editions.issueId, issueId), readable)).orderBy(desc(editions.revision)).limit(1).get();

export const readableEditionByTotal = (db: Db, total: number): EditionRecord | undefined =>
  db.select({ edition: editions }).from(editions).innerJoin(issues, eq(issues.id, editions.issueId))
    .where(and(eq(issues.totalNumber, total), readable)).orderBy(desc(editions.revision)).limit(1).get()?.edition;

/** The newest revision of an issue whatever became of it. */
export const lastEdition = (db: Db, issueId: string): EditionRecord | undefined =>
  db.select().from(editions).where(eq(editions.issueId, issueId)).orderBy(desc(editions.revision)).limit(1).get();

/** The edition of this hash that readers may see. An issue signed again without a change has the same hash, so several revisions may. */
export const readableEditionBySha = (db: Db, sha256: string): EditionRecord | undefined =>
  db.select().from(editions).where(and(eq(editions.sha256, sha256), readable)).orderBy(desc(editions.revision)).limit(1).get();

export interface ReadableRow extends EditionFrame { readonly totalNumber: number; readonly numberInYear: number; readonly date: string; readonly weekday: string; readonly lunar: string; readonly extra: string }

/** What readers may choose from, newest issue first, one row an issue (its newest readable revision), without content. */
export function readableRows(db: Db): ReadableRow[] {
  const rows = db.select({ ...frame, totalNumber: issues.totalNumber, numberInYear: issues.numberInYear, date: issues.date, weekday: issues.weekday, lunar: issues.lunar, extra: issues.extra })
    .from(editions).innerJoin(issues, eq(issues.id, editions.issueId)).where(readable)
    .orderBy(desc(issues.date), desc(issues.totalNumber), desc(editions.revision)).all();
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.issueId) && seen.add(row.issueId));
}

export function insertEdition(db: Db, record: typeof editions.$inferInsert): void { db.insert(editions).values(record).run(); }

export function markPublished(db: Db, id: string, at: string): void { db.update(editions).set({ publishedAt: at, unpublishedAt: null, unpublishReason: '' }).where(eq(editions.id, id)).run(); }

/** Takes every readable revision of an issue out of readers' sight. */
export function markUnpublished(db: Db, issueId: string, at: string, reason: string): void {
  db.update(editions).set({ unpublishedAt: at, unpublishReason: reason }).where(and(eq(editions.issueId, issueId), readable)).run();
}

/** The next revision number of an issue. */
export const nextRevision = (db: Db, issueId: string): number =>
  (db.select({ last: sql<number>`coalesce(max(${editions.revision}), 0)` }).from(editions).where(eq(editions.issueId, issueId)).get()?.last ?? 0) + 1;

/** Every revision of an issue, oldest first. */
export const editionRecords = (db: Db, issueId: string): EditionRecord[] =>
  db.select().from(editions).where(eq(editions.issueId, issueId)).orderBy(editions.revision).all();
