import { and, asc, count, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articlePhotos, articles, articleTags, blocks, events, pages, people } from '@/db/schema';

export type PageRecord = typeof pages.$inferSelect;
export type ArticleRecord = typeof articles.$inferSelect;

export const pageRecord = (db: Db, id: string): PageRecord | undefined => db.select().from(pages).where(eq(pages.id, id)).get();

/** Pages of an issue by number. */
export const pageRecords = (db: Db, issueId: string): PageRecord[] => db.select().from(pages).where(eq(pages.issueId, issueId)).orderBy(asc(pages.number)).all();

/** Blocks of a page in order, as unparsed JSON. */
export const blockData = (db: Db, pageId: string): unknown[] =>
  db.select({ data: blocks.data }).from(blocks).where(eq(blocks.pageId, pageId)).orderBy(asc(blocks.position)).all().map((row) => row.data);

export function insertPage(db: Db, record: typeof pages.$inferInsert): void { db.insert(pages).values(record).run(); }

/** Removes a page with its blocks. */
export function removePage(db: Db, id: string): void { db.delete(pages).where(eq(pages.id, id)).run(); }

export interface BlockRecord { readonly id: string; readonly kind: string; readonly articleId: string | null; readonly data: unknown }

/** Puts these blocks on their pages in place of all that stood there. */
export function replaceAllBlocks(db: Db, layouts: readonly { readonly pageId: string; readonly blocks: readonly BlockRecord[] }[]): void {
  if (layouts.length > 0) db.delete(blocks).where(inArray(blocks.pageId, layouts.map((layout) => layout.pageId))).run();
  for (const layout of layouts) {
    for (const [position, record] of layout.blocks.entries()) db.insert(blocks).values({ ...record, pageId: layout.pageId, position }).run();
  }
}

/** How many of these block ids stand on other pages than these. */
export const blocksElsewhere = (db: Db, ids: readonly string[], pageIds: readonly string[]): number =>
  ids.length === 0 ? 0 : db.select({ id: blocks.id }).from(blocks).where(and(inArray(blocks.id, [...ids]), notInArray(blocks.pageId, [...pageIds]))).all().length;

/** The last record of who did something to this. */
export const lastEventOn = (db: Db, kind: string, id: string): { readonly actorName: string; readonly at: string } | undefined =>
  db.select({ actorName: events.actorName, at: events.at }).from(events).where(and(eq(events.subjectKind, kind), eq(events.subjectId, id))).orderBy(desc(events.id)).limit(1).get();

/** What the record says of the last time this was done to it; undefined when it never was. */
export const lastEventDetail = (db: Db, kind: string, id: string, action: string): unknown =>
  db.select({ detail: events.detail }).from(events).where(and(eq(events.subjectKind, kind), eq(events.subjectId, id), eq(events.action, action))).orderBy(desc(events.id)).limit(1).get()?.detail;

/** Tags by article, in their order. */
export function tagsOf(db: Db, ids: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const rows = ids.length === 0 ? [] : db.select().from(articleTags).where(inArray(articleTags.articleId, [...ids])).orderBy(asc(articleTags.articleId), asc(articleTags.position)).all();
  for (const { articleId, tag } of rows) found.set(articleId, [...(found.get(articleId) ?? []), tag]);
  return found;
}

/** Changes fields of a page and raises its version; returns the new version. */
export function updatePage(db: Db, id: string, fields: Partial<typeof pages.$inferInsert>): number {
  const row = db.update(pages).set({ ...fields, version: sql`${pages.version} + 1` }).where(eq(pages.id, id)).returning({ version: pages.version }).get();
  if (!row) throw new Error(`no page ${id}`);
  return row.version;
}

/** Articles meant for an issue, in the order they came, spiked ones left out. */
export const articlesOfIssue = (db: Db, issueId: string): ArticleRecord[] =>
  db.select().from(articles).where(and(eq(articles.issueId, issueId), sql`${articles.state} <> 'spiked'`)).orderBy(asc(articles.sequence), asc(articles.createdAt), asc(articles.id)).all();

export const articleRecords = (db: Db, ids: readonly string[]): ArticleRecord[] =>
  ids.length === 0 ? [] : db.select().from(articles).where(inArray(articles.id, [...ids])).all();

/** How many photos each of these articles has. */
export const photoCounts = (db: Db, ids: readonly string[]): Map<string, number> => ids.length === 0 ? new Map() : new Map(
  db.select({ articleId: articlePhotos.articleId, n: count() }).from(articlePhotos).where(inArray(articlePhotos.articleId, [...ids])).groupBy(articlePhotos.articleId).all().map((row) => [row.articleId, row.n]));

/** Names of all people, for the word segmenter. */
export const namesOfPeople = (db: Db): string[] => db.select({ name: people.name }).from(people).orderBy(asc(people.name)).all().map((row) => row.name);

/** Sets where an article stands and, when given, the issue it belongs to. Its version stays: the copy is the same, and whoever is writing in it goes on. */
export function setArticleStanding(db: Db, id: string, standing: { readonly state: string; readonly placedFrom: string | null }, issueId?: string): void {
  db.update(articles).set({ ...standing, ...(issueId === undefined ? {} : { issueId }) }).where(eq(articles.id, id)).run();
}

/** Versions of everything that prints in an issue, as one key: the same key, the same pages. */
export function layoutKey(db: Db, issueId: string): string {
  const rows = db.all<{ key: string }>(sql`
    select 'i' || id || ':' || version as key from issues where id = ${issueId}
    union all select 'p' || publications.id || ':' || publications.version from publications
    union all select 'b' || id || ':' || version from pages where issue_id = ${issueId}
    union all select 'a' || articles.id || ':' || articles.version || ':' || articles.state || ':' || articles.sequence || ':' || coalesce(articles.issue_id, '') from articles
      where articles.issue_id = ${issueId} or articles.id in (select b.article_id from blocks b join pages g on g.id = b.page_id where g.issue_id = ${issueId})
    union all select 'f' || photos.id || ':' || photos.version from photos
      where photos.id in (select ap.photo_id from article_photos ap join articles on articles.id = ap.article_id where articles.issue_id = ${issueId})
    union all select 'n' || count(*) || ':' || coalesce(sum(version), 0) from people
    order by key`);
  return rows.map((row) => row.key).join('|');
}
