import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { Block, StoryBlock } from '@/lib/makeup/block';
import { createArticle, submitArticle } from './articles';
import { createIssue, issueView } from './issues';
import { bringIntoIssue, looseCopy, takeOutOfIssue } from './issue-copy';
import { saveLayouts } from './layout';
import { setPage } from './pages';
import { movePages } from './pages-order';
import { eventsOf } from './record';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let total = 709;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());
beforeEach(async () => {
  total += 1;
  const made = await createIssue(room.around, room.actors.editor, { date: `2021-12-${String(total - 706).padStart(2, '0')}`, totalNumber: total, numberInYear: total - 675 });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
});

const issue = async () => (await issueView(room.around.store.read, total, room.actors.editor))!;
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value; };

async function handedIn(title: string, content: Partial<ArticleContent> = {}): Promise<string> {
  const { id, version } = value(await createArticle(room.around, room.actors.editor, { content: { title, ...content } }));
  value(await submitArticle(room.around, room.actors.editor, { id, version }));
  return id;
}
const story = (articleId: string, row: number): StoryBlock => ({ kind: 'story', id: `head of ${articleId}`, articleId, column: 0, columns: 2, row, rows: 20, measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' });

/** Adds blocks to a page by its number. */
async function add(number: number, ...blocks: Block[]): Promise<void> {
  const view = await issue();
  const page = view.flatplan[number - 1]!;
  value(await saveLayouts(room.around, room.actors.editor, { issueId: view.id, pages: [{ pageId: page.id, version: page.version, blocks: [...page.blocks, ...blocks] }] }));
}
const order = async (numbers: readonly number[], actor = room.actors.editor) => {
  const view = await issue();
  return movePages(room.around, actor, { issueId: view.id, pages: numbers.map((number) => ({ pageId: view.flatplan[number - 1]!.id, version: view.flatplan[number - 1]!.version })) });
};

describe('the order of pages', () => {
  test('a page goes with copy, section, credits and the copy meant for it; furniture stays; the record tells', async () => {
    const placed = await handedIn('上版的稿', { issueId: (await issue()).id, wantedPage: 2 });
    const waiting = await handedIn('等版的稿', { issueId: (await issue()).id, wantedPage: 2 });
    const { id, flatplan: before } = await issue();
    value(await setPage(room.around, room.actors.editor, { pageId: before[1]!.id, version: before[1]!.version, section: '社区', credits: [{ role: '责编', name: '陆一苇' }], status: 'passed' }));
    await add(2, story(placed, 2));
    expect(await order([1, 3, 2, 4])).toMatchObject({ ok: true, value: { cut: [] } });

    const { flatplan: after, unplaced } = await issue();
    expect(after.map((page) => [page.number, page.section])).toEqual([[1, '要闻'], [2, '民生'], [3, '社区'], [4, '文化']]);
    expect(after[2]).toMatchObject({ id: before[1]!.id, credits: [{ role: '责编', name: '陆一苇' }], status: 'third-proof' });
    expect(after[2]!.blocks.map((block) => block.kind)).toEqual(['folio', 'story']);
    expect(after[2]!.stories).toMatchObject([{ articleId: placed, state: 'placed', wantedPage: 3 }]);
    expect(after[1]!.blocks[0]!.id).toBe(before[1]!.blocks[0]!.id);
    expect(unplaced).toMatchObject([{ articleId: waiting, wantedPage: 3 }]);
    const record = await eventsOf(room.around.store.read, { kind: 'issue', id });
    expect(record.find((event) => event.action === 'issue.order')).toMatchObject({ detail: { order: [1, 3, 2, 4] } });
  });

  test('there and back again gives the same pages', async () => {
    await add(2, story(await handedIn('一'), 2));
    await add(3, story(await handedIn('二'), 40));
    const before = (await issue()).flatplan.map(({ version: _version, ...page }) => page);
    value(await order([3, 1, 2, 4]));
    value(await order([2, 3, 1, 4]));
    expect((await issue()).flatplan.map(({ version: _version, ...page }) => page)).toEqual(before);
  });

  test('a jump that would come before its head is refused, naming the story; nothing changed', async () => {
    const id = await handedIn('走得远的一篇');
    await add(2, story(id, 2));
    await add(3, { kind: 'jump', id: 'go on', articleId: id, part: 1, column: 0, columns: 2, row: 2, rows: 20, measureColumns: 2, cutIns: [] });
    const before = await issue();
    expect(await order([1, 3, 2, 4])).toMatchObject({ ok: false, error: { code: 'refused', reason: 'jump-before-head', params: { title: '走得远的一篇', head: 3, jump: 2 } } });
    expect(await issue()).toEqual(before);
  });

  test('somebody who saved a page meanwhile is not written over', async () => {
    const view = await issue();
    await add(2, story(await handedIn('先存的稿'), 2));
    const seen = [0, 2, 1, 3].map((at) => ({ pageId: view.flatplan[at]!.id, version: view.flatplan[at]!.version }));
    expect(await movePages(room.around, room.actors.editor, { issueId: view.id, pages: seen })).toMatchObject({ ok: false, error: { code: 'stale', by: 'editor' } });
  });

  test('an order that leaves a page out, or names one twice, is refused', async () => {
    expect(await order([1, 3, 2])).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await order([1, 3, 3, 4])).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('a reporter may not order pages', async () => {
    expect(await order([1, 3, 2, 4], room.actors.reporter)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('the same order changes nothing', async () => {
    const before = await issue();
    expect(await order([1, 2, 3, 4])).toEqual({ ok: true, value: { pages: [], cut: [] } });
    expect(await issue()).toEqual(before);
  });
});

describe('copy into an issue', () => {
  test('copy handed in that has no issue can be brought in, in the order chosen, and taken out again', async () => {
    const [first, second] = [await handedIn('后到的'), await handedIn('先到的')];
    expect(looseCopy(room.around.store.read).map((copy) => copy.articleId)).toEqual(expect.arrayContaining([first, second]));
    const { id: issueId } = await issue();
    expect(await bringIntoIssue(room.around, room.actors.editor, { issueId, articleIds: [second, first] })).toEqual({ ok: true, value: { brought: 2 } });
    expect((await issue()).unplaced.map((copy) => copy.title)).toEqual(['先到的', '后到的']);
    expect(looseCopy(room.around.store.read).some((copy) => copy.articleId === first)).toBe(false);
    expect(await takeOutOfIssue(room.around, room.actors.editor, { issueId, articleId: first })).toEqual({ ok: true, value: null });
    expect((await issue()).unplaced.map((copy) => copy.title)).toEqual(['先到的']);
  });

  test('a draft is not offered and cannot be brought in', async () => {
    const { id } = value(await createArticle(room.around, room.actors.editor, { content: { title: '还没写完' } }));
    expect(looseCopy(room.around.store.read).some((copy) => copy.articleId === id)).toBe(false);
    expect(await bringIntoIssue(room.around, room.actors.editor, { issueId: (await issue()).id, articleIds: [id] })).toMatchObject({ ok: false, error: { reason: 'article-not-placeable', params: { title: '还没写完' } } });
  });

  test('copy of another issue is not taken from it; one refusal brings none', async () => {
    const elsewhere = await handedIn('别期的', { issueId: (await issue()).id });
    const free = await handedIn('自由的');
    total += 1;
    const made = value(await createIssue(room.around, room.actors.editor, { date: `2021-12-${total - 706}`, totalNumber: total, numberInYear: total - 675 }));
    expect(await bringIntoIssue(room.around, room.actors.editor, { issueId: made.id, articleIds: [free, elsewhere] })).toMatchObject({ ok: false, error: { reason: 'article-in-other-issue' } });
    expect((await issue()).unplaced).toEqual([]);
  });

  test('copy on a page is not taken out of the issue: the refusal names the page', async () => {
    const id = await handedIn('在版上的');
    await add(3, story(id, 2));
    expect(await takeOutOfIssue(room.around, room.actors.editor, { issueId: (await issue()).id, articleId: id })).toMatchObject({ ok: false, error: { reason: 'issue-on-page', params: { total, page: 3 } } });
  });

  test('a reporter brings nothing in', async () => {
    const id = await handedIn('待编的');
    expect(await bringIntoIssue(room.around, room.actors.reporter, { issueId: (await issue()).id, articleIds: [id] })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
