import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Db } from '@/db/open';
import { allSources, insertSource, sourceById, sourceByName, sourcesInCopy, updateSource } from '@/db/queries/sources';
import type { ArticleContent } from '@/lib/copy/article-content';
import { err, ok } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Scene } from './operation';
import { pinyinKeys } from './pinyin';
import { filledLine, id, version } from './text-input';

/** An agency or anybody else whose copy we print. `uses`: articles that bear its name; `locked`: its words may not be changed. */
export interface SourceView { readonly id: string; readonly name: string; readonly locked: boolean; readonly active: boolean; readonly uses: number; readonly keys: string; readonly version: number }

/** All sources by name. */
export async function listSources(db: Db): Promise<readonly SourceView[]> {
  const uses = new Map((await sourcesInCopy(db)).map((row) => [row.name.trim(), row.uses]));
  return (await allSources(db)).map((source) => ({ ...source, uses: uses.get(source.name) ?? 0, keys: pinyinKeys(source.name) }));
}

/** Enters a source. Refused ('source-exists') when there is one of this name. */
export const createSource = operation({
  action: 'person.edit',
  input: z.strictObject({ name: filledLine(100), locked: z.boolean().default(false) }),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'person', id: '' }),
  async run(scene, input) {
    if (await sourceByName(scene.db, input.name)) return err({ code: 'refused', reason: 'source-exists', params: { name: input.name } });
    const sourceId = scene.newId();
    await insertSource(scene.db, { id: sourceId, ...input });
    scene.note('source.create', 'source', sourceId, 1, input);
    return ok({ id: sourceId, version: 1 });
  },
});

/** Locks or unlocks a source's words, or takes it out of the choice. Its name stays: copy is known by it. */
export const editSource = operation({
  action: 'person.edit',
  input: z.strictObject({ id, version, locked: z.boolean(), active: z.boolean() }),
  async subject(db, input) {
    const source = await sourceById(db, input.id);
    return source ? ok({ value: source, state: 'any' as const, own: false, kind: 'person' as const, id: source.id, version: source.version }) : err<DeskError>({ code: 'not-found', what: 'source' });
  },
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    // Whoever could take the lock off and on again could change the words after all.
    if (subject.value.locked && !input.locked && scene.actor.system !== true && !scene.actor.roles.includes('chief-editor')) return err({ code: 'refused', reason: 'source-unlock', params: { source: subject.value.name } });
    await updateSource(scene.db, subject.id, { locked: input.locked, active: input.active });
    scene.note('source.edit', 'source', subject.id, subject.value.version + 1, { name: subject.value.name, locked: input.locked, active: input.active });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Is this the copy of a source whose words are locked? */
export async function isLocked(db: Db, byline: ArticleContent['byline']): Promise<boolean> {
  return byline.kind === 'source' && ((await sourceByName(db, byline.source.trim()))?.locked ?? false);
}

/** What prints of a source's own: its decks, its text and its name; captions of the photos it came with. */
function sameWords(before: ArticleContent, after: ArticleContent): boolean {
  const captions = new Map(before.photos.map((photo) => [photo.photoId, photo.caption]));
  return before.title === after.title && before.kicker === after.kicker && before.subtitle === after.subtitle && isDeepStrictEqual(before.body, after.body)
    && isDeepStrictEqual(before.byline, after.byline) && after.photos.every((photo) => !captions.has(photo.photoId) || captions.get(photo.photoId) === photo.caption);
}

/**
 * Why this change to copy is refused for its source's sake; null when it is not. A source's locked words are changed by the chief editor alone,
 * who says so each time (`unlock`), and it is noted. Where the copy goes (section, issue, page, tags, photos) is free.
 */
export async function lockRefusal(scene: Scene, article: { readonly id: string; readonly state: string }, before: ArticleContent, after: ArticleContent, unlock: boolean): Promise<DeskError | null> {
  // A draft is still being pasted and its source may have been mistaken; what has been handed in is the source's.
  if (article.state === 'draft' || sameWords(before, after) || !await isLocked(scene.db, before.byline)) return null;
  const params = { source: before.byline.kind === 'source' ? before.byline.source : '' };
  if (scene.actor.system !== true && !scene.actor.roles.includes('chief-editor')) return { code: 'refused', reason: 'source-locked', params };
  if (!unlock) return { code: 'refused', reason: 'source-locked-confirm', params };
  scene.note('article.unlock', 'article', article.id, null, params);
  return null;
}
