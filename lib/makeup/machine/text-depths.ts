import type { Story } from '@/lib/copy/story';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { fillCostsOf } from './fill-costs';
import { photoWays, type PhotoWay } from '@/lib/makeup/pictures/photo-fit';
import type { StreamLine } from '@/lib/makeup/columns/stream';

/** A depth of text in some columns about a story's pictures, and what its filling costs (fill-columns has the scale). */
export interface TextDepth { readonly way: PhotoWay; readonly depth: number; readonly cost: number; /** Lines that stand in it. */ readonly placed: number }

/** A filling in points of the search: feet a row short, lone lines and the like are seen by everybody and count again. */
export const fillCost = (cost: number): number => cost * 0.28 + (cost < fault ? 0 : 8 + Math.min(12, (cost - fault) * 0.1));
const fault = 28;

/** Depths tried beyond the least that holds the text. */
const depthsTried = 3;

const rows = new Int32Array(64);

/** Rows free in each column when the text area is so deep: the pictures stand at its top. */
function freeRows(way: PhotoWay, columns: number, depth: number, fromRow: number): Int32Array {
  for (let column = 0; column < columns; column += 1) rows[column] = depth - (column === 0 ? fromRow : 0);
  for (const cut of way.cutIns) for (let column = cut.column; column < cut.column + cut.columns; column += 1) rows[column] = rows[column]! - cut.rows;
  for (let column = 0; column < columns; column += 1) if (rows[column]! < 0) rows[column] = 0;
  return rows;
}

/** The same with a row kept for the line that says where the story goes on: under the last column with room. */
function rowsBeforeJump(way: PhotoWay, columns: number, depth: number, fromRow: number): Int32Array {
  const free = freeRows(way, columns, depth, fromRow);
  let end = columns - 1;
  while (end >= 0 && free[end]! <= 1) end -= 1;
  for (let column = end + 1; column < columns; column += 1) free[column] = 0;
  if (end >= 0) free[end] = free[end]! - 1;
  return free;
}

const leastDepth = (way: PhotoWay): number => way.cutIns.reduce((most, cut) => Math.max(most, cut.row + cut.rows), 1);

/** Depths of text that hold a whole stream about its pictures, the least and the next few. */
export function fittingDepths(stream: readonly StreamLine[], columns: number, way: PhotoWay, fromRow: 0 | 1, most: number): TextDepth[] {
  const filling = fillCostsOf(stream);
  const found: TextDepth[] = [];
  for (let depth = Math.max(leastDepth(way), Math.ceil((stream.length + way.covered) / columns)); depth <= most && found.length < depthsTried; depth += 1) {
    filling.fill(freeRows(way, columns, depth, fromRow), columns, false);
    if (filling.placed >= stream.length) found.push({ way, depth, cost: filling.cost, placed: filling.placed });
  }
  return found;
}

/** Depths at which a story may be left to go on elsewhere: at least twice `few` lines on either side. */
export function truncatedDepths(bench: Bench, story: Story, columns: number, stream: readonly StreamLine[], few: number): TextDepth[] {
  const filling = fillCostsOf(stream);
  const found: TextDepth[] = [];
  for (const way of photoWays(bench, story, columns, true)) {
    for (let depth = Math.max(few + 2, leastDepth(way)); depth <= bench.grid.rows; depth += 1) {
      filling.fill(rowsBeforeJump(way, columns, depth, 0), columns, true);
      if (stream.length - filling.placed < 2 * few) break;
      if (filling.placed >= 2 * few) found.push({ way, depth, cost: filling.cost, placed: filling.placed });
    }
  }
  return found;
}

const plain: PhotoWay = { cutIns: [], cost: 0, covered: 0 };

/** Depths at which a continuation leaves enough for another; the more it takes, the better. */
export function cutDepths(stream: readonly StreamLine[], columns: number, most: number, few: number): TextDepth[] {
  const filling = fillCostsOf(stream);
  const found: TextDepth[] = [];
  for (let depth = few + 2; depth <= most; depth += 1) {
    filling.fill(rowsBeforeJump(plain, columns, depth, 1), columns, true);
    const left = stream.length - filling.placed;
    if (left < 2 * few) break;
    if (filling.placed >= 2 * few) found.push({ way: plain, depth, cost: filling.cost + (200 * left) / stream.length, placed: filling.placed });
  }
  return found;
}
