import type { CutIn } from '@/lib/makeup/block';
import { fillColumns, rowFor, type Filling, type Seams } from './fill-columns';
import type { TextColumn } from '@/lib/makeup/grid';
import type { StreamLine } from './stream';

/** A line in its place: column and row count from the block's text area. `slot`: the part of its column it stands in beside a picture, on the page. */
export interface PlacedLine { readonly line: StreamLine; readonly column: number; readonly row: number; readonly slot?: TextColumn }
/** What stands in the way of text; columns and rows count from the block's text area. `toFoot`: no text stands below it either. `span`: it covers only this stretch of its columns, on the page, and text runs beside it. */
export interface Obstacle { readonly column: number; readonly columns: number; readonly row: number; readonly rows: number; readonly toFoot?: boolean; readonly span?: TextColumn }
/** A cut-in held inside its block. `held`: it was asked for larger or lower; `narrow`: text beside it would be too narrow, so it takes whole columns. */
export interface PlacedCutIn extends Obstacle { readonly cutIn: CutIn; readonly held?: boolean; readonly narrow?: boolean }
/** Where a 下转 line stands. */
export interface JumpPlace { readonly column: number; readonly row: number; readonly slot?: TextColumn }

/** The text area of a block: columns, rows below the head, pictures cut in, and whether a 上接 line takes the first row. */
export interface Shape { readonly columns: number; readonly room: number; readonly cutIns: readonly Obstacle[]; readonly fromRow: 0 | 1 }

/** Rows free for text in a column of a text area `depth` rows deep, top to bottom. */
function freeRows(shape: Shape, column: number, depth: number): number[] {
  const rows: number[] = [];
  const first = column === 0 ? shape.fromRow : 0;
  if (shape.cutIns.length === 0) {
    for (let row: number = first; row < depth; row += 1) rows.push(row);
    return rows;
  }
  for (let row: number = first; row < depth; row += 1) {
    const covered = shape.cutIns.some((cut) => column >= cut.column && column < cut.column + cut.columns && row >= cut.row && (cut.toFoot === true || row < cut.row + cut.rows));
    if (!covered) rows.push(row);
  }
  return rows;
}

/** Rows of each column; `reserve` rows at the end of the last one that has room are kept for the jump line. */
export function capacities(shape: Shape, depth: number, reserve: number): number[] {
  const rows = Array.from({ length: shape.columns }, (_, column) => (shape.cutIns.length === 0 ? Math.max(0, depth - (column === 0 ? shape.fromRow : 0)) : freeRows(shape, column, depth).length));
  const end = rows.findLastIndex((free) => free > reserve);
  return rows.map((free, column) => (reserve > 0 && column > end ? 0 : Math.max(0, free - (column === end ? reserve : 0))));
}

/** Rows of a column before which a picture or the head stands in it. */
const seamsIn = (rows: readonly number[]): Seams => rows.flatMap((row, at) => (at > 0 && row !== (rows[at - 1] ?? 0) + 1 ? [at] : []));

/** The seams of all columns. */
export const seamsOf = (shape: Shape, depth: number): readonly Seams[] =>
  (shape.cutIns.length === 0 ? [] : Array.from({ length: shape.columns }, (_, column) => seamsIn(freeRows(shape, column, depth))));

/** What a row taken up by the white about the headline costs. */
export const absorbedCost = 2;

/**
 * Levels the feet: the least depth that holds the text, or a little more when the columns then break better.
 * What the block is deeper than its text goes into the white about the headline as far as it bears it.
 */
export function level(stream: readonly StreamLine[], shape: Shape, slack: number): { filling: Filling; depth: number; absorbed: number } {
  const pictures = shape.cutIns.filter((cut) => cut.toFoot !== true);
  const least = Math.max(1, ...pictures.map((cut) => cut.row + cut.rows));
  const coveredRows = pictures.reduce((sum, cut) => sum + cut.columns * cut.rows, 0);
  const free = shape.columns - shape.cutIns.reduce((sum, cut) => sum + (cut.toFoot === true ? cut.columns : 0), 0);
  let depth = Math.max(least, Math.ceil((stream.length + coveredRows) / Math.max(1, free)));
  let best: { filling: Filling; depth: number; absorbed: number; cost: number } | null = null;
  for (let tries = 0; depth <= shape.room; depth += 1) {
    const filling = fillColumns(stream, capacities(shape, depth, 0), false, seamsOf(shape, depth), false);
    if (filling.placed < stream.length) continue;
    const absorbed = Math.min(slack, shape.room - depth);
    const cost = filling.cost + absorbedCost * absorbed;
    if (!best || cost < best.cost) best = { filling, depth, absorbed, cost };
    tries += 1;
    if (tries > 4) break;
  }
  return best ?? { filling: fillColumns(stream, capacities(shape, shape.room, 0), false, seamsOf(shape, shape.room), false), depth: shape.room, absorbed: 0 };
}

/** Puts lines in the rows of their columns. */
export function placeLines(stream: readonly StreamLine[], filling: Pick<Filling, 'breaks'>, shape: Shape, depth: number): PlacedLine[] {
  const placed: PlacedLine[] = [];
  let from = 0;
  filling.breaks.forEach((until, column) => {
    const rows = freeRows(shape, column, depth);
    const seams = seamsIn(rows);
    let at = 0;
    for (let index = from; index < Math.min(until, stream.length); index += 1) {
      const line = stream[index];
      if (!line) continue;
      at = rowFor(stream, index, from, at, seams);
      placed.push({ line, column, row: rows[at] ?? depth });
      at += 1;
    }
    from = until;
  });
  return placed;
}

/** The jump line stands under the last line of the last column that has room; null when pictures leave no row free for it. */
export function jumpPlace(lines: readonly PlacedLine[], shape: Shape, room: number): JumpPlace | null {
  for (let column = shape.columns - 1; column >= 0; column -= 1) {
    const own = lines.filter((line) => line.column === column);
    const last = Math.max(-1, ...own.map((line) => line.row));
    const row = freeRows(shape, column, room).find((free) => free > last);
    if (row !== undefined) return { column, row };
    if (own.length > 0) return null;
  }
  return null;
}
