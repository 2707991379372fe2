import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { pageFormat } from '@/lib/makeup/format';
import { freePlaces, placeProblem, roomBelow } from '@/lib/makeup/edits/free-places';
import { inCell, movedCell, resizedCell } from './placement';

const format = pageFormat('tabloid')!;
const story = (id: string, column: number, row: number, columns: number, rows: number): Block => ({
  kind: 'story', id, articleId: `a-${id}`, column, row, columns, rows, measureColumns: columns, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none',
});

describe('where a block may stand', () => {
  test('a free place on the grid is no problem', () => expect(placeProblem(format, [story('a', 0, 0, 2, 10)], { column: 2, row: 0, columns: 3, rows: 10 }, null)).toBeNull());
  test('one cell over another block is an overlap, and the block is named', () => {
    expect(placeProblem(format, [story('a', 0, 0, 2, 10)], { column: 1, row: 9, columns: 2, rows: 5 }, null)).toMatchObject({ kind: 'overlap', other: { id: 'a' } });
  });
  test('a block does not stand in its own way', () => expect(placeProblem(format, [story('a', 0, 0, 2, 10)], { column: 1, row: 2, columns: 2, rows: 10 }, 'a')).toBeNull());
  test('a sixth column, a row below the foot and half columns are off the grid', () => {
    for (const cell of [{ column: 4, row: 0, columns: 2, rows: 5 }, { column: 0, row: 80, columns: 1, rows: 3 }, { column: 0.5, row: 0, columns: 1, rows: 3 }]) expect(placeProblem(format, [], cell, null)).toEqual({ kind: 'off-grid' });
  });
});

describe('moving and resizing', () => {
  test('a move stops at the edge of the type area', () => expect(movedCell({ column: 3, row: 70, columns: 2, rows: 10 }, 4, 20, format)).toEqual({ column: 3, row: 72, columns: 2, rows: 10 }));
  test('the upper left corner moves while the lower right stays', () => expect(resizedCell({ column: 1, row: 10, columns: 3, rows: 20 }, 'nw', 1, -5, format)).toEqual({ column: 2, row: 5, columns: 2, rows: 25 }));
  test('at least one column and one row remain', () => expect(resizedCell({ column: 1, row: 10, columns: 3, rows: 20 }, 'se', -9, -90, format)).toEqual({ column: 1, row: 10, columns: 1, rows: 1 }));
  test('text in the page’s own columns stays so when the block grows; a broken measure is kept', () => {
    const block = story('a', 0, 0, 2, 10);
    expect(inCell(block, { column: 0, row: 0, columns: 3, rows: 10 })).toMatchObject({ columns: 3, measureColumns: 3 });
    expect(inCell({ ...block, measureColumns: 1 } as Block, { column: 0, row: 0, columns: 3, rows: 10 })).toMatchObject({ columns: 3, measureColumns: 1 });
  });
});

describe('free places', () => {
  test('an empty page is one place across all columns, and one for every run of columns', () => {
    const places = freePlaces(format, []);
    expect(places).toContainEqual({ column: 0, row: 0, columns: 5, rows: 82 });
    expect(places).toHaveLength(15);
  });
  test('no free place touches a block', () => {
    const blocks = [story('a', 0, 0, 5, 11), story('b', 1, 20, 2, 30)];
    for (const place of freePlaces(format, blocks)) expect(placeProblem(format, blocks, place, null)).toBeNull();
  });
  test('the room of a block reaches down to the next block', () => {
    const block = story('a', 0, 11, 2, 10);
    expect(roomBelow(format, [block, story('b', 1, 50, 2, 30)], block)).toBe(39);
  });
});
