import { and, asc, count, desc, eq, gt, inArray, max, sql, type SQL } from 'drizzle-orm';
import { unionAll, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '@/db/open';
import { articleBylines, articlePhotos, articles, articleTags, issues, people, photos, revisions, users } from '@/db/schema';
import { foundIn } from './article-search';

const standing = {
  id: articles.id, kind: articles.kind, state: articles.state, kicker: articles.kicker, title: articles.title, subtitle: articles.subtitle,
  bylineKind: articles.bylineKind, bylineLabel: articles.bylineLabel, source: articles.source, section: articles.section, priority: articles.priority,
  issueId: articles.issueId, wantedPage: articles.wantedPage, sequence: articles.sequence, pointsTo: articles.pointsTo, returnReason: articles.returnReason,
  placedFrom: articles.placedFrom, characters: articles.characters, createdBy: articles.createdBy, createdAt: articles.createdAt,
  updatedAt: articles.updatedAt, version: articles.version,
};

/** An article without its body. */
export async function articleStanding(db: Db, id: string) {
  const [row] = await db.select(standing).from(articles).where(eq(articles.id, id)).limit(1);
  return row;
}
export type ArticleStandingRow = NonNullable<Awaited<ReturnType<typeof articleStanding>>>;

/** Articles with their bodies, in no order. */
export const articlesByIds = (db: Db, ids: readonly string[]) =>
  db.select({ ...standing, category: articles.category, body: articles.body, issueTotal: issues.totalNumber, createdByName: users.name })
    .from(articles).leftJoin(issues, eq(articles.issueId, issues.id)).leftJoin(users, eq(articles.createdBy, users.id)).where(inArray(articles.id, [...ids]));
export type ArticleRecord = Awaited<ReturnType<typeof articlesByIds>>[number];

/** Byline names of these articles, in order. */
export const bylineNames = (db: Db, ids: readonly string[]) =>
  db.select({ articleId: articleBylines.articleId, personId: articleBylines.personId, name: people.name, role: articleBylines.role })
    .from(articleBylines).innerJoin(people, eq(articleBylines.personId, people.id))
    .where(inArray(articleBylines.articleId, [...ids])).orderBy(asc(articleBylines.articleId), asc(articleBylines.position));

export const tagRows = (db: Db, ids: readonly string[]) =>
  db.select({ articleId: articleTags.articleId, tag: articleTags.tag }).from(articleTags).where(inArray(articleTags.articleId, [...ids])).orderBy(asc(articleTags.articleId), asc(articleTags.position));

export const photoRows = (db: Db, ids: readonly string[]) =>
  db.select({
    articleId: articlePhotos.articleId, photoId: articlePhotos.photoId, caption: articlePhotos.caption, credit: articlePhotos.credit,
    file: photos.file, width: photos.width, height: photos.height, focusX: photos.focusX, focusY: photos.focusY,
  }).from(articlePhotos).innerJoin(photos, eq(articlePhotos.photoId, photos.id))
    .where(inArray(articlePhotos.articleId, [...ids])).orderBy(asc(articlePhotos.articleId), asc(articlePhotos.position));

/** Columns an edit of the copy sets. */
export interface CopyFields {
  readonly kind: string; readonly kicker: string; readonly title: string; readonly subtitle: string; readonly body: unknown;
  readonly bylineKind: 'people' | 'source' | 'none'; readonly bylineLabel: string; readonly source: string; readonly section: string; readonly priority: number;
  readonly issueId: string | null; readonly wantedPage: number | null; readonly pointsTo: (string | null)[]; readonly category: string; readonly characters: number; readonly updatedAt: string;
}
export interface NewArticle extends CopyFields { readonly id: string; readonly state: string; readonly sequence: number; readonly createdBy: string | null; readonly createdAt: string }

export const insertArticle = (db: Db, article: NewArticle) => db.insert(articles).values({ ...article, body: article.body });

export const updateCopy = (db: Db, id: string, fields: CopyFields) =>
  db.update(articles).set({ ...fields, version: sql`${articles.version} + 1` }).where(eq(articles.id, id));

/** Moves an article on its way into print; counts its version on. */
export const updateStanding = (db: Db, id: string, fields: { readonly state: string; readonly placedFrom: string | null; readonly returnReason?: string; readonly updatedAt: string }) =>
  db.update(articles).set({ ...fields, version: sql`${articles.version} + 1` }).where(eq(articles.id, id));

/** Puts byline, tags and photos of an article in the place of the old ones. */
export async function replaceParts(db: Db, articleId: string, parts: {
  readonly names: readonly { readonly personId: string; readonly role: string }[];
  readonly tags: readonly string[];
  readonly photos: readonly { readonly photoId: string; readonly caption: string; readonly credit: string }[];
}): Promise<void> {
  await db.delete(articleBylines).where(eq(articleBylines.articleId, articleId));
  await db.delete(articleTags).where(eq(articleTags.articleId, articleId));
  await db.delete(articlePhotos).where(eq(articlePhotos.articleId, articleId));
  if (parts.names.length > 0) await db.insert(articleBylines).values(parts.names.map((name, position) => ({ articleId, position, ...name })));
  if (parts.tags.length > 0) await db.insert(articleTags).values(parts.tags.map((tag, position) => ({ articleId, tag, position })));
  if (parts.photos.length > 0) await db.insert(articlePhotos).values(parts.photos.map((photo, position) => ({ articleId, position, ...photo })));
}

/** Highest order number of an issue's copy; 0 when it has none. */
export async function lastSequence(db: Db, issueId: string | null): Promise<number> {
  const [row] = await db.select({ last: max(articles.sequence) }).from(articles).where(issueId === null ? sql`${articles.issueId} is null` : eq(articles.issueId, issueId));
  return row?.last ?? 0;
}

/** Is there an issue of this id? */
export async function issueExists(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ id: issues.id }).from(issues).where(eq(issues.id, id)).limit(1);
  return row !== undefined;
}

