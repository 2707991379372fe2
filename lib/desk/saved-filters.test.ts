import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskSections, filterQuery, removeFilter, saveFilter, savedFilters, setDeskSections } from './saved-filters';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

describe('a filter kept under a name', () => {
  const mine = () => savedFilters(room.around.store.read, room.actors.editor.userId);
  test('holds what filters and nothing else of an address, always in one order', () => {
    expect(filterQuery('page=3&text=%E6%B0%B4%E5%BA%93&evil=1&state=ready&section=')).toBe('state=ready&text=%E6%B0%B4%E5%BA%93');
    expect(filterQuery('?text=a&state=ready')).toBe(filterQuery('state=ready&text=a'));
  });
  test('is there again, and one of the same name takes its place', async () => {
    await saveFilter(room.around, room.actors.editor, { name: '待上版的民生稿', query: 'state=ready&section=民生' });
    await saveFilter(room.around, room.actors.editor, { name: '待上版的民生稿', query: 'state=ready' });
    expect(await mine()).toEqual([expect.objectContaining({ name: '待上版的民生稿', query: 'state=ready' })]);
  });
  test('is refused when it filters nothing', async () => {
    expect(await saveFilter(room.around, room.actors.editor, { name: '全部', query: 'page=2' })).toMatchObject({ ok: false, error: { reason: 'filter-empty' } });
  });
  test('is its owner’s: nobody else sees it or takes it away', async () => {
    const [kept] = await mine();
    expect(await savedFilters(room.around.store.read, room.actors.reporter.userId)).toEqual([]);
    expect(await removeFilter(room.around, room.actors.reporter, { id: kept!.id })).toMatchObject({ ok: true });
    expect(await mine()).toHaveLength(1);
    await removeFilter(room.around, room.actors.editor, { id: kept!.id });
    expect(await mine()).toEqual([]);
  });
  test('is kept for people only', async () => {
    expect(await saveFilter(room.around, { userId: null, name: '系统', roles: [], personId: null, system: true }, { name: '甲', query: 'state=ready' })).toMatchObject({ ok: false });
  });
});

test('the sections somebody looks after are kept, each once', async () => {
  await setDeskSections(room.around, room.actors.editor, { sections: ['民生', '综合', '民生'] });
  expect(await deskSections(room.around.store.read, room.actors.editor.userId)).toEqual(['民生', '综合']);
  expect(await deskSections(room.around.store.read, room.actors.reporter.userId)).toEqual([]);
});
