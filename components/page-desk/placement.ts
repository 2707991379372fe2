import type { Cell } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';

const held = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The cell moved by so many columns and rows, kept on the page. */
export const movedCell = (cell: Cell, columns: number, rows: number, format: PageFormat): Cell => ({
  column: held(cell.column + columns, 0, format.columns - cell.columns), row: held(cell.row + rows, 0, format.rows - cell.rows), columns: cell.columns, rows: cell.rows,
});

/** The eight places a block is taken at to resize it, by the points of the compass. */
export const edges = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Edge = (typeof edges)[number];

/** The cell with one edge or corner moved by so many columns and rows; at least one column and one row remain, and it stays on the page. */
export function resizedCell(cell: Cell, edge: Edge, columns: number, rows: number, format: PageFormat): Cell {
  let { column: left, row: top } = cell;
  let right = cell.column + cell.columns;
  let foot = cell.row + cell.rows;
  if (edge.includes('w')) left = held(left + columns, 0, right - 1);
  if (edge.includes('e')) right = held(right + columns, left + 1, format.columns);
  if (edge.startsWith('n')) top = held(top + rows, 0, foot - 1);
  if (edge.startsWith('s')) foot = held(foot + rows, top + 1, format.rows);
  return { column: left, row: top, columns: right - left, rows: foot - top };
}

export { inCell } from '@/lib/makeup/edits/block-edits';
