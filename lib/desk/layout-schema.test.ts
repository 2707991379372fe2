import { expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { pageFormat } from '@/lib/makeup/format';
import { articlesOf, blocksSchema, placementFault } from './layout-schema';

const tabloid = pageFormat('tabloid')!;
const photo = (id: string, column: number, row: number, columns = 2, rows = 10): Block => ({ kind: 'photo', id, column, row, columns, rows, articleId: 'a', photoId: 'p' });

test('blocks side by side and under one another stand well', () => {
  expect(placementFault([photo('1', 0, 0), photo('2', 2, 0), photo('3', 0, 10), photo('4', 3, 72)], tabloid)).toBeNull();
});

test('a block may end with the last column and row, and no further', () => {
  expect(placementFault([photo('1', 3, 72)], tabloid)).toBeNull();
  expect(placementFault([photo('1', 4, 0)], tabloid)).toMatchObject({ kind: 'off-grid', block: { id: '1' } });
  expect(placementFault([photo('1', 0, 73)], tabloid)).toMatchObject({ kind: 'off-grid' });
});

test('one shared cell is an overlap of the two blocks', () => {
  expect(placementFault([photo('1', 0, 0), photo('2', 1, 9)], tabloid)).toMatchObject({ kind: 'overlap', block: { id: '2' }, other: { id: '1' } });
});

test.each([
  ['half a column', { column: 0.5 }], ['a negative row', { row: -1 }], ['no depth', { rows: 0 }], ['an endless depth', { rows: 1e9 }], ['no id', { id: '' }], ['an unknown kind', { kind: 'advert' }], ['NaN', { columns: Number.NaN }],
])('a block with %s is refused', (_what, change) => {
  expect(blocksSchema.safeParse([{ ...photo('1', 0, 0), ...change }]).success).toBe(false);
});

test('two blocks of one id are refused', () => {
  expect(blocksSchema.safeParse([photo('1', 0, 0), photo('1', 2, 0)]).success).toBe(false);
});

test('a briefs box shows all its articles, furniture shows none', () => {
  expect(articlesOf({ kind: 'briefs', id: 'b', column: 0, row: 0, columns: 2, rows: 9, articleIds: ['x', 'y'], title: '简讯', measureColumns: 2, border: 'rule' })).toEqual(['x', 'y']);
  expect(articlesOf({ kind: 'folio', id: 'f', column: 0, row: 0, columns: 5, rows: 2 })).toEqual([]);
});

test('the words of a notice and of a briefs box lose what no page and no file can carry, and keep their lines', () => {
  const bad = 'a\u0000\u001b\ud800\ufffe\nb👍';
  const parsed = blocksSchema.parse([
    { kind: 'notice', id: 'n', column: 0, row: 0, columns: 1, rows: 4, title: bad, text: bad, role: 'notice' },
    { kind: 'briefs', id: 'b', column: 1, row: 0, columns: 1, rows: 4, articleIds: [], title: bad, measureColumns: 1 },
  ]);
  expect(parsed[0]).toMatchObject({ title: 'a\nb👍', text: 'a\nb👍' });
  expect(parsed[1]).toMatchObject({ title: 'a\nb👍' });
});
