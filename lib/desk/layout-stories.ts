import type { Db } from '@/db/open';
import { bylineRecords, photoRecords, tagsOf, type ArticleRecord, type BylineRecord } from '@/db/queries/pages';
import { articleContentSchema, headlineTexts, storyFromArticle, type ArticleContent, type PhotoFiles } from '@/lib/copy/article-content';
import type { Story } from '@/lib/copy/story';
import type { WordEnds } from '@/lib/press/word-ends';

function byArticle<Row extends { readonly articleId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.articleId, [...(groups.get(row.articleId) ?? []), row]);
  return groups;
}

function bylineOf(article: ArticleRecord, names: readonly BylineRecord[]): unknown {
  switch (article.bylineKind) {
    case 'people': return names.length === 0 ? { kind: 'none' } : { kind: 'people', label: article.bylineLabel, names: names.map(({ personId, name, role }) => ({ personId, name, role })) };
    case 'source': return article.source === '' ? { kind: 'none' } : { kind: 'source', source: article.source };
    case 'none': return { kind: 'none' };
  }
}

/** Word ends of every headline text of an article, and of each line the editor forced in it. */
function headlineEnds(content: ArticleContent, wordEnds: WordEnds): Story['wordEnds'] {
  const texts = headlineTexts(content).flatMap((text) => (text.includes('\n') ? [text, ...text.split('\n')] : [text]));
  return Object.fromEntries(texts.map((text) => [text, wordEnds.of(text)]));
}

/** Stories of these articles by article id, in the order given. Throws when an article in the database is not one (zod). */
export function storiesOf(db: Db, records: readonly ArticleRecord[], wordEnds: WordEnds): Record<string, Story> {
  const ids = records.map((record) => record.id);
  const names = byArticle(bylineRecords(db, ids));
  const photos = byArticle(photoRecords(db, ids));
  const tags = tagsOf(db, ids);
  const stories: Record<string, Story> = {};
  for (const record of records) {
    const own = photos.get(record.id) ?? [];
    const content = articleContentSchema.parse({
      kind: record.kind, kicker: record.kicker, title: record.title, subtitle: record.subtitle, body: record.body, byline: bylineOf(record, names.get(record.id) ?? []),
      section: record.section, priority: record.priority, tags: tags.get(record.id) ?? [],
      photos: own.map(({ photoId, caption, credit }) => ({ photoId, caption, credit })), issueId: record.issueId, wantedPage: record.wantedPage, pointsTo: record.pointsTo,
    });
    const files: PhotoFiles = Object.fromEntries(own.map((photo) => [photo.photoId, {
      file: photo.file, width: photo.width, height: photo.height, focus: { x: photo.focusX / 100, y: photo.focusY / 100 },
    }]));
    stories[record.id] = storyFromArticle(content, files, record.id, headlineEnds(content, wordEnds));
  }
  return stories;
}
