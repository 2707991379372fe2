import type { Block, Cell, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { around, inReadingOrder, isFurniture, meets, reshaped, withChanged, type Edited, type EditedPages, type EditPage } from './block-edits';
import { shiftedParts } from './block-edits-split';
import type { PageFormat } from '@/lib/makeup/format';
import { placeProblem } from './free-places';

type Frame = StoryBlock | JumpBlock;
const isFrame = (block: Block): block is Frame => block.kind === 'story' || block.kind === 'jump';
const partOf = (frame: Frame): number => (frame.kind === 'story' ? 0 : frame.part);

/** Two blocks as one, in a cell that holds both; null when they have nothing to be joined by. */
function joined(one: Block, other: Block, cell: Cell): Block | null {
  if (isFrame(one) && isFrame(other) && one.articleId === other.articleId && Math.abs(partOf(one) - partOf(other)) === 1) {
    const [first, next] = partOf(one) < partOf(other) ? [one, other] : [other, one];
    const moved = (frame: Frame) => frame.cutIns.map((cut) => ({ ...cut, column: cut.column + frame.column - cell.column, row: cut.row + Math.max(0, frame.row - first.row) }));
    return reshaped({ ...first, cutIns: [...moved(first), ...moved(next)] }, cell);
  }
  if (one.kind === 'briefs' && other.kind === 'briefs') {
    const [first, next] = inReadingOrder([one, other]);
    if (first && next) return reshaped({ ...first, title: first.title || next.title, articleIds: [...first.articleIds, ...next.articleIds.filter((id) => !first.articleIds.includes(id))] }, cell);
  }
  if (one.kind === 'empty' && other.kind === 'empty') { const [first] = inReadingOrder([one, other]); if (first) return reshaped(first, cell); }
  return null;
}

/**
 * Joins two blocks of a page: frames of one story that follow one another, two briefs boxes (their items in reading order), or two empty blocks.
 * The one that is left takes the least cell that holds both; nothing else may stand there.
 */
export function joinBlocks(format: PageFormat, pages: readonly EditPage[], pageNumber: number, id: string, otherId: string): EditedPages {
  const page = pages.find((entry) => entry.number === pageNumber);
  const [one, other] = [id, otherId].map((wanted) => page?.blocks.find((block) => block.id === wanted));
  if (!page || !one || !other || one === other) return { problem: { kind: 'nothing-to-do' } };
  const cell = around([one, other]);
  const whole = joined(one, other, cell);
  if (!whole) return { problem: { kind: 'do-not-belong', one, other } };
  const rest = page.blocks.filter((block) => block.id !== one.id && block.id !== other.id);
  const problem = placeProblem(format, rest, cell, null);
  if (problem) return { problem };
  const gone = one.id === whole.id ? other : one;
  const kept = page.blocks.flatMap((block) => (block.id === whole.id ? [whole] : block.id === gone.id ? [] : [block]));
  if (gone.kind !== 'jump') return { pages: { [pageNumber]: kept } };
  const after = pages.map((entry) => (entry.number === pageNumber ? { ...entry, blocks: kept } : entry));
  return { pages: { [pageNumber]: kept, ...shiftedParts(after, gone.articleId, gone.part + 1, -1) } };
}

/** What two blocks could be joined by is there: the same story in frames that follow one another, or the same kind. */
export const belongTogether = (one: Block, other: Block): boolean => joined(one, other, around([one, other])) !== null;

/** Rows or columns free at each side of a block, over its whole side. */
function roomBeside(format: PageFormat, blocks: readonly Block[], block: Block): readonly Cell[] {
  const others = blocks.filter((other) => other.id !== block.id);
  const free = (cell: Cell): boolean => !others.some((other) => meets(other, cell));
  const grown = (step: (cell: Cell) => Cell): Cell => {
    let cell: Cell = { column: block.column, row: block.row, columns: block.columns, rows: block.rows };
    for (;;) {
      const next = step(cell);
      if (placeProblem(format, [], next, null) || !free(next)) return cell;
      cell = next;
    }
  };
  return [
    grown((cell) => ({ ...cell, rows: cell.rows + 1 })), grown((cell) => ({ ...cell, row: cell.row - 1, rows: cell.rows + 1 })),
    grown((cell) => ({ ...cell, columns: cell.columns + 1 })), grown((cell) => ({ ...cell, column: cell.column - 1, columns: cell.columns + 1 })),
  ];
}

/** A block takes the free room beside it: at the side where that is most, of equal sides below, above, right, left. */
export function takeRoom(format: PageFormat, blocks: readonly Block[], id: string): Edited {
  const block = blocks.find((other) => other.id === id);
  if (!block) return { problem: { kind: 'nothing-to-do' } };
  if (isFurniture(block)) return { problem: { kind: 'not-this-kind', block } };
  const area = (cell: Cell): number => cell.columns * cell.rows;
  const [best] = [...roomBeside(format, blocks, block)].sort((one, other) => area(other) - area(one));
  if (!best || area(best) === area(block)) return { problem: { kind: 'no-room' } };
  return { blocks: withChanged(blocks, [reshaped(block, best)]) };
}
