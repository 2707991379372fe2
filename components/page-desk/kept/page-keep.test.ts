import { beforeEach, expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { keepPages, keptPages, type Shelf } from './page-keep';

const notice: Block = { kind: 'notice', id: 'n', column: 0, columns: 2, row: 4, rows: 4, title: '停水通知', text: '', role: 'notice' };
const now = new Date('2026-11-24T08:00:00Z');
let things = new Map<string, string>();
const shelf: Shelf = {
  get length() { return things.size; }, key: (index) => [...things.keys()][index] ?? null, getItem: (key) => things.get(key) ?? null,
  setItem: (key, value) => { things.set(key, value); }, removeItem: (key) => { things.delete(key); },
};
beforeEach(() => { things = new Map(); });
const kept = (at: string) => ({ at, pages: { p2: [notice] } });

test('what a window has not saved is found again, the latest first, of this issue alone', () => {
  keepPages(shelf, 'i1', 'w1', kept('2026-11-24T07:00:00Z'));
  keepPages(shelf, 'i1', 'w2', kept('2026-11-24T07:30:00Z'));
  keepPages(shelf, 'i2', 'w3', kept('2026-11-24T07:30:00Z'));
  expect(keptPages(shelf, 'i1', now).map(({ window }) => window)).toEqual(['w2', 'w1']);
  expect(keptPages(shelf, 'i1', now)[0]?.kept.pages).toEqual({ p2: [notice] });
});

test('once everything is saved nothing is kept', () => {
  keepPages(shelf, 'i1', 'w1', kept('2026-11-24T07:00:00Z'));
  keepPages(shelf, 'i1', 'w1', null);
  expect(things.size).toBe(0);
});

test.each(['{', '[]', '{"at":"yesterday","pages":{}}', '{"at":"2026-11-24T07:00:00Z","pages":{"p2":[{"id":"x"}]}}', JSON.stringify(kept('2026-10-01T07:00:00Z'))])('damaged or old, it is thrown away: %s', (text) => {
  things.set('banxin.pages.i1.w1', text);
  expect(keptPages(shelf, 'i1', now)).toEqual([]);
  expect(things.size).toBe(0);
});
