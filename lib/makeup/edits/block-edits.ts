import type { Block, Cell, CutIn } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import { placeProblem, type PlaceProblem } from './free-places';

/**
 * Edits a compositor makes with the blocks of pages: each takes the blocks as they stand and answers with the blocks as they would stand,
 * or with what hinders it. None lets blocks overlap, leave the grid, or a story be lost or stand twice. The verbs are in block-edits-*.ts.
 */

/** What hinders an edit. */
export type EditProblem =
  | PlaceProblem
  /** A neighbour that does not give way: furniture, a pinned block, or one that is as small as it may be. */
  | { readonly kind: 'in-the-way'; readonly other: Block }
  /** A block that is furniture, or of a kind this cannot be done with. */
  | { readonly kind: 'not-this-kind'; readonly block: Block }
  /** Too small to be parted. */
  | { readonly kind: 'too-small'; readonly block: Block }
  /** Two blocks that have nothing to be joined by: other stories, other kinds. */
  | { readonly kind: 'do-not-belong'; readonly one: Block; readonly other: Block }
  /** There is no free room, no hole or no neighbour this could be done with. */
  | { readonly kind: 'no-room' }
  /** Everything stands so already. */
  | { readonly kind: 'nothing-to-do' };

/** Blocks of one page after an edit, or why it cannot be made. */
export type Edited = { readonly blocks: readonly Block[] } | { readonly problem: EditProblem };
/** Blocks of every changed page after an edit, by page number. */
export type EditedPages = { readonly pages: Readonly<Record<number, readonly Block[]>> } | { readonly problem: EditProblem };
/** A page as edits over several pages take it. */
export interface EditPage { readonly number: number; readonly blocks: readonly Block[] }
/** A block of a page. */
export interface BlockAt { readonly page: number; readonly id: string }

/** Rows a block keeps at least when a neighbour makes it smaller: a one-line head and four lines of text (domain.md §6), a teaser, a line of notice. */
export function leastRowsOf(block: Block): number {
  switch (block.kind) {
    case 'story': case 'jump': case 'briefs': case 'photo': case 'empty': return Math.min(block.rows, 6);
    case 'teaser': case 'notice': return Math.min(block.rows, 3);
    case 'masthead': case 'folio': return block.rows;
  }
}

/** What belongs to the page and not to its copy: masthead, folio, imprint. */
export const isFurniture = (block: Block): boolean => block.kind === 'masthead' || block.kind === 'folio' || (block.kind === 'notice' && block.role === 'imprint');
/** Whether neighbours leave a block where it is: the page's furniture, and what is pinned. */
export const isFixed = (block: Block): boolean => isFurniture(block) || block.pinned === true;

export const cellOf = ({ column, row, columns, rows }: Cell): Cell => ({ column, row, columns, rows });
export const sameCell = (one: Cell, other: Cell): boolean => one.column === other.column && one.row === other.row && one.columns === other.columns && one.rows === other.rows;
/** The least cell that holds all of these; there is at least one. */
export function around(cells: readonly Cell[]): Cell {
  const column = Math.min(...cells.map((cell) => cell.column));
  const row = Math.min(...cells.map((cell) => cell.row));
  return { column, row, columns: Math.max(...cells.map((cell) => cell.column + cell.columns)) - column, rows: Math.max(...cells.map((cell) => cell.row + cell.rows)) - row };
}
export const sharesColumns = (one: Cell, other: Cell): boolean => one.column < other.column + other.columns && other.column < one.column + one.columns;
export const sharesRows = (one: Cell, other: Cell): boolean => one.row < other.row + other.rows && other.row < one.row + one.rows;
export const meets = (one: Cell, other: Cell): boolean => sharesColumns(one, other) && sharesRows(one, other);
/** Top to bottom, then left to right. */
export const inReadingOrder = <T extends Cell>(cells: readonly T[]): T[] => [...cells].sort((one, other) => one.row - other.row || one.column - other.column);

/** The block in another cell. Text set in the page's own columns stays so; a broken measure is kept. */
export function inCell(block: Block, cell: Cell): Block {
  const placed = cellOf(cell);
  if (!('measureColumns' in block) || block.measureColumns !== block.columns) return { ...block, ...placed };
  return { ...block, ...placed, measureColumns: cell.columns };
}

/** Pictures that reach beyond the columns of a block that was made narrower are moved in, and made narrower where they must. */
export function heldPictures(cutIns: readonly CutIn[], columns: number): readonly CutIn[] {
  if (cutIns.every((cut) => cut.column + cut.columns <= columns)) return cutIns;
  return cutIns.map((cut) => { const width = Math.min(cut.columns, columns); return { ...cut, columns: width, column: Math.min(cut.column, columns - width) }; });
}

/** The block in a cell of another shape: a measure it does not have is given up, pictures are held inside. */
export function reshaped(block: Block, cell: Cell): Block {
  const placed = inCell(block, cell);
  const measured = 'measureColumns' in placed && placed.measureColumns > cell.columns + 1 ? { ...placed, measureColumns: cell.columns } : placed;
  return 'cutIns' in measured ? { ...measured, cutIns: heldPictures(measured.cutIns, cell.columns) } : measured;
}

/** These blocks with some of them changed, by id. */
export const withChanged = (blocks: readonly Block[], changed: readonly Block[]): readonly Block[] => blocks.map((block) => changed.find((other) => other.id === block.id) ?? block);

/** What is wrong with changed blocks where they stand; null when nothing is. */
export function firstProblem(format: PageFormat, blocks: readonly Block[], changed: readonly Block[] = blocks): PlaceProblem | null {
  for (const block of changed) {
    const problem = placeProblem(format, blocks, block, block.id);
    if (problem) return problem;
  }
  return null;
}
