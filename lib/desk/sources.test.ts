import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateStanding } from '@/db/queries/articles';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { ok } from '@/lib/newsroom/result';
import type { ArticleState } from '@/lib/newsroom/states';
import { bulkArticles } from './article-bulk';
import { articleView, createArticle, restoreRevision, revisionsOf, saveArticle } from './articles';
import type { Actor } from './operation';
import { eventsOf } from './record';
import { createSource, editSource, listSources } from './sources';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let locked = '';
const agency = '云泽通讯社';
beforeAll(async () => {
  room = await temporaryNewsroom();
  const made = await createSource(room.around, room.actors.editor, { name: agency, locked: true });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  locked = made.value.id;
});
afterAll(() => room.close());

const words = (title: string, more: Partial<ArticleContent> = {}): ArticleContent => ({ ...emptyContent(), title, body: bodyFromPlainText('通稿第一段。'), byline: { kind: 'source', source: agency }, ...more });
async function copy(state: ArticleState = 'submitted', content = words('通稿')): Promise<{ id: string; version: number }> {
  const made = await createArticle(room.around, room.actors.editor, { content });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await room.around.store.transact(async (db) => { await updateStanding(db, made.value.id, { state, placedFrom: null, updatedAt: room.around.now().toISOString() }); return ok(null); });
  return { id: made.value.id, version: 2 };
}
const save = (actor: Actor, { id, version }: { id: string; version: number }, content: ArticleContent, unlock?: boolean) => saveArticle(room.around, actor, { id, version, content, ...(unlock === undefined ? {} : { unlock }) });

describe('copy of a source whose words are locked', () => {
  const changes: readonly (readonly [string, ArticleContent])[] = [
    ['its title', words('改过的题')], ['its text', words('通稿', { body: bodyFromPlainText('通稿第一段，改了。') })], ['its source', words('通稿', { byline: { kind: 'none' } })],
    ['its subtitle', words('通稿', { subtitle: '添的副题' })],
  ];
  test.each(changes)('is not changed by an editor in %s', async (_what, content) => {
    const article = await copy();
    expect(await save(room.actors.editor, article, content)).toMatchObject({ ok: false, error: { code: 'refused', reason: 'source-locked', params: { source: agency } } });
    expect(await save(room.actors.editor, article, content, true), 'saying so does not help').toMatchObject({ ok: false, error: { reason: 'source-locked' } });
    expect((await articleView(room.around.store.read, article.id, room.actors.editor))).toMatchObject({ content: { title: '通稿' }, locked: true });
  });
  test('goes where it is wanted: section, tags, priority, page', async () => {
    const article = await copy();
    expect(await save(room.actors.editor, article, words('通稿', { section: '要闻', tags: ['秋收'], priority: 1 }))).toMatchObject({ ok: true });
    expect(await bulkArticles(room.around, room.actors.editor, { articles: [{ ...article, version: 3 }], act: { kind: 'tags', add: ['农业'] } })).toMatchObject({ ok: true, value: [{ outcome: 'done' }] });
  });
  test('is changed by the chief editor who says so, and that is noted', async () => {
    const article = await copy();
    expect(await save(room.actors['chief-editor'], article, words('总编改的题'))).toMatchObject({ ok: false, error: { reason: 'source-locked-confirm' } });
    expect(await save(room.actors['chief-editor'], article, words('总编改的题'), true)).toMatchObject({ ok: true });
    expect((await eventsOf(room.around.store.read, { kind: 'article', id: article.id })).map((event) => event.action)).toContain('article.unlock');
  });
  test('does not come back as another text through its revisions', async () => {
    const article = await copy('submitted', words('通稿'));
    await save(room.actors['chief-editor'], article, words('总编改的题'), true);
    const first = (await revisionsOf(room.around.store.read, article.id)).find((revision) => revision.title === '通稿')!;
    expect(await restoreRevision(room.around, room.actors.editor, { id: article.id, version: 3, revisionId: first.id })).toMatchObject({ ok: false, error: { reason: 'source-locked' } });
  });
  test('is still free as a draft: it is only being pasted', async () => {
    const article = await copy('draft');
    expect(await save(room.actors.editor, article, words('换了题'))).toMatchObject({ ok: true });
  });
});

describe('a source', () => {
  test('is entered once', async () => expect(await createSource(room.around, room.actors.editor, { name: agency })).toMatchObject({ ok: false, error: { reason: 'source-exists' } }));
  test('says how much copy bears its name, and is found by pinyin', async () => expect(await listSources(room.around.store.read)).toMatchObject([{ name: agency, locked: true, uses: expect.any(Number) as number, keys: 'yunzetongxunshe yztxs' }]));
  test('is unlocked by the chief editor alone', async () => {
    expect(await editSource(room.around, room.actors.editor, { id: locked, version: 1, locked: false, active: true })).toMatchObject({ ok: false, error: { reason: 'source-unlock' } });
    expect(await editSource(room.around, room.actors.reporter, { id: locked, version: 1, locked: false, active: true })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await editSource(room.around, room.actors['chief-editor'], { id: locked, version: 1, locked: false, active: true })).toMatchObject({ ok: true });
    const article = await copy();
    expect(await save(room.actors.editor, article, words('如今可改'))).toMatchObject({ ok: true });
  });
});
