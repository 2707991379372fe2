import type { Block, Cell } from '@/lib/makeup/block';
import { around, cellOf, firstProblem, isFurniture, meets, reshaped, sharesColumns, sharesRows, withChanged, type BlockAt, type EditedPages, type EditPage } from './block-edits';
import type { PageFormat } from '@/lib/makeup/format';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Cells of two blocks after they have traded places. */
type Traded = readonly [Cell, Cell];

/**
 * Two that stand over one another in the same columns (or beside one another in the same rows) change their order and keep their sizes,
 * with the white between them; other pairs take each other's cells.
 */
function traded(one: Block, other: Block, between: readonly Block[]): Traded {
  const whole = around([one, other]);
  if (!between.some((block) => meets(block, whole))) {
    const [first, second] = one.row < other.row || one.column < other.column ? [one, other] : [other, one];
    if (one.column === other.column && one.columns === other.columns) {
      const cells: Traded = [{ ...cellOf(first), row: whole.row + whole.rows - first.rows }, { ...cellOf(second), row: whole.row }];
      return first === one ? cells : [cells[1], cells[0]];
    }
    if (one.row === other.row && one.rows === other.rows) {
      const cells: Traded = [{ ...cellOf(first), column: whole.column + whole.columns - first.columns }, { ...cellOf(second), column: whole.column }];
      return first === one ? cells : [cells[1], cells[0]];
    }
  }
  return [cellOf(other), cellOf(one)];
}

/** Two blocks trade places, on one page or across two; where their sizes differ they trade these too, so that both fit. Furniture stays. */
export function swapBlocks(format: PageFormat, pages: readonly EditPage[], one: BlockAt, other: BlockAt): EditedPages {
  const find = (at: BlockAt): Block | undefined => pages.find((page) => page.number === at.page)?.blocks.find((block) => block.id === at.id);
  const [first, second] = [find(one), find(other)];
  if (!first || !second || first.id === second.id) return { problem: { kind: 'nothing-to-do' } };
  const furniture = [first, second].find(isFurniture);
  if (furniture) return { problem: { kind: 'not-this-kind', block: furniture } };
  const standing = pages.find((page) => page.number === one.page)?.blocks ?? [];
  const [firstCell, secondCell] = one.page === other.page ? traded(first, second, standing.filter((block) => block.id !== first.id && block.id !== second.id)) : [cellOf(second), cellOf(first)];
  const changed = [reshaped(first, firstCell), reshaped(second, secondCell)] as const;
  const result: Record<number, readonly Block[]> = {};
  if (one.page === other.page) result[one.page] = withChanged(standing, changed);
  else for (const page of pages) {
    if (page.number === one.page) result[page.number] = page.blocks.map((block) => (block.id === first.id ? changed[1] : block));
    else if (page.number === other.page) result[page.number] = page.blocks.map((block) => (block.id === second.id ? changed[0] : block));
  }
  for (const blocks of Object.values(result)) {
    const problem = firstProblem(format, blocks, blocks.filter((block) => block.id === first.id || block.id === second.id));
    if (problem) return { problem };
  }
  return { pages: result };
}

/** The block one comes upon first in a direction: the nearest that shares rows (or columns) with this one, of equals the one that shares most. Furniture is passed over. */
export function neighbourOf(blocks: readonly Block[], block: Block, direction: Direction): Block | null {
  const across = direction === 'left' || direction === 'right';
  const before = direction === 'left' || direction === 'up';
  const distance = (other: Block): number => {
    const [start, end, from, until] = across
      ? [block.column, block.column + block.columns, other.column, other.column + other.columns]
      : [block.row, block.row + block.rows, other.row, other.row + other.rows];
    return before ? start - until : from - end;
  };
  const shared = (other: Block): number => across
    ? Math.min(block.row + block.rows, other.row + other.rows) - Math.max(block.row, other.row)
    : Math.min(block.column + block.columns, other.column + other.columns) - Math.max(block.column, other.column);
  const reached = blocks.filter((other) => other.id !== block.id && !isFurniture(other) && (across ? sharesRows : sharesColumns)(block, other) && distance(other) >= 0);
  return reached.sort((one, other) => distance(one) - distance(other) || shared(other) - shared(one))[0] ?? null;
}
