import type { Block, Cell } from '@/lib/makeup/block';

/** An edge of a dragged block that stands in line with its neighbours': `head` and `foot` in rows, `left` and `right` in columns; drawn from the first to the last block it joins. */
export interface Alignment {
  readonly edge: 'head' | 'foot' | 'left' | 'right';
  /** Row line or column line the edges share: row r or column c counts from the upper left; a foot or right edge is the line after. */
  readonly line: number;
  /** From and to along the line: columns for head and foot, rows for left and right. */
  readonly from: number; readonly to: number;
}

/** Where a cell's edges stand in line with other blocks: heads on one row, feet on one row, sides on one column with blocks above or below. At the edges of the type area everything is in line, which is nothing to say. */
export function alignmentsOf(blocks: readonly Block[], cell: Cell, self: readonly string[], page: { readonly columns: number; readonly rows: number }): readonly Alignment[] {
  const others = blocks.filter((block) => !self.includes(block.id));
  const [foot, right] = [cell.row + cell.rows, cell.column + cell.columns];
  const joined = (edge: Alignment['edge'], line: number, mates: readonly Block[], across: boolean): Alignment[] => {
    if (mates.length === 0 || line === 0 || line === (across ? page.rows : page.columns)) return [];
    const start = (one: Cell): number => (across ? one.column : one.row);
    const end = (one: Cell): number => (across ? one.column + one.columns : one.row + one.rows);
    return [{ edge, line, from: Math.min(start(cell), ...mates.map(start)), to: Math.max(end(cell), ...mates.map(end)) }];
  };
  const beside = (other: Cell): boolean => other.column >= right || other.column + other.columns <= cell.column;
  const stacked = (other: Cell): boolean => other.row >= foot || other.row + other.rows <= cell.row;
  return [
    ...joined('head', cell.row, others.filter((other) => beside(other) && other.row === cell.row), true),
    ...joined('foot', foot, others.filter((other) => beside(other) && other.row + other.rows === foot), true),
    ...joined('left', cell.column, others.filter((other) => stacked(other) && other.column === cell.column), false),
    ...joined('right', right, others.filter((other) => stacked(other) && other.column + other.columns === right), false),
  ];
}
