import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { createArticle, submitArticle } from './articles';
import { createIssue, issueView } from './issues';
import { savePageLayout } from './layout';
import { setPageCount } from './pages-count';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let issueId = '';
const view = async () => (await issueView(room.around.store.read, 710, room.actors.editor))!;
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value; };

beforeAll(async () => {
  room = await temporaryNewsroom();
  const { editor } = room.actors;
  issueId = must(await createIssue(room.around, editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35, pageCount: 4 })).id;
  const article = must(await createArticle(room.around, editor, { content: { ...emptyContent(), title: '渡口夜航', body: bodyFromPlainText('夜里过河的人多起来。'.repeat(20)), issueId } }));
  must(await submitArticle(room.around, editor, { id: article.id, version: article.version }));
  const last = (await view()).flatplan[3]!;
  must(await savePageLayout(room.around, editor, { pageId: last.id, version: last.version, blocks: [...last.blocks, { kind: 'story', id: 'a', articleId: article.id, column: 0, columns: 5, row: 20, rows: 20, measureColumns: 5, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' }] }));
});
afterAll(() => room.close());

test('a page with copy on it is not taken away unasked', async () => {
  expect(await setPageCount(room.around, room.actors.editor, { issueId, pageCount: 3 })).toMatchObject({ ok: false, error: { reason: 'page-not-empty', params: { page: 4 } } });
  expect((await view()).flatplan).toHaveLength(4);
});

test('its copy taken off, the page goes, and the story waits for another', async () => {
  expect(await setPageCount(room.around, room.actors.editor, { issueId, pageCount: 3, takeOff: true })).toMatchObject({ ok: true });
  const { flatplan, unplaced } = await view();
  expect(flatplan.map((page) => page.blocks.map((block) => block.kind).join(' '))).toEqual(['masthead', 'folio', 'folio notice']);
  expect(unplaced).toMatchObject([{ title: '渡口夜航', state: 'submitted' }]);
});
