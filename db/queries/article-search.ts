import { eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articles } from '@/db/schema';

/** The full-text index of articles: an FTS5 table that holds words and no texts (SQLite, https://sqlite.org/fts5.html), found by `articles.searchRow`. */

/** An article's texts as the words they are found by. */
export interface SearchedWords { readonly heads: string; readonly body: string; readonly names: string }

/** Puts an article's words in the place of what it was found by before, as what was written last. */
export async function indexArticle(db: Db, id: string, { heads, body, names }: SearchedWords): Promise<void> {
  const [before] = await db.select({ row: articles.searchRow }).from(articles).where(eq(articles.id, id)).limit(1);
  if (!before) return;
  if (before.row !== null) db.run(sql`delete from article_search where rowid = ${before.row}`);
  const [last] = await db.select({ row: sql<number>`coalesce(max(${articles.searchRow}), 0)` }).from(articles);
  const row = (last?.row ?? 0) + 1;
  await db.update(articles).set({ searchRow: row }).where(eq(articles.id, id));
  db.run(sql`insert into article_search (rowid, heads, body, names) values (${row}, ${heads}, ${body}, ${names})`);
}

/** Most hits of a search that are looked at, those written last: a single common character stands in nearly every text. */
export const mostHits = 10_000;

/** Articles whose words match a query of FTS5; at most `mostHits` of them. */
export const foundIn = (query: string): SQL => sql`${articles.searchRow} in (select rowid from article_search where article_search match ${query} order by rowid desc limit ${mostHits})`;

/** Articles that are in no index yet: those of a database from before there was one. */
export async function unindexedArticles(db: Db, limit: number): Promise<readonly string[]> {
  return (await db.select({ id: articles.id }).from(articles).where(isNull(articles.searchRow)).orderBy(articles.updatedAt).limit(limit)).map(({ id }) => id);
}
