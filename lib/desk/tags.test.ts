import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { articleView, createArticle, listArticles, saveArticle } from './articles';
import { keywordsOf } from './keywords';
import { listTagViews, mergeTag, removeAlias } from './tags';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

async function tagged(title: string, tags: string[], more: Partial<ArticleContent> = {}): Promise<string> {
  const made = await createArticle(room.around, room.actors.editor, { content: { ...emptyContent(), title, tags, ...more } });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.id;
}
const view = async (id: string) => (await articleView(room.around.store.read, id, room.actors.editor))!;
const merge = (from: string, to: string) => mergeTag(room.around, room.actors.editor, { from, to });

describe('a tag', () => {
  test('is renamed in all copy, is found by its new name and keeps its place among the others', async () => {
    const id = await tagged('渡口改造', ['交通', '水运', '民生']);
    expect(await merge('水运', '航运')).toMatchObject({ ok: true, value: { tag: '航运', articles: 1 } });
    expect((await view(id)).content.tags).toEqual(['交通', '航运', '民生']);
    expect((await listArticles(room.around.store.read, { text: '航运' })).rows.map((row) => row.id)).toEqual([id]);
    expect((await listArticles(room.around.store.read, { text: '水运' })).total).toBe(0);
  });
  test('is merged with another, and no copy bears it twice', async () => {
    const both = await tagged('双标签', ['环境', '环保']);
    const one = await tagged('单标签', ['环境']);
    await merge('环境', '环保');
    expect((await view(both)).content.tags).toEqual(['环保']);
    expect((await view(one)).content.tags).toEqual(['环保']);
    expect(await listTagViews(room.around.store.read)).toContainEqual({ tag: '环保', uses: 2, aliases: ['环境'] });
  });
  test('that has become another stays it, also in a text that was open with the old one', async () => {
    const id = await tagged('开着的稿', ['旧称']);
    const open = (await view(id)).content;
    await merge('旧称', '新称');
    expect(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: { ...open, title: '改了题' } })).toMatchObject({ ok: true });
    expect((await view(id)).content.tags).toEqual(['新称']);
    await merge('新称', '通称');
    expect((await view(await tagged('又写旧称', ['旧称', '新称', '通称']))).content.tags).toEqual(['通称']);
  });
  test('can be renamed back, and let be a tag of its own again', async () => {
    const id = await tagged('来回', ['去']);
    await merge('去', '来');
    expect(await merge('来', '去')).toMatchObject({ ok: true });
    expect((await view(id)).content.tags).toEqual(['去']);
    await removeAlias(room.around, room.actors.editor, { tag: '来' });
    expect((await view(await tagged('再来', ['来']))).content.tags).toEqual(['来']);
  });
  test('is put in order by the desk only, and is one word', async () => {
    expect(await mergeTag(room.around, room.actors.reporter, { from: '去', to: '别的' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await merge('去', '两个 词')).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'to', problem: 'field.tag' }] } });
    expect(await merge('去', '去')).toMatchObject({ ok: false, error: { reason: 'tag-same' } });
  });
});

test('a category code is kept with the copy, and copy from before has none', async () => {
  expect((await view(await tagged('有码', [], { category: '11.05' }))).content.category).toBe('11.05');
  const { category: _none, ...before } = emptyContent();
  const made = await createArticle(room.around, room.actors.editor, { content: before });
  expect(made.ok && (await view(made.value.id)).content.category).toBe('');
});

describe('words a text suggests as tags', () => {
  const text = '柳汀河清淤工程昨天完工。清淤船撤离，水库重新蓄水，沿河居民都来看。水利局说，清淤以后水库能多蓄水三成。';
  test('are those that weigh most in it, names of things', () => {
    const words = keywordsOf('柳汀河清淤工程完工', text, new Map(), []);
    expect(words.length).toBeGreaterThan(2);
    expect(words.length).toBeLessThanOrEqual(8);
    expect(words).toContain('水库');
    for (const word of words) expect(word.length).toBeGreaterThan(1);
  });
  test('begin with the newsroom’s own tags, and leave out those it has', () => {
    expect(keywordsOf('柳汀河清淤工程完工', text, new Map([['水利', 30], ['体育', 90]]), [])[0]).toBe('水利');
    expect(keywordsOf('柳汀河清淤工程完工', text, new Map([['水利', 30]]), ['水利', '水库'])).not.toEqual(expect.arrayContaining(['水库']));
  });
  test('are none where there is no text', () => expect(keywordsOf('', ' ', new Map(), [])).toEqual([]));
});
