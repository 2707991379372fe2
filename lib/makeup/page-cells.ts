import type { Block } from './block';
import { onGrid, type Grid } from './grid';
import type { Hole } from './page-proof';

/** Which block stands on each cell of the page; −1 where none does. `cells[row][column]` is an index into the blocks. */
export interface PageCells { readonly cells: readonly (readonly number[])[]; readonly overlaps: readonly (readonly [number, number])[] }

/** Lays the blocks on the grid; blocks off it are left out. */
export function pageCells(grid: Grid, blocks: readonly Block[]): PageCells {
  const cells = Array.from({ length: grid.rows }, () => grid.columns.map(() => -1));
  const overlaps = new Map<string, readonly [number, number]>();
  blocks.forEach((block, index) => {
    if (!onGrid(grid, block)) return;
    for (let row = block.row; row < block.row + block.rows; row += 1) for (let column = block.column; column < block.column + block.columns; column += 1) {
      const line = cells[row];
      if (!line) continue;
      const other = line[column] ?? -1;
      if (other >= 0) overlaps.set(`${other}|${index}`, [other, index]);
      else line[column] = index;
    }
  });
  return { cells, overlaps: [...overlaps.values()] };
}

/** Areas no block stands on, as few rectangles as a greedy cover finds, top to bottom. */
export function emptyAreas(grid: Grid, { cells }: PageCells): Hole[] {
  const free = cells.map((row) => row.map((cell) => cell < 0));
  const holes: Hole[] = [];
  for (let row = 0; row < grid.rows; row += 1) for (let column = 0; column < grid.columns.length; column += 1) {
    if (!free[row]?.[column]) continue;
    let columns = 1;
    while (free[row]?.[column + columns]) columns += 1;
    let rows = 1;
    const whole = (at: number): boolean => Array.from({ length: columns }, (_, index) => free[at]?.[column + index]).every(Boolean);
    while (whole(row + rows)) rows += 1;
    for (let at = row; at < row + rows; at += 1) for (let index = 0; index < columns; index += 1) { const line = free[at]; if (line) line[column + index] = false; }
    holes.push({ column, row, columns, rows, rect: grid.rectOf({ column, row, columns, rows }), blockId: null });
  }
  return holes;
}
