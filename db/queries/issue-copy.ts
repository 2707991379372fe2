import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articlePhotos, articles, pages } from '@/db/schema';

/** Copy in these states that belongs to no issue, what was written on last first, at most so many. */
export const copyWithoutIssue = (db: Db, states: readonly string[], limit: number) =>
  db.select({
    id: articles.id, kind: articles.kind, state: articles.state, title: articles.title, kicker: articles.kicker, section: articles.section,
    priority: articles.priority, characters: articles.characters, updatedAt: articles.updatedAt,
    photos: sql<number>`(select count(*) from ${articlePhotos} where ${articlePhotos.articleId} = ${articles.id})`,
  }).from(articles).where(and(isNull(articles.issueId), inArray(articles.state, [...states]))).orderBy(desc(articles.updatedAt), desc(articles.id)).limit(limit).all();

/** Gives an article to an issue as the last of its copy, or with null to none. Its version stays: the copy is the same. */
export function setArticleIssue(db: Db, id: string, issueId: string | null): void {
  const last = issueId === null ? sql`0` : sql`(select coalesce(max(sequence), 0) + 1 from articles where issue_id = ${issueId})`;
  db.update(articles).set({ issueId, sequence: last, ...(issueId === null ? { wantedPage: null } : {}) }).where(eq(articles.id, id)).run();
}

/** Gives pages of an issue other numbers; their versions stay. */
export function renumberPages(db: Db, moves: readonly { readonly id: string; readonly number: number; readonly status: string }[]): void {
  // A number is free only when its page has left it.
  for (const { id, number } of moves) db.update(pages).set({ number: -number }).where(eq(pages.id, id)).run();
  for (const { id, number, status } of moves) db.update(pages).set({ number, status }).where(eq(pages.id, id)).run();
}

/** Copy meant for a page goes on being meant for it under its new number. */
export function renumberWishes(db: Db, issueId: string, numbers: ReadonlyMap<number, number>): void {
  const wishes = db.select({ id: articles.id, wantedPage: articles.wantedPage }).from(articles).where(eq(articles.issueId, issueId)).all();
  for (const { id, wantedPage } of wishes) {
    const number = wantedPage === null ? undefined : numbers.get(wantedPage);
    if (number !== undefined && number !== wantedPage) db.update(articles).set({ wantedPage: number }).where(eq(articles.id, id)).run();
  }
}
