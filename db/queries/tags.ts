import { asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articles, articleTags, tagAliases } from '@/db/schema';

/** Tags of copy over the whole newsroom; an alias is a tag that has become another. */

export const articlesTagged = (db: Db, tag: string) =>
  db.select({ id: articles.id, title: articles.title }).from(articleTags).innerJoin(articles, eq(articles.id, articleTags.articleId)).where(eq(articleTags.tag, tag));

/** Puts one tag in the place of another; an article that has both keeps the one. */
export async function replaceTag(db: Db, from: string, to: string): Promise<void> {
  db.run(sql`delete from article_tags where tag = ${from} and article_id in (select article_id from article_tags where tag = ${to})`);
  await db.update(articleTags).set({ tag: to }).where(eq(articleTags.tag, from));
}

/** From now on `tag` is `now`, and so is all that had become `tag`; `now` itself stands for nothing else. */
export async function putAlias(db: Db, tag: string, now: string): Promise<void> {
  await db.delete(tagAliases).where(eq(tagAliases.tag, now));
  await db.update(tagAliases).set({ now }).where(eq(tagAliases.now, tag));
  await db.insert(tagAliases).values({ tag, now }).onConflictDoUpdate({ target: tagAliases.tag, set: { now } });
}

export const removeAliasRow = (db: Db, tag: string) => db.delete(tagAliases).where(eq(tagAliases.tag, tag));

export const allAliases = (db: Db) => db.select({ tag: tagAliases.tag, now: tagAliases.now }).from(tagAliases).orderBy(asc(tagAliases.tag));

/** What these tags have become, of those that have. */
export const aliasesFor = (db: Db, tags: readonly string[]) => db.select({ tag: tagAliases.tag, now: tagAliases.now }).from(tagAliases).where(inArray(tagAliases.tag, [...tags]));

/** Tags in use with how much copy has them, the most used first. */
export const tagUses = (db: Db) =>
  db.select({ tag: articleTags.tag, uses: count() }).from(articleTags).groupBy(articleTags.tag).orderBy(desc(count()), asc(articleTags.tag));
