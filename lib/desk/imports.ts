import { z } from 'zod';
import type { Db } from '@/db/open';
import { titlesOfIssue } from '@/db/queries/articles';
import { allPeople } from '@/db/queries/people';
import { firstPublication, sectionsOf } from '@/db/queries/publications';
import { articleContentSchema, bylineRoles, type ArticleContent } from '@/lib/copy/article-content';
import { importToContents, isPhotoPlaceholder, type ImportedArticle } from '@/lib/copy/import/contents';
import type { Dropped } from '@/lib/copy/import/docx';
import type { ImportResult, LineHint } from '@/lib/copy/import/import-types';
import { readCopy } from '@/lib/copy/import/read-copy';
import type { ReadProblem } from '@/lib/copy/import/read-text';
import { recognise } from '@/lib/copy/import/recognise';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { addArticle, overwriteArticle, settleContent, storedArticles } from './articles-content';
import { operation, type Operation, type Scene } from './operation';
import { addPlaceholder } from './photos';
import { voidSignOffForArticle } from './signoff-void';
import { matchTeaserLines } from './teaser-lines';
import { id, line } from './text-input';

/** What an import would bring, before anything is written. `contents` goes to `importCopy`; text, hints and decisions give the same again. */
export interface ImportPreview {
  readonly text: string;
  readonly hints: readonly LineHint[];
  readonly encoding: string;
  /** Pictures and notes of a word-processor file that are not taken over. */
  readonly dropped: readonly Dropped[];
  readonly result: ImportResult;
  readonly contents: readonly ImportedArticle[];
}

/** Reads a .txt or .docx file, or text pasted (with the hints of an earlier reading), the way an editor decided; people the newsroom knows help to part names. */
export async function previewImport(db: Db, copy: { readonly bytes: Uint8Array } | { readonly text: string; readonly hints?: readonly LineHint[] }, decisions: Readonly<Record<string, string>> = {}): Promise<Result<ImportPreview, ReadProblem>> {
  const read = 'bytes' in copy ? await readCopy(copy.bytes) : ok({ text: copy.text, hints: copy.hints ?? [], encoding: 'utf-8' as const, dropped: [] as readonly Dropped[] });
  if (!read.ok) return read;
  if (read.value.text.trim() === '') return err({ code: 'empty' });
  const people = (await allPeople(db)).map((person) => person.name);
  const { text, hints, encoding, dropped } = read.value;
  const result = recognise(text, { people, decisions, hints });
  return ok({ text, hints, encoding, dropped, result, contents: importToContents(result) });
}

/** Articles taken in at once. */
export const mostImported = 200;

const content = articleContentSchema.omit({ byline: true, pointsTo: true, issueId: true }).extend({
  byline: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('people'), label: line(40), names: z.array(z.object({ name: line(40).pipe(z.string().min(1, 'field.empty')), role: z.enum(bylineRoles) })).min(1).max(50) }),
    z.object({ kind: z.literal('source'), source: line(100).pipe(z.string().min(1, 'field.empty')) }),
    z.object({ kind: z.literal('none') }),
  ]),
}).strip();

/** An article as lib/copy/import gives it. */
const imported = z.object({ key: z.string().max(100), content, pointsTo: z.array(z.string().nullable()).max(60) });
type Imported = z.output<typeof imported>;

/** Content with pictures entered and people still to be found by name: their ids are ones nobody has. */
async function contentWithPhotos(scene: Scene, article: Imported, issueId: string | null, section: string): Promise<ArticleContent> {
  const entered = new Map<string, string>();
  for (const { photoId, caption, credit } of article.content.photos) {
    if (isPhotoPlaceholder(photoId)) entered.set(photoId, await addPlaceholder(scene, caption, credit));
  }
  const photo = (photoId: string) => entered.get(photoId) ?? photoId;
  const { byline } = article.content;
  return {
    ...article.content, issueId, section: article.content.section || section, pointsTo: article.pointsTo.map(() => null),
    body: { type: 'doc', content: article.content.body.content.map((block) => block.type === 'photoAnchor' ? { ...block, attrs: { photoId: photo(block.attrs.photoId) } } : block) },
    photos: article.content.photos.map((entry) => ({ ...entry, photoId: photo(entry.photoId) })),
    byline: byline.kind === 'people' ? { ...byline, label: byline.label.slice(0, 20), names: byline.names.map(({ name, role }, index) => ({ personId: `new:${index}`, name, role })) } : byline,
  };
}

/** Points lines of teasers that point nowhere yet to their stories: by what the import knows, else by the titles of the issue. */
async function resolveTeasers(scene: Scene, issueId: string | null, known: ReadonlyMap<string, readonly (string | null)[]>): Promise<void> {
  const titles = issueId === null ? [] : (await titlesOfIssue(scene.db, issueId)).filter((article) => article.state !== 'spiked');
  const open = new Set([...known.keys(), ...titles.filter((article) => article.kind === 'teaser' && article.state !== 'published').map((article) => article.id)]);
  for (const [articleId, { record, content: teaser }] of await storedArticles(scene.db, [...open])) {
    const own = known.get(articleId) ?? teaser.pointsTo;
    const pointsTo = matchTeaserLines({ ...teaser, pointsTo: [...own] }, titles);
    if (pointsTo.length === teaser.pointsTo.length && pointsTo.every((target, index) => target === (teaser.pointsTo[index] ?? null))) continue;
    await overwriteArticle(scene, record, { ...teaser, pointsTo }, record.version);
    voidSignOffForArticle(scene, articleId, `story:${teaser.title}`);
  }
}

export interface ImportedCopy { readonly articles: readonly { readonly id: string; readonly key: string; readonly kind: ArticleContent['kind']; readonly title: string }[] }

/**
 * Takes recognised copy in (`contents` of a preview), all of it or none: each article handed in ('submitted') with its first revision, people
 * and missing pictures made, teasers pointed to their stories. `section` is for articles that name none; the publication's first when left out.
 */
export const importCopy: Operation<ImportedCopy> = operation({
  action: 'article.import',
  input: z.object({ issueId: id.nullable().default(null), contents: z.array(imported).max(mostImported), section: line(40).optional() }),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'article', id: '' }),
  async run(scene, input) {
    if (input.contents.length === 0) return err({ code: 'refused', reason: 'import-empty' });
    const publication = await firstPublication(scene.db);
    const section = input.section ?? (publication ? (await sectionsOf(scene.db, publication.id))[0]?.name : undefined) ?? '';
    const articles: { id: string; key: string; kind: ArticleContent['kind']; title: string }[] = [];
    for (const article of input.contents) {
      const settled = await settleContent(scene, await contentWithPhotos(scene, article, input.issueId, section));
      if (!settled.ok) return settled;
      const articleId = await addArticle(scene, settled.value, 'submitted');
      scene.note('article.import', 'article', articleId, 1, { title: settled.value.title });
      articles.push({ id: articleId, key: article.key, kind: settled.value.kind, title: settled.value.title });
    }
    const idOf = new Map(articles.map((article) => [article.key, article.id]));
    const teasers = new Map(input.contents.flatMap((article) => article.content.kind === 'teaser'
      ? [[idOf.get(article.key)!, article.pointsTo.map((key) => key === null ? null : idOf.get(key) ?? null)] as const] : []));
    await resolveTeasers(scene, input.issueId, teasers);
    return ok({ articles });
  },
});
