import type { Db } from '@/db/open';
import { articlesByIds, bylineNames, insertRevision, issueExists, lastSequence, photoRows, replaceParts, tagRows, insertArticle, updateCopy, type ArticleRecord, type CopyFields } from '@/db/queries/articles';
import { indexArticle } from '@/db/queries/article-search';
import { peopleByIds } from '@/db/queries/people';
import { photosByIds } from '@/db/queries/photos';
import { articleContentSchema, characterCount, type ArticleContent, type ContentByline } from '@/lib/copy/article-content';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { findOrCreatePerson } from './byline-people';
import type { DeskError } from './error';
import type { Scene } from './operation';
import { searchedWords } from './searched-words';
import { currentTags } from './tags';
import type { ArticlePhotoView } from './views/article';

/** How an article's editable content is kept in rows, and read back. */

export interface StoredArticle { readonly record: ArticleRecord; readonly content: ArticleContent; readonly photos: readonly ArticlePhotoView[] }

function byArticle<Row extends { readonly articleId: string }>(rows: readonly Row[]): (articleId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.articleId);
    if (group) group.push(row); else groups.set(row.articleId, [row]);
  }
  return (articleId) => groups.get(articleId) ?? [];
}

/** Articles by id with their content, whatever its size; ids that are not there are left out. Throws when a row does not parse (a broken database). */
export async function storedArticles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, StoredArticle>> {
  if (ids.length === 0) return new Map();
  const names = byArticle(await bylineNames(db, ids));
  const tags = byArticle(await tagRows(db, ids));
  const photos = byArticle(await photoRows(db, ids));
  return new Map((await articlesByIds(db, ids)).map((record) => {
    const own = photos(record.id);
    const content = articleContentSchema.parse({
      kind: record.kind, kicker: record.kicker, title: record.title, subtitle: record.subtitle, body: record.body,
      byline: bylineOf(record, names(record.id)),
      section: record.section, priority: record.priority, tags: tags(record.id).map((row) => row.tag),
      photos: own.map(({ photoId, caption, credit }) => ({ photoId, caption, credit })),
      issueId: record.issueId, wantedPage: record.wantedPage, pointsTo: record.pointsTo, category: record.category,
    });
    return [record.id, { record, content, photos: own.map(({ articleId: _article, ...photo }) => photo) }];
  }));
}

function bylineOf(record: ArticleRecord, names: readonly { readonly personId: string; readonly name: string; readonly role: string }[]): unknown {
  switch (record.bylineKind) {
    case 'people': return names.length === 0 ? { kind: 'none' } : { kind: 'people', label: record.bylineLabel, names: names.map(({ personId, name, role }) => ({ personId, name, role })) };
    case 'source': return { kind: 'source', source: record.source };
    case 'none': return { kind: 'none' };
  }
}

/** One article with its content. */
export async function storedArticle(db: Db, id: string): Promise<StoredArticle | undefined> {
  return (await storedArticles(db, [id])).get(id);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];

/** Byline people by id; an id nobody has is a name just typed, found or made. */
async function knownByline(scene: Scene, byline: ContentByline): Promise<ContentByline> {
  if (byline.kind !== 'people') return byline;
  const known = new Map((await peopleByIds(scene.db, byline.names.map((name) => name.personId))).map((person) => [person.id, person.name]));
  const names: typeof byline.names = [];
  for (const entry of byline.names) {
    const name = known.get(entry.personId);
    names.push(name === undefined ? { ...entry, personId: await findOrCreatePerson(scene, entry.name.trim(), entry.role) } : { ...entry, name });
  }
  return { ...byline, names };
}

/** Content as it will be kept: people known, tags once each. Fails for an issue or a photo that is not there. */
export async function settleContent(scene: Scene, content: ArticleContent): Promise<Result<ArticleContent, DeskError>> {
  if (content.issueId !== null && !await issueExists(scene.db, content.issueId)) return err({ code: 'not-found', what: 'issue' });
  const photoIds = [...new Set(content.photos.map((photo) => photo.photoId))];
  if ((await photosByIds(scene.db, photoIds)).length < photoIds.length) return err({ code: 'not-found', what: 'photo' });
  return ok({ ...content, byline: await knownByline(scene, content.byline), tags: await currentTags(scene.db, distinct(content.tags)) });
}

const copyFields = (content: ArticleContent, at: string): CopyFields => ({
  kind: content.kind, kicker: content.kicker, title: content.title, subtitle: content.subtitle, body: content.body,
  bylineKind: content.byline.kind,
  bylineLabel: content.byline.kind === 'people' ? content.byline.label : '',
  source: content.byline.kind === 'source' ? content.byline.source : '',
  section: content.section, priority: content.priority, issueId: content.issueId, wantedPage: content.wantedPage,
  pointsTo: content.pointsTo, category: content.category, characters: characterCount(content), updatedAt: at,
});

const partsOf = (content: ArticleContent) => ({
  names: content.byline.kind === 'people' ? content.byline.names.map(({ personId, role }) => ({ personId, role })) : [],
  tags: content.tags,
  photos: content.photos,
});

/** Keeps a text as a revision; 'refused' ones are saves that came too late. Returns its id. */
export async function keepRevision(scene: Scene, articleId: string, content: ArticleContent, versions: { readonly version: number; readonly base: number; readonly kind: 'saved' | 'refused'; readonly name?: string }): Promise<string> {
  const revisionId = scene.newId();
  await insertRevision(scene.db, {
    id: revisionId, articleId, version: versions.version, baseVersion: versions.base, kind: versions.kind, name: versions.name ?? '',
    authorId: scene.actor.userId, authorName: scene.actor.name, content, title: content.title, characters: characterCount(content), createdAt: scene.at,
  });
  return revisionId;
}

/** Adds an article with settled content as version 1 with its first revision. */
export async function addArticle(scene: Scene, content: ArticleContent, state: 'draft' | 'submitted'): Promise<string> {
  const articleId = scene.newId();
  await insertArticle(scene.db, {
    ...copyFields(content, scene.at), id: articleId, state, sequence: await lastSequence(scene.db, content.issueId) + 1, createdBy: scene.actor.userId, createdAt: scene.at,
  });
  await replaceParts(scene.db, articleId, partsOf(content));
  await indexArticle(scene.db, articleId, searchedWords(content));
  await keepRevision(scene, articleId, content, { version: 1, base: 0, kind: 'saved' });
  return articleId;
}

/** Writes settled content over an article's as its next version, and keeps it as a revision. */
export async function overwriteArticle(scene: Scene, article: { readonly id: string; readonly version: number }, content: ArticleContent, base: number, name?: string): Promise<number> {
  const next = article.version + 1;
  await updateCopy(scene.db, article.id, copyFields(content, scene.at));
  await replaceParts(scene.db, article.id, partsOf(content));
  await indexArticle(scene.db, article.id, searchedWords(content));
  await keepRevision(scene, article.id, content, { version: next, base, kind: 'saved', name });
  return next;
}
