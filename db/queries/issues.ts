import { and, asc, count, desc, eq, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articles, blocks, editions, issues, pages, photos, publications, sections } from '@/db/schema';

export type IssueRecord = typeof issues.$inferSelect;
export type PublicationRecord = typeof publications.$inferSelect;

/** The newsroom's publication; undefined in a database nobody has set up. */
export const publicationRecord = (db: Db): PublicationRecord | undefined => db.select().from(publications).limit(1).get();

/** Pixels of a picture kept under this content hash, such as nameplate artwork. */
export const artworkRecord = (db: Db, file: string): { readonly file: string; readonly width: number; readonly height: number } | undefined => {
  const row = db.select({ width: photos.width, height: photos.height }).from(photos).where(eq(photos.file, file)).limit(1).get();
  return row && { file, ...row };
};

/** Names of the publication's sections in their order. */
export const sectionNames = (db: Db, publicationId: string): string[] =>
  db.select({ name: sections.name }).from(sections).where(eq(sections.publicationId, publicationId)).orderBy(asc(sections.position)).all().map((row) => row.name);

export const issueRecord = (db: Db, id: string): IssueRecord | undefined => db.select().from(issues).where(eq(issues.id, id)).get();

export const issueRecordByTotal = (db: Db, total: number): IssueRecord | undefined => db.select().from(issues).where(eq(issues.totalNumber, total)).get();

/** The issue with the highest total number. */
export const latestIssueRecord = (db: Db): IssueRecord | undefined => db.select().from(issues).orderBy(desc(issues.totalNumber)).limit(1).get();

/** The last issue dated before `date`, leaving out `except`. */
export const issueRecordBefore = (db: Db, date: string, except?: string): IssueRecord | undefined =>
  db.select().from(issues).where(and(lt(issues.date, date), except === undefined ? undefined : ne(issues.id, except))).orderBy(desc(issues.date), desc(issues.totalNumber)).limit(1).get();

/** Issues whose total number and date stand in the wrong order beside an issue of `total` and `date`. */
export const issuesOutOfOrder = (db: Db, total: number, date: string, except?: string): IssueRecord[] =>
  db.select().from(issues).where(and(
    sql`((${issues.date} < ${date} and ${issues.totalNumber} > ${total}) or (${issues.date} > ${date} and ${issues.totalNumber} < ${total}))`,
    except === undefined ? undefined : ne(issues.id, except),
  )).all();

/** The issue that has this number in its year already. */
export const issueRecordByNumberInYear = (db: Db, year: string, number: number): IssueRecord | undefined =>
  db.select().from(issues).where(and(eq(issues.numberInYear, number), sql`substr(${issues.date}, 1, 4) = ${year}`, eq(issues.extra, ''))).get();

export interface IssueCounts { readonly issue: IssueRecord; readonly pages: number; readonly stories: number; readonly readable: boolean }

/** All issues, newest first, with how many pages and stories they have and whether readers see an edition. */
export function issuesWithCounts(db: Db): IssueCounts[] {
  const all = db.select().from(issues).orderBy(desc(issues.totalNumber)).all();
  const pageCounts = new Map(db.select({ id: pages.issueId, n: count() }).from(pages).groupBy(pages.issueId).all().map((row) => [row.id, row.n]));
  const storyCounts = new Map(db.select({ id: articles.issueId, n: count() }).from(articles)
    .where(and(isNotNull(articles.issueId), ne(articles.state, 'spiked'))).groupBy(articles.issueId).all().map((row) => [row.id, row.n]));
  const readable = new Set(db.select({ id: editions.issueId }).from(editions)
    .where(and(isNotNull(editions.publishedAt), isNull(editions.unpublishedAt))).all().map((row) => row.id));
  return all.map((issue) => ({ issue, pages: pageCounts.get(issue.id) ?? 0, stories: storyCounts.get(issue.id) ?? 0, readable: readable.has(issue.id) }));
}

/** Was a revision of the issue ever given to readers? Its numbers are printed then. */
export const wasPublished = (db: Db, issueId: string): boolean =>
  db.select({ id: editions.id }).from(editions).where(and(eq(editions.issueId, issueId), isNotNull(editions.publishedAt))).limit(1).get() !== undefined;

export function insertIssue(db: Db, record: typeof issues.$inferInsert): void { db.insert(issues).values(record).run(); }

/** Changes fields of an issue and raises its version; returns the new version. */
export function updateIssue(db: Db, id: string, fields: Partial<typeof issues.$inferInsert>): number {
  const row = db.update(issues).set({ ...fields, version: sql`${issues.version} + 1` }).where(eq(issues.id, id)).returning({ version: issues.version }).get();
  if (!row) throw new Error(`no issue ${id}`);
  return row.version;
}

/** Removes an issue with its pages and blocks; its articles are set free. */
export function removeIssue(db: Db, id: string): void {
  db.update(articles).set({ issueId: null, wantedPage: null }).where(eq(articles.issueId, id)).run();
  db.delete(issues).where(eq(issues.id, id)).run();
}

/** Is any block on any page of the issue one that shows an article? */
export const hasCopyOnPages = (db: Db, issueId: string): boolean =>
  db.select({ id: blocks.id }).from(blocks).innerJoin(pages, eq(blocks.pageId, pages.id))
    .where(and(eq(pages.issueId, issueId), sql`${blocks.kind} in ('story', 'jump', 'briefs', 'teaser', 'photo')`)).limit(1).get() !== undefined;
