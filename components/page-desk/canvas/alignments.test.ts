import { expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { alignmentsOf } from './alignments';

const notice = (id: string, column: number, row: number, columns: number, rows: number): Block => ({ kind: 'notice', id, column, row, columns, rows, title: '', text: '', role: 'notice' });
const page = { columns: 5, rows: 82 };
const cell = { column: 2, row: 10, columns: 2, rows: 20 };

test('a head on the same row as a block beside it is in line with it', () => {
  expect(alignmentsOf([notice('a', 0, 10, 2, 8)], cell, [], page)).toEqual([{ edge: 'head', line: 10, from: 0, to: 4 }]);
});

test('a side is in line with a block over or under it, not with one beside', () => {
  expect(alignmentsOf([notice('a', 2, 0, 1, 10)], cell, [], page)).toEqual([{ edge: 'left', line: 2, from: 0, to: 30 }]);
  expect(alignmentsOf([notice('a', 4, 12, 1, 4)], cell, [], page)).toEqual([]);
});

test('a foot and a right edge are the lines after the last row and column', () => {
  expect(alignmentsOf([notice('a', 0, 20, 2, 10), notice('b', 3, 40, 1, 5)], cell, [], page)).toEqual([{ edge: 'foot', line: 30, from: 0, to: 4 }, { edge: 'right', line: 4, from: 10, to: 45 }]);
});

test('what is dragged along is no neighbour', () => {
  expect(alignmentsOf([notice('a', 0, 10, 2, 8)], cell, ['a'], page)).toEqual([]);
});

test('at the edge of the type area everything is in line: nothing is said', () => {
  expect(alignmentsOf([notice('a', 0, 40, 1, 5)], { ...cell, column: 0 }, [], page)).toEqual([]);
  expect(alignmentsOf([notice('a', 4, 40, 1, 5)], { ...cell, column: 3 }, [], page)).toEqual([]);
});
