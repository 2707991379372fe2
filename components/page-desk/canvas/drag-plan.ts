import type { Block, Cell, EmptyBlock } from '@/lib/makeup/block';
import { cellOf, inCell, isFurniture, reshaped, sameCell, type EditProblem } from '@/lib/makeup/edits/block-edits';
import { moveBlocks } from '@/lib/makeup/edits/block-edits-align';
import { pushNeighbours } from '@/lib/makeup/edits/block-edits-push';
import { swapBlocks } from '@/lib/makeup/edits/block-edits-swap';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { blocksOn } from '@/lib/makeup/edits/jump-place';
import type { DraftAct } from './draft-store';

/** A place on the page's grid, in fractions of columns and rows from the type area's upper left. */
export interface GridPoint { readonly column: number; readonly row: number }

/** What the hand asks for: a block, the page and cell it is wanted in, and what is held down. */
export interface Asked {
  readonly from: number; readonly block: Block;
  /** The page under the pointer. */
  readonly page: number; readonly wanted: Cell; readonly resize: boolean;
  /** Ids of the blocks that go along, this one among them. */
  readonly marked: readonly string[];
  readonly pointer: GridPoint | null; readonly push: boolean;
}

/** What letting go would do: the pages it changes, or what hinders it. */
export type Plan = { readonly act: DraftAct; readonly onto?: Block } & ({ readonly blocks: Readonly<Record<number, readonly Block[]>> } | { readonly problem: EditProblem });

/** The middle of a block, where a block let go trades places with it: the outer quarter on each side is for standing beside it. */
export function isInMiddle(cell: Cell, { column, row }: GridPoint): boolean {
  const across = (column - cell.column) / cell.columns;
  const down = (row - cell.row) / cell.rows;
  return across > 0.2 && across < 0.8 && down > 0.2 && down < 0.8;
}

/** The block under a point of the grid. */
export const blockAt = (blocks: readonly Block[], { column, row }: GridPoint): Block | undefined =>
  blocks.find((block) => column >= block.column && column < block.column + block.columns && row >= block.row && row < block.row + block.rows);

/** What becomes of the pages when this is let go. `filled` is what an empty block becomes of a story put on it. */
export function planOf(issue: IssueLayout, asked: Asked, filled: (empty: EmptyBlock, page: number) => Block | null): Plan {
  const { format } = issue;
  const { block, page, wanted, from } = asked;
  const here = blocksOn(issue, page);
  const act: DraftAct = asked.resize ? 'resize' : 'move';
  if (!asked.resize && asked.marked.length > 1 && page === from) {
    const moved = moveBlocks(format, here, asked.marked, wanted.column - block.column, wanted.row - block.row);
    return 'blocks' in moved ? { act: 'group', blocks: { [page]: moved.blocks } } : { act: 'group', problem: moved.problem };
  }
  if (asked.push && page === from) {
    const pushed = pushNeighbours(format, here, block.id, wanted);
    return 'blocks' in pushed ? { act: 'push', blocks: { [page]: pushed.blocks } } : { act: 'push', problem: pushed.problem };
  }
  const onto = asked.resize || !asked.pointer ? undefined : blockAt(here.filter((other) => other.id !== block.id), asked.pointer);
  if (onto?.kind === 'empty') {
    const full = filled(onto, page);
    if (full) return { act: 'fill', onto, blocks: without(issue, from, block.id, page, (others) => others.map((other) => (other.id === onto.id ? full : other))) };
  }
  const problem = placeProblem(format, here, wanted, page === from ? block.id : null);
  if (!problem) {
    const placed = asked.resize ? reshaped(block, wanted) : inCell(block, wanted);
    if (page === from) return { act, blocks: { [page]: here.map((other) => (other.id === block.id ? placed : other)) } };
    return { act, blocks: without(issue, from, block.id, page, (others) => [...others, placed]) };
  }
  if (onto && !isFurniture(onto) && !isFurniture(block) && asked.pointer && isInMiddle(onto, asked.pointer)) {
    const swapped = swapBlocks(format, issue.pages, { page: from, id: block.id }, { page, id: onto.id });
    if ('pages' in swapped) return { act: 'swap', onto, blocks: swapped.pages };
  }
  return { act, problem };
}

/** The two pages with a block gone from one, and the other made anew. */
function without(issue: IssueLayout, from: number, id: string, page: number, make: (others: readonly Block[]) => readonly Block[]): Record<number, readonly Block[]> {
  const left = blocksOn(issue, from).filter((block) => block.id !== id);
  return from === page ? { [page]: make(left) } : { [from]: left, [page]: make(blocksOn(issue, page)) };
}

/** Does nothing change? */
export const isSamePlace = (block: Block, wanted: Cell, from: number, page: number): boolean => from === page && sameCell(cellOf(block), cellOf(wanted));
