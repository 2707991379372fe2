import type { CutIn } from '@/lib/makeup/block';
import type { TextColumn } from '@/lib/makeup/grid';
import type { Obstacle, PlacedCutIn } from '@/lib/makeup/columns/levelling';
import { pt } from '@/lib/typeset/units';

/** Text beside a picture is never narrower than six characters (issue: newspapers' least measure); an em of white parts them. */
export const leastBeside = 6;
const gapBeside = 1;
const hair = 0.01;

/** The text area cut-ins are placed in: its columns, rows below the head, whether a 上接 line takes the first row, and the body's size. */
export interface CutInRoom { readonly columns: readonly TextColumn[]; readonly rows: number; readonly fromRow: 0 | 1; readonly size: number }

/**
 * Holds a cut-in inside its block. One that is larger, or stands lower than it can, is moved up and made smaller (`held`); one so
 * many characters wide gets its span, unless that is whole columns.
 */
export function placeCutIn(cutIn: CutIn, room: CutInRoom): PlacedCutIn | null {
  const count = room.columns.length;
  const column = Math.max(0, Math.min(count - 1, cutIn.column));
  const columns = Math.max(1, Math.min(count - column, cutIn.columns));
  const across: PlacedCutIn = { cutIn, column, columns, row: cutIn.row, rows: cutIn.rows };
  const stood = cutIn.characters === undefined ? across : { ...across, ...spanOf(across, cutIn.characters * room.size, room) };
  // The 上接 line stands first in the first column.
  const top = stood.column === 0 ? room.fromRow : 0;
  const rows = Math.min(cutIn.rows, room.rows - top);
  if (rows < 1) return null;
  const row = Math.max(top, Math.min(room.rows - rows, cutIn.row));
  const held = rows < cutIn.rows || row < cutIn.row || columns < cutIn.columns || column < cutIn.column;
  return { ...stood, row, rows, ...(held ? { held } : {}) };
}

/** The measure text gets left and right of a span in a column; null where the span does not reach the column. */
function restsOf(span: TextColumn, column: TextColumn, size: number): { readonly left: number; readonly right: number } | null {
  const end = column.x + column.width;
  if (span.x > end - hair || span.x + span.width < column.x + hair) return null;
  return { left: Math.max(0, span.x - column.x - (span.x > column.x + hair ? gapBeside * size : 0)), right: Math.max(0, end - span.x - span.width - (span.x + span.width < end - hair ? gapBeside * size : 0)) };
}

/** Where a picture of this width stands: at the side asked for, else at the other, so that text beside it is wide enough; else it takes the columns whole (`narrow`). */
function spanOf(placed: PlacedCutIn, wanted: number, room: CutInRoom): Partial<PlacedCutIn> {
  const { columns, size } = room;
  const first = columns[placed.column];
  const last = columns[placed.column + placed.columns - 1];
  const start = columns[0]?.x ?? 0;
  const lastOfAll = columns[columns.length - 1];
  if (!first || !last || !lastOfAll) return {};
  const end = lastOfAll.x + lastOfAll.width;
  const width = Math.min(wanted, end - start);
  const at = (x: number): TextColumn => ({ x: pt(Math.max(start, Math.min(end - width, x))), width: pt(width) });
  const left = at(first.x);
  const right = at(last.x + last.width - width);
  const side = placed.cutIn.side ?? (columns.length > 1 && placed.column + placed.columns === columns.length ? 'right' : 'left');
  const ways = side === 'left' ? [left, right] : side === 'right' ? [right, left] : [at((first.x + last.x + last.width - width) / 2), left, right];
  const wide = (rest: number): boolean => rest < hair || rest >= leastBeside * size - hair;
  const settled = ways.map((way) => outOfGutter(way, columns));
  const good = settled.find((way) => columns.every((column) => { const rests = restsOf(way, column, size); return rests === null || (wide(rests.left) && wide(rests.right)); }));
  const chosen = good ?? settled[0] ?? left;
  const reached = columns.flatMap((column, index) => (restsOf(chosen, column, size) ? [index] : []));
  const from = reached[0] ?? placed.column;
  const until = reached[reached.length - 1] ?? from;
  const one = columns[from] ?? first;
  const other = columns[until] ?? last;
  // What would be too narrow for text the picture takes as well.
  const holdsText = (rest: number): boolean => rest >= leastBeside * size - hair;
  const x = holdsText(restsOf(chosen, one, size)?.left ?? 0) ? chosen.x : one.x;
  const foot = holdsText(restsOf(chosen, other, size)?.right ?? 0) ? chosen.x + chosen.width : other.x + other.width;
  const whole = Math.abs(x - one.x) < hair && Math.abs(foot - other.x - other.width) < hair;
  return {
    column: from, columns: until - from + 1,
    ...(whole ? {} : { span: { x: pt(x), width: pt(foot - x) } }), ...(good ? {} : { narrow: true }), ...(wanted > width + hair ? { held: true } : {}),
  };
}

/** An edge in the white between two columns goes back to the edge of the column the picture stands in. */
function outOfGutter(span: TextColumn, columns: readonly TextColumn[]): TextColumn {
  let x = span.x as number;
  let end = span.x + span.width;
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    if (!next) return;
    const right = column.x + column.width;
    if (end > right && end < next.x + hair) end = right;
    if (x > right - hair && x < next.x) x = next.x;
  });
  return { x: pt(x), width: pt(end - x) };
}

/** The stretches of a column that are free for text on a row, left to right, in whole characters where a picture narrows them. */
export function stretchesOf(obstacles: readonly Obstacle[], column: TextColumn, index: number, row: number, size: number): TextColumn[] {
  let free: TextColumn[] = [column];
  for (const obstacle of obstacles) {
    if (index < obstacle.column || index >= obstacle.column + obstacle.columns || row < obstacle.row || (obstacle.toFoot !== true && row >= obstacle.row + obstacle.rows)) continue;
    if (!obstacle.span) return [];
    const { span } = obstacle;
    free = free.flatMap((stretch) => {
      const rests = restsOf(span, stretch, size);
      if (!rests) return [stretch];
      const whole = (rest: number): number => Math.floor(rest / size + 1e-6) * size;
      const left = whole(rests.left);
      const right = whole(rests.right);
      return [
        ...(left >= leastBeside * size - hair ? [{ x: stretch.x, width: pt(left) }] : []),
        ...(right >= leastBeside * size - hair ? [{ x: pt(stretch.x + stretch.width - right), width: pt(right) }] : []),
      ];
    });
  }
  return free;
}

/** Whether two cut-ins stand on one another. */
export function cutInsMeet(one: PlacedCutIn, other: PlacedCutIn): boolean {
  if (one.row >= other.row + other.rows || other.row >= one.row + one.rows) return false;
  if (one.column >= other.column + other.columns || other.column >= one.column + one.columns) return false;
  if (!one.span || !other.span) return true;
  return one.span.x < other.span.x + other.span.width - hair && other.span.x < one.span.x + one.span.width - hair;
}
