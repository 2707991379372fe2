import type { Block, Cell } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';

/** Why a block may not stand somewhere. */
export type PlaceProblem = { readonly kind: 'off-grid' } | { readonly kind: 'overlap'; readonly other: Block };

const meet = (one: Cell, other: Cell): boolean =>
  one.column < other.column + other.columns && other.column < one.column + one.columns && one.row < other.row + other.rows && other.row < one.row + one.rows;

/** Why a cell cannot be taken on a page; null when it can. The block of id `self` does not stand in its own way. */
export function placeProblem(format: PageFormat, blocks: readonly Block[], cell: Cell, self: string | null): PlaceProblem | null {
  const whole = [cell.column, cell.row, cell.columns, cell.rows].every(Number.isInteger);
  if (!whole || cell.column < 0 || cell.row < 0 || cell.columns < 1 || cell.rows < 1 || cell.column + cell.columns > format.columns || cell.row + cell.rows > format.rows) return { kind: 'off-grid' };
  const other = blocks.find((block) => block.id !== self && meet(block, cell));
  return other ? { kind: 'overlap', other } : null;
}

/** Every rectangle of free cells that cannot be made deeper, by the columns it spans; wide ones contain narrow ones. */
export function freePlaces(format: PageFormat, blocks: readonly Block[]): Cell[] {
  const taken = Array.from({ length: format.rows }, () => Array.from({ length: format.columns }, () => false));
  for (const block of blocks) for (let row = Math.max(0, block.row); row < Math.min(format.rows, block.row + block.rows); row += 1) {
    for (let column = Math.max(0, block.column); column < Math.min(format.columns, block.column + block.columns); column += 1) taken[row]![column] = true;
  }
  const places: Cell[] = [];
  for (let column = 0; column < format.columns; column += 1) for (let columns = 1; column + columns <= format.columns; columns += 1) {
    let start = 0;
    for (let row = 0; row <= format.rows; row += 1) {
      const free = row < format.rows && taken[row]!.slice(column, column + columns).every((cell) => !cell);
      if (free) continue;
      if (row > start) places.push({ column, row: start, columns, rows: row - start });
      start = row + 1;
    }
  }
  return places;
}

/** Rows free under (and including) a cell's own rows, for a block that grows downward. */
export function roomBelow(format: PageFormat, blocks: readonly Block[], block: Block): number {
  let rows = 0;
  while (block.row + rows < format.rows && placeProblem(format, blocks, { column: block.column, row: block.row + rows, columns: block.columns, rows: 1 }, block.id) === null) rows += 1;
  return rows;
}
