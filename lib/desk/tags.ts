import { z } from 'zod';
import type { Db } from '@/db/open';
import { aliasesFor, allAliases, articlesTagged, putAlias, removeAliasRow, replaceTag, tagUses } from '@/db/queries/tags';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Subject } from './operation';
import { indexArticles } from './search-index';
import { voidSignOffForArticle } from './signoff-void';
import { filledLine } from './text-input';

/** A tag in use; `aliases` are those that have become it: whoever types one of them gets this. */
export interface TagView { readonly tag: string; readonly uses: number; readonly aliases: readonly string[] }

/** Tags in use and tags others have become, the most used first. */
export async function listTagViews(db: Db): Promise<readonly TagView[]> {
  const aliases = new Map<string, string[]>();
  for (const { tag, now } of await allAliases(db)) aliases.set(now, [...aliases.get(now) ?? [], tag]);
  const used = await tagUses(db);
  const unused = [...aliases.keys()].filter((tag) => !used.some((row) => row.tag === tag)).map((tag) => ({ tag, uses: 0 }));
  return [...used, ...unused].map(({ tag, uses }) => ({ tag, uses, aliases: aliases.get(tag) ?? [] }));
}

/** Tags as they are called now, each once. */
export async function currentTags(db: Db, tags: readonly string[]): Promise<string[]> {
  if (tags.length === 0) return [];
  const now = new Map((await aliasesFor(db, tags)).map((alias) => [alias.tag, alias.now]));
  return [...new Set(tags.map((tag) => now.get(tag) ?? tag))];
}

const everywhere = async (): Promise<Result<Subject<null>, DeskError>> => ok({ value: null, state: 'any', own: false, kind: 'publication', id: '' });
/** A tag is one word: what parts tags when they are typed cannot stand in one. */
const tag = filledLine(30).refine((text) => !/[\s,，、;；]/u.test(text), 'field.tag');
/** Articles indexed anew at a time. */
const atOnce = 500;

/**
 * Renames a tag in all copy; when the new name is in use, the two become one. The old name becomes the new one from then on, also in text
 * that is open somewhere and saved later. Copy of a signed issue makes its sign-off void, since the web edition shows tags; printed
 * editions and revisions keep what they had.
 */
export const mergeTag = operation({
  action: 'tag.edit',
  input: z.strictObject({ from: z.string().min(1).max(60), to: tag }),
  subject: everywhere,
  async run(scene, input) {
    const to = (await currentTags(scene.db, [input.to]))[0] ?? input.to;
    // Back to a name it had before: the alias gives way.
    const target = to === input.from ? input.to : to;
    if (target === input.from) return err({ code: 'refused', reason: 'tag-same' });
    const theirs = await articlesTagged(scene.db, input.from);
    await replaceTag(scene.db, input.from, target);
    await putAlias(scene.db, input.from, target);
    const ids = theirs.map((article) => article.id);
    for (let from = 0; from < ids.length; from += atOnce) await indexArticles(scene.db, ids.slice(from, from + atOnce));
    for (const article of theirs) voidSignOffForArticle(scene, article.id, `story:${article.title.replace(/\n/g, '')}`);
    scene.note('tag.merge', 'tag', target, null, { from: input.from, articles: theirs.length });
    return ok({ tag: target, articles: theirs.length });
  },
});

/** Lets an old name be a tag of its own again. */
export const removeAlias = operation({
  action: 'tag.edit',
  input: z.strictObject({ tag: z.string().min(1).max(60) }),
  subject: everywhere,
  async run(scene, input) {
    await removeAliasRow(scene.db, input.tag);
    scene.note('tag.removeAlias', 'tag', input.tag, null);
    return ok(null);
  },
});
