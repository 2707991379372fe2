import { z } from 'zod';
import { titlesOfIssue } from '@/db/queries/articles';
import { firstPublication, sectionsOf } from '@/db/queries/publications';
import { articleContentSchema, bylineRoles, emptyContent, storyKinds, type ArticleContent } from '@/lib/copy/article-content';
import type { BodyBlock } from '@/lib/copy/body-schema';
import { withoutForeignCharacters } from '@/lib/copy/characters';
import { err, ok } from '@/lib/newsroom/result';
import { addArticle, overwriteArticle, settleContent, storedArticles } from './articles-content';
import { invalid, operation, type Operation, type Scene } from './operation';
import { addPlaceholder } from './photos';
import { voidSignOffForArticle } from './signoff-void';
import { matchTeaserLines } from './teaser-lines';
import { id, line } from './text-input';

/** Articles taken in at once. */
export const mostImported = 200;

const text = z.string().max(100_000).transform(withoutForeignCharacters);
const deck = z.string().max(2000).transform((words) => words.split('\n').map((part) => withoutForeignCharacters(part).trim()).filter((part) => part !== '').join('\n'));

/** An article as the recogniser of lib/copy/import gives it; what else it carries is left out. */
const recognised = z.object({
  key: z.string().max(100),
  kind: z.enum(storyKinds),
  kicker: deck, title: deck, subtitle: deck,
  elements: z.array(z.union([
    z.object({ kind: z.enum(['paragraph', 'crosshead', 'listItem']), text }),
    z.object({ kind: z.literal('photo'), caption: z.number().int().min(0) }),
  ])).max(5000),
  names: z.array(z.object({ name: line(40).pipe(z.string().min(1, 'field.empty')), role: z.enum(bylineRoles) })).max(50),
  label: line(20),
  source: line(100).nullable(),
  sourceInText: z.boolean().default(false),
  captions: z.array(text).max(60),
  credits: z.array(text).max(60).default([]),
  section: line(40).default(''),
});
type Recognised = z.output<typeof recognised>;

/** The body's blocks; neighbouring list items make one list, photos stand where the text has them. */
function bodyOf(elements: Recognised['elements'], photoIds: readonly string[]): ArticleContent['body'] {
  const blocks: BodyBlock[] = [];
  for (const element of elements) {
    if (element.kind === 'photo') {
      const photoId = photoIds[element.caption];
      if (photoId !== undefined) blocks.push({ type: 'photoAnchor', attrs: { photoId } });
      continue;
    }
    if (element.text === '') continue;
    const content = [{ type: 'text' as const, text: element.text }];
    if (element.kind === 'crosshead') { blocks.push({ type: 'crosshead', content }); continue; }
    if (element.kind === 'paragraph') { blocks.push({ type: 'paragraph', content }); continue; }
    const last = blocks.at(-1);
    const item = { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content }] as [{ type: 'paragraph'; content: typeof content }] };
    if (last?.type === 'bulletList') last.content.push(item); else blocks.push({ type: 'bulletList', content: [item] });
  }
  return blocks.length > 0 ? { type: 'doc', content: blocks } : emptyContent().body;
}

function bylineOf(article: Recognised): ArticleContent['byline'] {
  if (article.names.length > 0) return { kind: 'people', label: article.label, names: article.names.map(({ name, role }, index) => ({ personId: `new:${index}`, name, role })) };
  // Where the source opens the text (某社某地某日电) it is not printed a second time.
  return article.source && !article.sourceInText ? { kind: 'source', source: article.source } : { kind: 'none' };
}

/** The first story leads, the next two are important, the rest fill; an editor weighs again. */
function priorityOf(article: Recognised, storiesBefore: number): number {
  if (article.kind === 'brief') return 4;
  if (article.kind === 'teaser') return 3;
  return storiesBefore === 0 ? 1 : storiesBefore < 3 ? 2 : 3;
}

/** Points the lines of an issue's teasers that point nowhere yet to the stories whose titles they carry. */
async function resolveTeasers(scene: Scene, issueId: string): Promise<void> {
  const titles = (await titlesOfIssue(scene.db, issueId)).filter((article) => article.state !== 'spiked');
  const open = titles.filter((article) => article.kind === 'teaser' && article.state !== 'published').map((article) => article.id);
  for (const [articleId, { record, content }] of await storedArticles(scene.db, open)) {
    const pointsTo = matchTeaserLines(content, titles);
    if (pointsTo.every((target, index) => target === (content.pointsTo[index] ?? null)) && pointsTo.length === content.pointsTo.length) continue;
    await overwriteArticle(scene, record, { ...content, pointsTo }, record.version);
    voidSignOffForArticle(scene, articleId, `story:${content.title}`);
  }
}

export interface ImportedCopy { readonly articles: readonly { readonly id: string; readonly key: string; readonly kind: ArticleContent['kind']; readonly title: string }[] }

/**
 * Takes recognised copy in, all of it or none: each article handed in ('submitted') with its first revision, people and missing pictures made,
 * teasers pointed to their stories. `section` is for articles that name none; the publication's first when left out.
 */
export const importCopy: Operation<ImportedCopy> = operation({
  action: 'article.import',
  input: z.object({
    issueId: id.nullable().default(null),
    contents: z.array(recognised).max(mostImported),
    section: line(40).optional(),
  }),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'article', id: '' }),
  async run(scene, input) {
    if (input.contents.length === 0) return err({ code: 'refused', reason: 'import-empty' });
    const publication = await firstPublication(scene.db);
    const section = input.section ?? (publication ? (await sectionsOf(scene.db, publication.id))[0]?.name : undefined) ?? '';
    const articles: { id: string; key: string; kind: ArticleContent['kind']; title: string }[] = [];
    let stories = 0;
    for (const [index, article] of input.contents.entries()) {
      const photos: { photoId: string; caption: string; credit: string }[] = [];
      for (const [photo, caption] of article.captions.entries()) {
        const credit = article.credits[photo] ?? '';
        photos.push({ photoId: await addPlaceholder(scene, caption, credit), caption, credit });
      }
      const parsed = articleContentSchema.safeParse({
        ...emptyContent(article.kind), kicker: article.kicker, title: article.title, subtitle: article.subtitle,
        body: bodyOf(article.elements, photos.map((photo) => photo.photoId)), byline: bylineOf(article),
        section: article.section || section, priority: priorityOf(article, stories), photos, issueId: input.issueId,
      });
      if (!parsed.success) return err(atArticle(invalid(parsed.error), index));
      const content = await settleContent(scene, parsed.data);
      if (!content.ok) return content;
      const articleId = await addArticle(scene, content.value, 'submitted');
      scene.note('article.import', 'article', articleId, 1, { title: content.value.title });
      articles.push({ id: articleId, key: article.key, kind: article.kind, title: article.title });
      if (article.kind === 'story') stories += 1;
    }
    if (input.issueId !== null) await resolveTeasers(scene, input.issueId);
    return ok({ articles });
  },
});

/** Field problems with the place of the article they are in. */
const atArticle = <Failure extends ReturnType<typeof invalid>>(error: Failure, index: number): ReturnType<typeof invalid> =>
  error.code === 'invalid' ? { ...error, fields: error.fields.map((field) => ({ ...field, path: `contents.${index}.${field.path}` })) } : error;
