import type { Block, Cell } from '@/lib/makeup/block';
import { isFixed, meets, reshaped, sharesColumns, sharesRows, withChanged, type Edited } from './block-edits';
import type { PageFormat } from '@/lib/makeup/format';
import { freePlaces } from './free-places';

const area = (cell: Cell): number => cell.columns * cell.rows;

/** How unwilling a kind is to grow: text stretches easily, a picture or a box of few words does not. */
function unwilling(block: Block): number {
  switch (block.kind) {
    case 'story': case 'jump': case 'empty': return 1;
    case 'briefs': return 1.2;
    case 'photo': return 2;
    case 'notice': case 'teaser': return 3;
    case 'masthead': case 'folio': return Infinity;
  }
}

/** A neighbour grown into a hole, by as much as lies across its side. */
interface Growth { readonly block: Block; readonly cell: Cell; readonly gain: number }

/** What a block gains of a hole when it grows straight into it; null when it does not lie at the hole's side, or reaches beyond it. */
function growthInto(hole: Cell, block: Block, others: readonly Block[]): Growth | null {
  if (isFixed(block)) return null;
  const within = { columns: block.column >= hole.column && block.column + block.columns <= hole.column + hole.columns, rows: block.row >= hole.row && block.row + block.rows <= hole.row + hole.rows };
  const cells: Cell[] = [];
  if (within.columns && block.row + block.rows === hole.row) cells.push({ column: block.column, columns: block.columns, row: block.row, rows: block.rows + hole.rows });
  if (within.columns && hole.row + hole.rows === block.row) cells.push({ column: block.column, columns: block.columns, row: hole.row, rows: block.rows + hole.rows });
  if (within.rows && block.column + block.columns === hole.column) cells.push({ column: block.column, columns: block.columns + hole.columns, row: block.row, rows: block.rows });
  if (within.rows && hole.column + hole.columns === block.column) cells.push({ column: hole.column, columns: block.columns + hole.columns, row: block.row, rows: block.rows });
  const free = cells.find((cell) => !others.some((other) => other.id !== block.id && meets(other, cell)));
  return free ? { block, cell: free, gain: area(free) - area(block) } : null;
}

/** The side of a hole a growth comes from: growths of one side do not stand in one another's way. */
const sideOf = (hole: Cell, { block }: Growth): string => (sharesColumns(block, hole) ? (block.row < hole.row ? 'above' : 'below') : sharesRows(block, hole) ? (block.column < hole.column ? 'left' : 'right') : '');

/**
 * The neighbours of a hole grow into it, those of one side together: of the sides that fill most of it the one that changes least, counted in
 * blocks and in how much they grow. What is left is filled from other sides. Refused when no neighbour can grow into any of it.
 */
export function fillHole(format: PageFormat, blocks: readonly Block[], hole: Cell): Edited {
  const growths = blocks.flatMap((block) => { const growth = growthInto(hole, block, blocks); return growth ? [growth] : []; });
  const sides = new Map<string, Growth[]>();
  for (const growth of growths) { const side = sideOf(hole, growth); sides.set(side, [...(sides.get(side) ?? []), growth]); }
  const ranked = [...sides.values()].map((side) => ({
    side, gain: side.reduce((sum, growth) => sum + growth.gain, 0), cost: side.reduce((sum, { block, gain }) => sum + (1 + gain / area(block)) * unwilling(block), 0),
  })).sort((one, other) => other.gain - one.gain || one.cost - other.cost);
  const best = ranked[0];
  if (!best) return { problem: { kind: 'no-room' } };
  const grown = withChanged(blocks, best.side.map(({ block, cell }) => reshaped(block, cell)));
  if (best.gain >= area(hole)) return { blocks: grown };
  for (const rest of holesOf(format, grown).filter((left) => meets(left, hole))) {
    const further = fillHole(format, grown, rest);
    if ('blocks' in further) return fillRest(format, further.blocks, hole);
  }
  return { blocks: grown };
}

/** Fills what is left of a hole as far as it goes. */
function fillRest(format: PageFormat, blocks: readonly Block[], hole: Cell): Edited {
  for (const rest of holesOf(format, blocks).filter((left) => meets(left, hole))) {
    const further = fillHole(format, blocks, rest);
    if ('blocks' in further) return fillRest(format, further.blocks, hole);
  }
  return { blocks };
}

/** The free areas of a page as rectangles that do not overlap, the largest taken first, one row deep at least. */
export function holesOf(format: PageFormat, blocks: readonly Block[]): Cell[] {
  const holes: Cell[] = [];
  const taken: Block[] = [...blocks];
  for (;;) {
    const [largest] = freePlaces(format, taken).sort((one, other) => area(other) - area(one) || one.row - other.row || one.column - other.column);
    if (!largest) return holes;
    holes.push(largest);
    taken.push({ kind: 'empty', id: '', role: 'story', measureColumns: largest.columns, ...largest });
  }
}

/** Fills every hole of a page that a neighbour can grow into, or those beside one block. Refused when there is none. */
export function fillHoles(format: PageFormat, blocks: readonly Block[], beside?: Block): Edited {
  const near = (hole: Cell): boolean => beside === undefined || meets({ column: beside.column - 1, row: beside.row - 1, columns: beside.columns + 2, rows: beside.rows + 2 }, hole);
  const holes = holesOf(format, blocks).filter(near);
  if (holes.length === 0) return { problem: { kind: 'nothing-to-do' } };
  let standing = blocks;
  for (const hole of holes) {
    const filled = fillHole(format, standing, hole);
    if ('blocks' in filled) standing = filled.blocks;
  }
  return standing === blocks ? { problem: { kind: 'no-room' } } : { blocks: standing };
}
