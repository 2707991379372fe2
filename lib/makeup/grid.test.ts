import { expect, test } from 'vitest';
import { mmFromPt, pt } from '@/lib/typeset/units';
import { pageFormats } from './format';
import { gridOf, onGrid, textColumns } from './grid';

test('type areas measure what the formats say (domain.md §4)', () => {
  const widths = { tabloid: 241, 'tabloid-narrow': 244.5, 'tabloid-large': 243, broadsheet: 352 };
  for (const format of pageFormats) {
    const grid = gridOf(format);
    expect(mmFromPt(grid.typeArea.width)).toBeCloseTo(widths[format.id as keyof typeof widths], -0.5);
    expect(grid.typeArea.x * 2 + grid.typeArea.width).toBeCloseTo(grid.width, 6);
    const foot = grid.height - grid.typeArea.y - grid.typeArea.height;
    expect(foot).toBeGreaterThan(grid.typeArea.y);
  }
});

test('k columns are k measures and k − 1 gutters wide', () => {
  const grid = gridOf(pageFormats[0]!);
  expect(grid.rectOf({ column: 1, row: 2, columns: 3, rows: 4 })).toEqual({ x: grid.columns[1]!.x, y: grid.rowTop(2), width: pt(3 * 126 + 2 * 13.5), height: pt(48) });
});

test('a framed block sets its text in whole ems, inside the frame', () => {
  const grid = gridOf(pageFormats[0]!);
  for (const columns of [1, 2, 3, 5]) {
    const text = textColumns(grid, { column: 0, row: 0, columns, rows: 10 }, columns, true);
    expect(text).toHaveLength(columns);
    expect(text[0]!.width / 9).toBeCloseTo(Math.round(text[0]!.width / 9), 6);
    expect(text[0]!.x - grid.typeArea.x).toBeGreaterThanOrEqual(8.99);
  }
});

test('三栏破两栏: three columns set as two share the width', () => {
  const grid = gridOf(pageFormats[0]!);
  const [left, right] = textColumns(grid, { column: 0, row: 0, columns: 3, rows: 10 }, 2, false);
  // (3 × 14 + 2 × 1.5 − 1.5) / 2 = 21.75 ems of 9 points
  expect(left!.width).toBeCloseTo(21.75 * 9, 6);
  expect(right!.x + right!.width).toBeCloseTo(grid.columns[2]!.x + grid.columns[2]!.width, 6);
});

test('cells must be whole and inside the page', () => {
  const grid = gridOf(pageFormats[0]!);
  expect(onGrid(grid, { column: 3, row: 80, columns: 2, rows: 2 })).toBe(true);
  expect(onGrid(grid, { column: 3, row: 80, columns: 2, rows: 3 })).toBe(false);
  expect(onGrid(grid, { column: 0.5, row: 0, columns: 1, rows: 1 })).toBe(false);
});
