import type { Block, Cell, CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { heldPictures, reshaped, type BlockAt, type EditedPages, type EditPage } from './block-edits';

/** Side by side, or one above the other. */
export type SplitBy = 'columns' | 'rows';

/** Least rows of each half of a block parted by rows: a line of head and two of text. */
const leastHalf = 3;

/** The two halves of a cell, the first the larger where it does not part evenly; null when it is too small. */
export function halvesOf(cell: Cell, by: SplitBy): readonly [Cell, Cell] | null {
  if (by === 'columns') {
    if (cell.columns < 2) return null;
    const left = Math.ceil(cell.columns / 2);
    return [{ ...cell, columns: left }, { ...cell, column: cell.column + left, columns: cell.columns - left }];
  }
  if (cell.rows < 2 * leastHalf) return null;
  const upper = Math.ceil(cell.rows / 2);
  return [{ ...cell, rows: upper }, { ...cell, row: cell.row + upper, rows: cell.rows - upper }];
}

const plainCell = ({ column, row, columns, rows }: Cell): Cell => ({ column, row, columns, rows });

/** Which pictures stay in the first half and which go to the second, there counted from its own top left. A picture across the middle stays. */
function partPictures(cutIns: readonly CutIn[], by: SplitBy, first: Cell): readonly [readonly CutIn[], readonly CutIn[]] {
  const goes = (cut: CutIn): boolean => (by === 'columns' ? cut.column >= first.columns : cut.row >= first.rows);
  const stay = heldPictures(cutIns.filter((cut) => !goes(cut)), first.columns);
  return [stay, cutIns.filter(goes).map((cut) => (by === 'columns' ? { ...cut, column: cut.column - first.columns } : { ...cut, row: Math.max(0, cut.row - first.rows) }))];
}

const isFrameOf = (block: Block, articleId: string): block is StoryBlock | JumpBlock => (block.kind === 'story' || block.kind === 'jump') && block.articleId === articleId;

/** All continuations of a story from this part on count so many more (or fewer), on every page. */
export function shiftedParts(pages: readonly EditPage[], articleId: string, from: number, by: number): Record<number, readonly Block[]> {
  const result: Record<number, readonly Block[]> = {};
  for (const page of pages) {
    if (!page.blocks.some((block) => block.kind === 'jump' && block.articleId === articleId && block.part >= from)) continue;
    result[page.number] = page.blocks.map((block) => (block.kind === 'jump' && block.articleId === articleId && block.part >= from ? { ...block, part: Math.max(1, block.part + by) } : block));
  }
  return result;
}

/**
 * Parts a block in two within its own cell: a story's frame into itself and a continuation, which comes next in the story's order; a briefs
 * box into two with half of the items each; an empty block into two. Other kinds cannot be parted.
 */
export function splitBlock(pages: readonly EditPage[], at: BlockAt, by: SplitBy, newId: string): EditedPages {
  const page = pages.find((entry) => entry.number === at.page);
  const block = page?.blocks.find((entry) => entry.id === at.id);
  if (!page || !block) return { problem: { kind: 'nothing-to-do' } };
  if (block.kind !== 'story' && block.kind !== 'jump' && block.kind !== 'briefs' && block.kind !== 'empty') return { problem: { kind: 'not-this-kind', block } };
  const halves = halvesOf(plainCell(block), by);
  if (!halves || (block.kind === 'briefs' && block.articleIds.length < 2)) return { problem: { kind: 'too-small', block } };
  const [first, second] = halves;
  const put = (blocks: readonly Block[], one: Block, other: Block): readonly Block[] => blocks.flatMap((entry) => (entry.id === block.id ? [one, other] : [entry]));

  switch (block.kind) {
    case 'story': case 'jump': {
      const part = block.kind === 'story' ? 1 : block.part + 1;
      // A story has nine continuations at most.
      if (pages.some((entry) => entry.blocks.some((other) => isFrameOf(other, block.articleId) && other.kind === 'jump' && other.part >= 9))) return { problem: { kind: 'too-small', block } };
      const [stay, go] = partPictures(block.cutIns, by, first);
      const shifted = shiftedParts(pages, block.articleId, part, 1);
      const jump: JumpBlock = { kind: 'jump', id: newId, ...second, articleId: block.articleId, part, measureColumns: second.columns, cutIns: go };
      return { pages: { ...shifted, [page.number]: put(shifted[page.number] ?? page.blocks, reshaped({ ...block, cutIns: stay }, first), jump) } };
    }
    case 'briefs': {
      const half = Math.ceil(block.articleIds.length / 2);
      const one = reshaped({ ...block, articleIds: block.articleIds.slice(0, half) }, first);
      return { pages: { [page.number]: put(page.blocks, one, reshaped({ ...block, id: newId, articleIds: block.articleIds.slice(half) }, second)) } };
    }
    case 'empty': {
      const { picture, ...rest } = block;
      const one = reshaped({ ...rest, ...(picture && picture.column + picture.columns <= first.columns && picture.row + picture.rows <= first.rows ? { picture } : {}) }, first);
      return { pages: { [page.number]: put(page.blocks, one, reshaped({ ...rest, id: newId, role: block.role === 'lead' ? 'second' : block.role }, second)) } };
    }
  }
}
