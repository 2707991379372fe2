import type { JumpBlock, StoryBlock } from '@/lib/makeup/block';
import type { Filling } from '@/lib/makeup/columns/fill-columns';
import type { Obstacle, PlacedCutIn } from '@/lib/makeup/columns/levelling';

/** White below a head beside which text stands, before text goes on under it, in rows; a hairline's white above a head at the left. */
export const whiteUnder = 0.9;
/** Rows above the text of a block whose head stands at the left: the rule over the block stands in them. */
export const rowsOver = 1;
/** Rows by which the white over such a block may grow to level its feet. */
export const sideSlack = 1;
/** Fewest lines of text worth beginning under a head: with less room the head stands over the whole depth. */
const fewestUnder = 4;

/** Text columns that a head set into the left of its block takes; 0 when the head stands over the text, as it must where there is one column. */
export function sideColumns(block: StoryBlock | JumpBlock, columns: number): number {
  if (block.kind !== 'story' || (block.headline.place ?? 'above') === 'above' || columns < 2) return 0;
  return Math.max(1, Math.min(columns - 1, block.headline.columns ?? 1));
}

/** Rows of text that a head of this depth stands beside, in points: its type is level with the em boxes of the text. */
export const rowsBeside = (depth: number, leading: number): number => Math.ceil(depth / leading + 0.24);

/** Ways for a head to stand at the left, best first: text goes on under it where there is room, or it has its columns to itself. */
export function sideHeads(columns: number, head: { readonly rows: number; readonly depth: number }, room: number, leading: number): readonly [Obstacle, ...Obstacle[]] {
  const toFoot: Obstacle = { column: 0, columns, row: 0, rows: Math.min(rowsBeside(head.depth, leading), room), toFoot: true };
  return room - head.rows >= fewestUnder ? [{ ...toFoot, rows: head.rows, toFoot: false }, toFoot] : [toFoot];
}

/** Whether the columns under a head hold no text or enough of it to be worth their while. */
export function standsWell(head: Obstacle, filling: Pick<Filling, 'breaks'>): boolean {
  return head.toFoot === true || Array.from({ length: head.columns }, (_, column) => (filling.breaks[column] ?? 0) - (column > 0 ? filling.breaks[column - 1] ?? 0 : 0)).every((lines) => lines >= fewestUnder);
}

/** A cut-in that would stand on the head moves beside it. */
export function besideHead(head: Obstacle, cut: PlacedCutIn, columns: number): PlacedCutIn {
  const over = cut.column < head.columns && (head.toFoot === true || cut.row < head.rows);
  return over ? { ...cut, span: undefined, column: head.columns, columns: Math.max(1, Math.min(cut.columns, columns - head.columns)) } : cut;
}

