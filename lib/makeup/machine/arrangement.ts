import type { Cell } from '@/lib/makeup/block';
import type { Fit, Unit } from './fit';

/** Units in their places, as cut out of a rectangle: one above the other, or side by side. */
export type Tree =
  | { readonly kind: 'unit'; readonly unit: Unit; /** Place in the order of importance, 0 leads. */ readonly rank: number; readonly fit: Fit; readonly columns: number; readonly rows: number }
  | { readonly kind: 'stack' | 'beside'; readonly first: Tree; readonly second: Tree; readonly columns: number; readonly rows: number };

export interface Place { readonly unit: Unit; readonly rank: number; readonly cell: Cell; readonly fit: Fit }

/** Points against what stands next to what (page-search has the scale): heads that touch side by side (碰题), boxes against each other, a gutter from head to foot (通缝), a filler with copy under it, a lesser story above a greater one, a cell of white; boxes about stories, by the square of their number. */
export const neighbours = { touching: 50, throughGutter: 50, fillerAbove: 25, boxesTouch: 4, outOfOrder: 0.4, whiteCell: 2.5, boxes: 5 } as const;

/** The places of a tree from a cell on. */
export function placesOf(tree: Tree, column: number, row: number): Place[] {
  if (tree.kind === 'unit') return [{ unit: tree.unit, rank: tree.rank, fit: tree.fit, cell: { column, row, columns: tree.columns, rows: tree.rows } }];
  const { first, second } = tree;
  const next = tree.kind === 'stack' ? placesOf(second, column, row + first.rows) : placesOf(second, column + first.columns, row);
  return [...placesOf(first, column, row), ...next];
}
