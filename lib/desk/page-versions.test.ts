import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { createIssue, issueView } from './issues';
import { saveLayouts } from './layout';
import { namePageVersion, pageVersionBlocks, pageVersionList } from './page-versions';
import { setPage } from './pages';
import type { PageVersionRow } from './views/page-version';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let issueId = '';
const read = () => room.around.store.read;
const page = async () => (await issueView(read(), 710, null))!.flatplan[1]!;
const notice = (id: string, row: number): Block => ({ kind: 'notice', id, column: 0, row, columns: 2, rows: 4, title: '停航', text: '渡口周三停航', role: 'notice' });

beforeEach(async () => {
  room = await temporaryNewsroom();
  const made = await createIssue(room.around, room.actors.editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35 });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  issueId = made.value.id;
});
afterEach(() => room.close());

async function save(blocks: (standing: readonly Block[]) => readonly Block[], who: 'editor' | 'chief-editor' = 'editor') {
  room.pass(1_000);
  const { id, version, blocks: standing } = await page();
  const saved = await saveLayouts(room.around, room.actors[who], { issueId, pages: [{ pageId: id, version, blocks: blocks(standing) }] });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}
async function rows(): Promise<readonly PageVersionRow[]> {
  const list = pageVersionList(read(), room.actors.reporter, (await page()).id);
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return list.value.rows;
}
const kinds = (row: PageVersionRow | undefined) => row?.changes?.map((change) => change.kind);

describe('versions of a page', () => {
  test('are kept with each save: who, when and what it changed; the page as it was before the first save is the oldest', async () => {
    const empty = (await page()).blocks;
    await save((standing) => [...standing, notice('n', 10)]);
    await save((standing) => standing.map((block) => (block.id === 'n' ? { ...block, row: 20 } : block)), 'chief-editor');
    await save((standing) => standing.filter((block) => block.id !== 'n'));
    const list = await rows();
    expect(list.map((row) => row.by)).toEqual(['editor', 'chief-editor', 'editor', '']);
    expect(list.map(kinds)).toEqual([['taken-off'], ['moved'], ['added'], undefined]);
    expect(list[1]?.changes?.[0]).toMatchObject({ from: { row: 10 }, block: { row: 20, title: '停航' } });
    const oldest = pageVersionBlocks(read(), room.actors.reporter, list.at(-1)!.id);
    expect(oldest).toMatchObject({ ok: true, value: { blocks: empty } });
  });
  test('are not made by a save that changes nothing, nor by a new section', async () => {
    await save((standing) => [...standing, notice('n', 10)]);
    await save((standing) => standing);
    const { id, version } = await page();
    await setPage(room.around, room.actors.editor, { pageId: id, version, section: '民生' });
    await save((standing) => standing);
    expect(await rows()).toHaveLength(2);
  });
  test('of a page changed otherwise than by a save are found out with the next save', async () => {
    await save((standing) => [...standing, notice('n', 10)]);
    const { id } = await page();
    const { replaceAllBlocks, updatePage } = await import('@/db/queries/pages');
    await room.around.store.transact(async (db) => { replaceAllBlocks(db, [{ pageId: id, blocks: [{ id: 'm', kind: 'notice', articleId: null, data: notice('m', 30) }] }]); updatePage(db, id, {}); return { ok: true, value: null }; });
    await save((standing) => [...standing, notice('k', 50)]);
    expect((await rows()).map((row) => row.version)).toEqual([4, 3, 2, 1]);
  });
  test('a refused save leaves none', async () => {
    await save((standing) => [...standing, notice('n', 10)]);
    const { id, version, blocks } = await page();
    expect(await saveLayouts(room.around, room.actors.editor, { issueId, pages: [{ pageId: id, version: version - 1, blocks: [] }] })).toMatchObject({ ok: false, error: { code: 'stale', by: 'editor' } });
    expect(await saveLayouts(room.around, room.actors.editor, { issueId, pages: [{ pageId: id, version, blocks: [...blocks, notice('over', 10)] }] })).toMatchObject({ ok: false });
    expect(await rows()).toHaveLength(2);
  });
  test('come forty at a time', async () => {
    for (let row = 10; row < 55; row += 1) await save((standing) => [...standing.filter((block) => block.id !== 'n'), notice('n', row)]);
    const { id } = await page();
    const newest = pageVersionList(read(), room.actors.editor, id);
    if (!newest.ok) throw new Error('unreachable');
    expect([newest.value.rows.length, newest.value.more]).toEqual([40, true]);
    const older = pageVersionList(read(), room.actors.editor, id, newest.value.rows.at(-1)!.version);
    expect(older).toMatchObject({ ok: true, value: { more: false } });
    if (older.ok) expect(older.value.rows).toHaveLength(6);
  });
});

describe('the name of a version', () => {
  test('is given and taken away by those who may make up; others may not', async () => {
    await save((standing) => [...standing, notice('n', 10)]);
    const [newest] = await rows();
    expect(await namePageVersion(room.around, room.actors.reporter, { id: newest!.id, name: '送审稿' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await namePageVersion(room.around, room.actors.editor, { id: newest!.id, name: ' 送审稿 ' })).toMatchObject({ ok: true });
    expect((await rows())[0]?.name).toBe('送审稿');
    await namePageVersion(room.around, room.actors.editor, { id: newest!.id, name: '' });
    expect((await rows())[0]?.name).toBe('');
  });
  test('nobody reads versions who is not signed in', async () => {
    await save((standing) => [...standing, notice('n', 10)]);
    const [newest] = await rows();
    expect(pageVersionList(read(), null, (await page()).id)).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    expect(pageVersionBlocks(read(), null, newest!.id)).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    expect(pageVersionBlocks(read(), room.actors.editor, 'none')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
