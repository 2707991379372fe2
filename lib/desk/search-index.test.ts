import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles } from '@/db/schema';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { ok } from '@/lib/newsroom/result';
import { createArticle, listArticles, saveArticle } from './articles';
import { editPerson } from './people';
import { indexMissing } from './search-index';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

const copy = (title: string, text: string, more: Partial<ArticleContent> = {}): ArticleContent =>
  ({ ...emptyContent('story'), title, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, ...more });

describe('the full-text index of articles', () => {
  let room: TemporaryNewsroom;
  beforeAll(async () => { room = await temporaryNewsroom(); });
  afterAll(() => room.close());

  const found = async (text: string): Promise<string[]> => (await listArticles(room.around.store.read, { text })).rows.map((row) => row.title);
  const add = async (content: ArticleContent): Promise<string> => {
    const made = await createArticle(room.around, room.actors.editor, { content });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.id;
  };

  test('follows every save: what was written is found, what was taken out is not', async () => {
    const id = await add(copy('河堤加固', '汛期之前完成。'));
    expect(await found('汛期')).toEqual(['河堤加固']);
    await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('河堤加固', '入冬之前完成。') });
    expect(await found('汛期')).toEqual([]);
    expect(await found('入冬之前')).toEqual(['河堤加固']);
  });

  test('finds copy by names, source, section, tags and captions as well', async () => {
    await add(copy('茶园开采', '春茶。', { section: '民生', tags: ['农事'], byline: { kind: 'source', source: '区融媒体中心' } }));
    for (const word of ['农事', '民生', '融媒体', '春茶', '茶园']) expect(await found(word)).toEqual(['茶园开采']);
  });

  test('finds the words of a person’s new name and no more the old one', async () => {
    await add(copy('夜航', '渡口。', { byline: { kind: 'people', label: '记者', names: [{ personId: room.actors.reporter.personId ?? '', name: 'reporter署名', role: 'reporter' }] } }));
    await editPerson(room.around, room.actors.editor, { id: room.actors.reporter.personId, version: 1, name: '𬘭生', role: 'reporter', active: true });
    expect(await found('𬘭生')).toEqual(['夜航']);
    expect(await found('reporter署名')).toEqual([]);
  });

  test('lists what was written last first, and counts all of it', async () => {
    const first = await add(copy('第一篇年终盘点', '盘点。'));
    await add(copy('第二篇年终盘点', '盘点。'));
    expect(await found('年终盘点')).toEqual(['第二篇年终盘点', '第一篇年终盘点']);
    await saveArticle(room.around, room.actors.editor, { id: first, version: 1, content: copy('第一篇年终盘点', '再盘点。') });
    expect(await found('年终盘点')).toEqual(['第一篇年终盘点', '第二篇年终盘点']);
    expect((await listArticles(room.around.store.read, { text: '年终盘点' })).counts.draft).toBe(2);
  });

  test('takes in what a database from before it holds', async () => {
    await room.around.store.transact(async (db) => {
      await db.update(articles).set({ searchRow: null });
      db.run(sql`insert into article_search (article_search) values ('delete-all')`);
      return ok(null);
    });
    expect(await found('年终盘点')).toEqual([]);
    expect(await indexMissing(room.around.store)).toBeGreaterThan(3);
    expect(await found('年终盘点')).toHaveLength(2);
    expect(await indexMissing(room.around.store)).toBe(0);
  });

  test('a save that fails leaves the index as it was', async () => {
    const id = await add(copy('断电', '旧句子还在。'));
    const breaking = { ...room.around, newId: () => { throw new Error('power cut'); } };
    await expect(saveArticle(breaking, room.actors.editor, { id, version: 1, content: copy('断电', '新句子没写完。') })).rejects.toThrow('power cut');
    expect(await found('旧句子')).toEqual(['断电']);
    expect(await found('新句子')).toEqual([]);
  });
});