/** Titles of an issue's articles. */
export const titlesOfIssue = (db: Db, issueId: string) =>
  db.select({ id: articles.id, kind: articles.kind, kicker: articles.kicker, title: articles.title, subtitle: articles.subtitle, state: articles.state }).from(articles).where(eq(articles.issueId, issueId)).orderBy(asc(articles.sequence));

export interface ArticleConditions {
  readonly state?: string;
  readonly kind?: string;
  /** Any of these sections. */
  readonly sections?: readonly string[];
  readonly issueId?: string;
  readonly issueTotal?: number;
  readonly tag?: string;
  /** Person in its byline. */
  readonly personId?: string;
  /** User who made it or person in its byline. */
  readonly by?: { readonly userId: string | null; readonly personId: string | null };
  /** A query of the full-text index; null: one that nothing answers to. */
  readonly text?: string | null;
}

function whereOf(db: Db, { state, kind, sections, issueId, issueTotal, tag, personId, by, text }: ArticleConditions): SQL | undefined {
  const bylined = (person: string) => db.select({ id: articleBylines.articleId }).from(articleBylines).where(eq(articleBylines.personId, person));
  const made = (user: string) => db.select({ id: articles.id }).from(articles).where(eq(articles.createdBy, user));
  // What is searched for is few: its index is used and the others only looked at (SQLite: a unary plus keeps an index from being used).
  const beside = (column: SQLiteColumn): SQL => (text === undefined ? sql`${column}` : sql`+${column}`);
  return and(
    state === undefined ? undefined : sql`${beside(articles.state)} = ${state}`,
    kind === undefined ? undefined : eq(articles.kind, kind),
    sections === undefined ? undefined : inArray(beside(articles.section), [...sections]),
    issueId === undefined ? undefined : eq(articles.issueId, issueId),
    issueTotal === undefined ? undefined : inArray(articles.issueId, db.select({ id: issues.id }).from(issues).where(eq(issues.totalNumber, issueTotal))),
    tag === undefined ? undefined : inArray(articles.id, db.select({ id: articleTags.articleId }).from(articleTags).where(eq(articleTags.tag, tag))),
    personId === undefined ? undefined : inArray(articles.id, bylined(personId)),
    // Both halves answer from an index of their own.
    by === undefined ? undefined : by.userId === null && by.personId === null ? sql`0`
      : by.userId === null ? inArray(articles.id, bylined(by.personId!))
      : by.personId === null ? eq(articles.createdBy, by.userId)
      : inArray(articles.id, unionAll(made(by.userId), bylined(by.personId))),
    // What was typed holds no word at all (a mark, a sign): nothing is found by it.
    text === undefined ? undefined : text === null ? sql`0` : foundIn(text),
  );
}

/** What a list can be put in order by; `found`: the order of writing of what was searched for, the newest first. */
export type ArticleOrder = 'updated' | 'sequence' | 'priority' | 'characters' | 'section' | 'title' | 'found';

/** SQLite's own number of a row: what every index holds besides its columns, so that rows are put in order without reading them. */
const row = sql`${articles}.rowid`;

