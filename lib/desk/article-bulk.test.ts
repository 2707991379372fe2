import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { sections as sectionRows } from '@/db/schema';
import { updateStanding } from '@/db/queries/articles';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { ok } from '@/lib/newsroom/result';
import type { ArticleState } from '@/lib/newsroom/states';
import { bulkArticles, type BulkAnswer } from './article-bulk';
import { articleView, countListed, createArticle, listArticles, revisionsOf } from './articles';
import type { Actor } from './operation';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const system: Actor = { userId: null, name: '系统', roles: [], personId: null, system: true };
interface Written { readonly id: string; readonly version: number }

async function written(actor: Actor, title: string, more: Partial<ArticleContent> = {}, state: ArticleState = 'draft'): Promise<Written> {
  const made = await createArticle(room.around, actor, { content: { ...emptyContent(), title, ...more } });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  if (state !== 'draft') await room.around.store.transact(async (db) => { await updateStanding(db, made.value.id, { state, placedFrom: null, updatedAt: room.around.now().toISOString() }); return ok(null); });
  return { id: made.value.id, version: state === 'draft' ? 1 : 2 };
}
const view = async (id: string) => (await articleView(room.around.store.read, id, system))!;
async function bulk(actor: Actor, articles: readonly Written[], act: unknown): Promise<readonly BulkAnswer[]> {
  const done = await bulkArticles(room.around, actor, { articles, act });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

describe('a bulk act', () => {
  let first: Written;
  let second: Written;
  beforeEach(async () => { first = await written(room.actors.editor, '清淤工程完工', { tags: ['水利'] }); second = await written(room.actors.editor, '渡口改造', { tags: ['交通', '水利'] }); });

  test('adds and takes away tags, and leaves alone what is as wanted', async () => {
    expect(await bulk(room.actors.editor, [first, second], { kind: 'tags', add: ['水利', '民生'], remove: ['交通'] })).toEqual([
      { id: first.id, title: '清淤工程完工', outcome: 'done' }, { id: second.id, title: '渡口改造', outcome: 'done' },
    ]);
    expect((await view(first.id)).content.tags).toEqual(['水利', '民生']);
    expect((await view(second.id)).content.tags).toEqual(['水利', '民生']);
    expect(await bulk(room.actors.editor, [first], { kind: 'tags', add: ['民生'] })).toMatchObject([{ outcome: 'unchanged' }]);
    expect((await revisionsOf(room.around.store.read, first.id)).length).toBe(2);
  });
  test('sets the section', async () => {
    await bulk(room.actors.editor, [first, second], { kind: 'section', section: '民生' });
    expect([(await view(first.id)).content.section, (await view(second.id)).content.section]).toEqual(['民生', '民生']);
  });
  test('answers for each: one that is refused holds up none of the others', async () => {
    const published = await written(room.actors.editor, '已经出版', {}, 'published');
    const answers = await bulk(room.actors.editor, [published, first, { id: 'nowhere', version: 1 }], { kind: 'section', section: '副刊' });
    expect(answers).toMatchObject([
      { outcome: 'refused', error: { code: 'not-allowed', action: 'article.edit', state: 'published' } }, { outcome: 'done' }, { outcome: 'refused', error: { code: 'not-found' } },
    ]);
    expect((await view(published.id)).content.section).toBe('');
    expect(await revisionsOf(room.around.store.read, published.id), 'a refused act leaves no text behind').toHaveLength(1);
  });
  test('is for a reporter about their own copy only', async () => {
    const own = await written(room.actors.reporter, '自己的稿');
    expect(await bulk(room.actors.reporter, [first, own], { kind: 'tags', add: ['街坊'] })).toMatchObject([{ outcome: 'refused' }, { outcome: 'done' }]);
  });
  test('takes a step on each as its own rules say', async () => {
    const submitted = await written(room.actors.reporter, '送审的稿', {}, 'submitted');
    expect(await bulk(room.actors.editor, [submitted, first], { kind: 'step', step: 'review' })).toMatchObject([{ outcome: 'done' }, { outcome: 'refused', error: { code: 'not-allowed' } }]);
    expect((await view(submitted.id)).state).toBe('first-review');
    expect(await bulk(room.actors.editor, [{ id: submitted.id, version: 3 }], { kind: 'step', step: 'return', reason: '请补采' })).toMatchObject([{ outcome: 'done' }]);
    expect((await view(submitted.id)).returnReason).toBe('请补采');
  });
  test('takes no step on a text its actor has not seen', async () => {
    const submitted = await written(room.actors.reporter, '又改过的稿', {}, 'submitted');
    expect(await bulk(room.actors.editor, [{ ...submitted, version: 1 }], { kind: 'step', step: 'review' })).toMatchObject([{ outcome: 'refused', error: { code: 'stale' } }]);
  });
  test('is one answer an article, and a limited number of them', async () => {
    expect(await bulk(room.actors.editor, [first, first], { kind: 'section', section: '要闻' })).toHaveLength(1);
    expect(await bulkArticles(room.around, room.actors.editor, { articles: Array.from({ length: 201 }, () => first), act: { kind: 'section', section: '' } })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await bulkArticles(room.around, null, { articles: [first], act: { kind: 'section', section: '' } })).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    expect(await bulkArticles(room.around, room.actors.editor, { articles: [first], act: { kind: 'step', step: 'return' } }), 'a return wants a reason').toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

describe('the list', () => {
  const titles = async (filter: Parameters<typeof listArticles>[1]) => (await listArticles(room.around.store.read, { tag: '排序', ...filter })).rows.map((row) => row.title);
  beforeAll(async () => {
    const text = (length: number) => ({ type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '字'.repeat(length) }] }] });
    await written(room.actors.editor, '甲', { tags: ['排序'], priority: 2, section: '民生', body: text(30) });
    room.pass(1000);
    await written(room.actors.editor, '乙', { tags: ['排序'], priority: 1, section: '社区', body: text(10) });
    room.pass(1000);
    await written(room.actors.reporter, '丙', { tags: ['排序'], priority: 3, section: '要闻', body: text(20) });
  });
  test('stands in the order asked for, either way round', async () => {
    expect(await titles({})).toEqual(['丙', '乙', '甲']);
    expect(await titles({ order: 'priority' })).toEqual(['乙', '甲', '丙']);
    expect(await titles({ order: 'characters' })).toEqual(['甲', '丙', '乙']);
    expect(await titles({ order: 'characters', reverse: true })).toEqual(['乙', '丙', '甲']);
  });
  test('finds a section with its parts, and only within the sections asked for', async () => {
    await room.around.store.transact(async (db) => { db.insert(sectionRows).values({ id: 'part', publicationId: (await db.select().from(sectionRows))[0]!.publicationId, name: '社区', position: 90, parent: '民生' }).run(); return ok(null); });
    expect(await titles({ section: '民生' })).toEqual(['乙', '甲']);
    expect(await titles({ section: '社区' })).toEqual(['乙']);
    expect(await titles({ sections: ['要闻', '社区'] })).toEqual(['丙', '乙']);
    expect(await titles({ section: '民生', sections: ['社区'] })).toEqual(['乙']);
    expect(await titles({ sections: [] })).toEqual([]);
    await room.around.store.transact(async (db) => { db.delete(sectionRows).where(eq(sectionRows.id, 'part')).run(); return ok(null); });
  });
  test('finds what somebody made or is bylined in, and counts it', async () => {
    const mine = { userId: room.actors.reporter.userId, personId: room.actors.reporter.personId };
    expect(await titles({ mine })).toEqual(['丙']);
    expect(await titles({ personId: room.actors.reporter.personId! })).toEqual([]);
    expect(await countListed(room.around.store.read, { tag: '排序', mine })).toBe(1);
    expect(await titles({ mine: { userId: null, personId: null } })).toEqual([]);
  });
});
