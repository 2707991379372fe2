import { expect, test } from 'vitest';
import { mmFromPt, pt } from '@/lib/typeset/units';
import { pageFormats } from './format';
import { gridOf, onGrid, textColumns } from './grid';

/** Columns stand on a raster of 1/600 inch: they are off by half of it at most. */
const halfRaster = 36 / 600 + 1e-9;

test('columns, baselines and full lines stand on the rasters renderers round to', () => {
  const grid = gridOf(pageFormats[0]!);
  for (const column of grid.columns) expect(column.x / (72 / 600)).toBeCloseTo(Math.round(column.x / (72 / 600)), 6);
  for (const row of [0, 1, 40, 81]) expect(grid.baseline(row) / (72 / 150)).toBeCloseTo(Math.round(grid.baseline(row) / (72 / 150)), 6);
});

test('type areas measure what the formats say (domain.md §4)', () => {
  const widths = { tabloid: 241, 'tabloid-narrow': 244.5, 'tabloid-large': 243, broadsheet: 352 };
  for (const format of pageFormats) {
    const grid = gridOf(format);
    expect(mmFromPt(grid.typeArea.width)).toBeCloseTo(widths[format.id as keyof typeof widths], -0.5);
    // Centred, to the nearest pixel of 150 dpi.
    expect(Math.abs(grid.typeArea.x - (grid.width - grid.typeArea.width) / 2)).toBeLessThanOrEqual(36 / 150 + 1e-9);
    const foot = grid.height - grid.typeArea.y - grid.typeArea.height;
    expect(foot).toBeGreaterThan(grid.typeArea.y);
  }
});

test('k columns are k measures and k − 1 gutters wide', () => {
  const grid = gridOf(pageFormats[0]!);
  const rect = grid.rectOf({ column: 1, row: 2, columns: 3, rows: 4 });
  expect(rect).toMatchObject({ x: grid.columns[1]!.x, y: grid.rowTop(2), height: pt(48) });
  expect(Math.abs(rect.width - (3 * 126 + 2 * 13.5))).toBeLessThanOrEqual(2 * halfRaster);
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
  expect(Math.abs(right!.x + right!.width - grid.columns[2]!.x - grid.columns[2]!.width)).toBeLessThanOrEqual(2 * halfRaster);
});

test('cells must be whole and inside the page', () => {
  const grid = gridOf(pageFormats[0]!);
  expect(onGrid(grid, { column: 3, row: 80, columns: 2, rows: 2 })).toBe(true);
  expect(onGrid(grid, { column: 3, row: 80, columns: 2, rows: 3 })).toBe(false);
  expect(onGrid(grid, { column: 0.5, row: 0, columns: 1, rows: 1 })).toBe(false);
});