/** Columns of an order as it is usually wanted: newest, weightiest, longest first; `reverse` turns it round. */
function orderOf(order: ArticleOrder, reverse: boolean): SQL[] {
  const [up, down] = reverse ? [desc, asc] : [asc, desc];
  switch (order) {
    case 'found': return [down(articles.searchRow)];
    case 'updated': return [down(articles.updatedAt), down(row)];
    case 'sequence': return [up(articles.sequence), up(articles.createdAt), asc(row)];
    case 'priority': return [up(articles.priority), desc(articles.updatedAt), desc(row)];
    case 'characters': return [down(articles.characters), down(articles.updatedAt), down(row)];
    case 'section': return [up(articles.section), desc(articles.updatedAt), desc(row)];
    case 'title': return [up(articles.title), asc(row)];
  }
}

/** One page of the list, without bodies. The rows are chosen by their indexes first, so that no body is read that is not shown. */
export function listedArticles(db: Db, conditions: ArticleConditions, order: ArticleOrder, reverse: boolean, limit: number, offset: number) {
  const chosen = db.select({ row }).from(articles).where(whereOf(db, conditions)).orderBy(...orderOf(order, reverse)).limit(limit).offset(offset);
  return db.select({ ...standing, issueTotal: issues.totalNumber, createdByName: users.name })
    .from(articles).leftJoin(issues, eq(articles.issueId, issues.id)).leftJoin(users, eq(articles.createdBy, users.id))
    .where(inArray(row, chosen)).orderBy(...orderOf(order, reverse));
}

/** How many articles match, by state. */
export const countsByState = (db: Db, conditions: ArticleConditions) =>
  db.select({ state: articles.state, count: count() }).from(articles).where(whereOf(db, conditions)).groupBy(articles.state);

/** How many articles match. */
export async function countArticles(db: Db, conditions: ArticleConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(articles).where(whereOf(db, conditions));
  return row?.count ?? 0;
}

/** All tags in use, most used first. */
export const tagsInUse = (db: Db) =>
  db.select({ tag: articleTags.tag, uses: count() }).from(articleTags).groupBy(articleTags.tag).orderBy(desc(count()), asc(articleTags.tag));

const revisionHead = {
  id: revisions.id, articleId: revisions.articleId, version: revisions.version, baseVersion: revisions.baseVersion, kind: revisions.kind,
  authorId: revisions.authorId, authorName: revisions.authorName, name: revisions.name, createdAt: revisions.createdAt,
  title: revisions.title, characters: revisions.characters,
};

export interface NewRevision {
  readonly id: string; readonly articleId: string; readonly version: number; readonly baseVersion: number; readonly kind: 'saved' | 'refused';
  readonly authorId: string | null; readonly authorName: string; readonly name: string; readonly content: unknown; readonly title: string; readonly characters: number; readonly createdAt: string;
}
export const insertRevision = (db: Db, revision: NewRevision) => db.insert(revisions).values(revision);

/** Revisions of an article without their texts, newest first. */
export const revisionHeads = (db: Db, articleId: string) =>
  db.select(revisionHead).from(revisions).where(eq(revisions.articleId, articleId)).orderBy(desc(revisions.createdAt), desc(revisions.version), desc(revisions.kind));

/** Texts of the latest saves of an article, newest first; refused ones are not among them. */
export const savedTexts = (db: Db, articleId: string, most: number) =>
  db.select({ content: revisions.content, author: revisions.authorName, at: revisions.createdAt }).from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.kind, 'saved'))).orderBy(desc(revisions.version), desc(revisions.createdAt)).limit(most);

export async function revisionById(db: Db, id: string) {
  const [row] = await db.select({ ...revisionHead, content: revisions.content }).from(revisions).where(eq(revisions.id, id)).limit(1);
  return row;
}

/** The last save of an article later than this version; undefined when its copy has not changed since. */
export async function laterSave(db: Db, articleId: string, version: number) {
  const [row] = await db.select(revisionHead).from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.kind, 'saved'), gt(revisions.version, version))).orderBy(desc(revisions.version)).limit(1);
  return row;
}

export const renameRevisionRow = (db: Db, id: string, name: string) => db.update(revisions).set({ name }).where(eq(revisions.id, id));

/** Articles that use a photo. */
export const articlesWithPhoto = (db: Db, photoId: string) =>
  db.selectDistinct({ id: articles.id, title: articles.title }).from(articlePhotos).innerJoin(articles, eq(articlePhotos.articleId, articles.id)).where(eq(articlePhotos.photoId, photoId));
