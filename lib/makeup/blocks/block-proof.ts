import type { TypeCase } from '@/lib/typeset/faces';
import type { Rect } from '@/lib/typeset/units';
import { pt } from '@/lib/typeset/units';
import type { Block, Border, Cell, Lace } from '@/lib/makeup/block';
import type { Grid, TextColumn } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { laceItems } from '@/lib/makeup/matter/lace';
import type { Fault, Hole, Overset, ProofItem, ProofRegion } from '@/lib/makeup/page-proof';
import { black } from '@/lib/makeup/page-proof';
import { tint } from '@/lib/makeup/inks';
import type { SetFrame } from '@/lib/makeup/columns/story-flow';

/** A block as set, before the page's own rules and faults. */
export interface BlockProof {
  readonly items: readonly ProofItem[];
  readonly region: ProofRegion;
  readonly holes: readonly Hole[];
  readonly overset: readonly Overset[];
  readonly faults: readonly Fault[];
  /** Rows of a headline at the block's top; 0 without one. */
  readonly headRows: number;
}

/** What setting a block needs: the issue, its grid, the type case, and the flow of its stories over all pages. */
export interface Bench {
  readonly issue: IssueLayout;
  readonly page: number;
  readonly grid: Grid;
  readonly typeCase: TypeCase;
  flow(articleId: string): readonly SetFrame[];
}

/** Frame or ground of a bordered block: it stands inside the block's rows, so that boxes never touch their neighbours. */
export function borderOf(block: Block & { readonly border: Border; readonly lace?: Lace }, grid: Grid): readonly ProofItem[] {
  const rect = block.kind === 'notice' ? boxRect(grid, block) : boxUnderText(grid, block);
  switch (block.border) {
    case 'none': return [];
    case 'tint': return [{ kind: 'box', blockId: block.id, rect, fill: tint, stroke: null }];
    case 'rule': return [{ kind: 'box', blockId: block.id, rect, fill: null, stroke: { ink: black, weight: pt(0.5) } }];
    case 'lace': return laceItems(laceRect(grid, block), block.lace ?? 'double', block.id);
  }
}

/** A lace takes room inwards, so it stands further out than a rule: its outer edge almost at the block's. */
function laceRect(grid: Grid, cell: Cell): Rect {
  const rect = grid.rectOf(cell);
  const inset = grid.leading * 0.12;
  return { x: rect.x, y: pt(rect.y + inset), width: rect.width, height: pt(rect.height - 2 * inset) };
}

/** The rectangle of a box in its block: a little inside its rows at head and foot. */
export function boxRect(grid: Grid, cell: Cell): Rect {
  const rect = grid.rectOf(cell);
  const inset = grid.leading * 0.3;
  return { x: rect.x, y: pt(rect.y + inset), width: rect.width, height: pt(rect.height - 2 * inset) };
}

/** White between a block's upper edge and its frame, in rows, where the frame's own copy keeps clear of it: text above ends in the row before, and its foot would seem to stand on the frame. */
export const whiteOverBox = 0.5;

/** The same rectangle with more white over it, for boxes that stand under text. */
export function boxUnderText(grid: Grid, cell: Cell): Rect {
  const rect = boxRect(grid, cell);
  const y = pt(grid.rectOf(cell).y + whiteOverBox * grid.leading);
  return { ...rect, y, height: pt(rect.y + rect.height - y) };
}

/** Bounding rectangle of areas; null of none. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const foot = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x: pt(x), y: pt(y), width: pt(right - x), height: pt(foot - y) };
}

/**
 * White left in a block's text area. A last column that ends early by no more rows than there are columns is how columns end
 * (the surplus stands at its end) and no hole.
 */
export function holesBelow(grid: Grid, cell: Cell, columns: readonly TextColumn[], textRow: number, room: number, used: readonly number[]): Hole[] {
  const deepest = Math.max(0, ...used);
  const holes: Hole[] = [];
  const hole = (column: number, count: number, row: number, rows: number, x: number, width: number): void => {
    holes.push({ column, row, columns: count, rows, blockId: 'id' in cell ? String(cell.id) : null, rect: { x: pt(x), y: grid.rowTop(row), width: pt(width), height: pt(rows * grid.leading) } });
  };
  const rect = grid.rectOf(cell);
  if (room - deepest >= 1) hole(cell.column, cell.columns, textRow + deepest, room - deepest, rect.x, rect.width);
  const same = columns.length === cell.columns;
  columns.forEach((column, index) => {
    const white = deepest - (used[index] ?? 0);
    const borne = index === columns.length - 1 ? columns.length + 1 : 2;
    if (white >= borne) hole(cell.column + (same ? index : Math.min(cell.columns - 1, index)), 1, textRow + (used[index] ?? 0), white, column.x, column.width);
  });
  return holes;
}

/** A block that could not be set: its region stands, with the fault. */
export function unsetBlock(block: Block, grid: Grid, articleIds: readonly string[], fault: Fault | null): BlockProof {
  return {
    items: [], holes: [], overset: [], faults: fault ? [fault] : [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds, rect: clampedRect(block, grid), parts: [], usedRows: 0 },
  };
}

function clampedRect(cell: Cell, grid: Grid): Rect {
  const held = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, Math.round(Number.isFinite(value) ? value : least)));
  const column = held(cell.column, 0, grid.columns.length - 1);
  const row = held(cell.row, 0, grid.rows - 1);
  return grid.rectOf({ column, row, columns: held(cell.columns, 1, grid.columns.length - column), rows: held(cell.rows, 1, grid.rows - row) });
}
