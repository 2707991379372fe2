import type { Block, BriefsBlock, Cell, EmptyBlock, EmptyRole, StoryBlock } from '@/lib/makeup/block';
import { around, inReadingOrder, meets, reshaped, sameCell, type BlockAt, type EditedPages, type EditPage } from './block-edits';
import type { PageFormat } from '@/lib/makeup/format';
import { freePlaces, placeProblem } from './free-places';

/** Blocks taken up to be put down elsewhere, as they stood. */
export interface Clip { readonly blocks: readonly Block[] }

/** An issue as far as pasting needs it: which of its stories stand where. */
export interface PasteInto { readonly format: PageFormat; readonly pages: readonly EditPage[]; readonly known: (articleId: string) => boolean }

/** Fewest rows of a place that a single block is made smaller for. */
const leastRows = 6;

const heads = (pages: readonly EditPage[]): ReadonlySet<string> => new Set(pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'story' || block.kind === 'teaser' ? [block.articleId] : block.kind === 'briefs' ? block.articleIds : []))));
const pictures = (pages: readonly EditPage[]): ReadonlySet<string> => new Set(pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'photo' ? [block.photoId] : 'cutIns' in block ? block.cutIns.map((cut) => cut.photoId) : []))));

/** The dress of a block without its copy: what a template keeps. */
function dressOf(block: Block, role: EmptyRole): EmptyBlock {
  const { id, column, row, columns, rows } = block;
  const measureColumns = 'measureColumns' in block ? block.measureColumns : columns;
  const [cut] = block.kind === 'story' ? block.cutIns : [];
  return {
    kind: 'empty', id, column, row, columns, rows, role, measureColumns,
    ...(block.kind === 'story' ? { headline: block.headline } : {}),
    ...('border' in block && block.border ? { border: block.border } : {}), ...('lace' in block && block.lace ? { lace: block.lace } : {}),
    ...(cut ? { picture: { column: cut.column, columns: cut.columns, row: cut.row, rows: cut.rows } } : {}),
  };
}

const storyRole = (block: StoryBlock, format: PageFormat): EmptyRole => (block.columns * 2 > format.columns && block.headline.face === 'song-heavy' ? 'lead' : 'story');

/** What of a block can be put down in this issue: itself where its copy stands nowhere yet, else a place with its dress; null when nothing can. */
function pasted(block: Block, into: PasteInto, page: EditPage, id: string): Block | null {
  const { pinned: _pinned, ...loose } = block;
  const standing = heads(into.pages);
  const free = (articleId: string): boolean => into.known(articleId) && !standing.has(articleId);
  const asIs = { ...loose, id } as Block;
  switch (block.kind) {
    case 'story': {
      if (!free(block.articleId)) return { ...dressOf(block, storyRole(block, into.format)), id };
      const shown = pictures(into.pages);
      return { ...asIs, cutIns: block.cutIns.filter((cut) => !shown.has(cut.photoId)) } as StoryBlock;
    }
    case 'jump': {
      const taken = into.pages.some((entry) => entry.blocks.some((other) => other.kind === 'jump' && other.articleId === block.articleId && other.part === block.part));
      return standing.has(block.articleId) && into.known(block.articleId) && !taken ? asIs : { ...dressOf(block, 'story'), id };
    }
    case 'briefs': {
      const articleIds = block.articleIds.filter(free);
      return articleIds.length > 0 ? { ...asIs, articleIds } as BriefsBlock : { ...dressOf(block, 'briefs'), id };
    }
    case 'teaser': return free(block.articleId) ? asIs : { ...dressOf(block, 'teaser'), id };
    case 'photo': return into.known(block.articleId) && !pictures(into.pages).has(block.photoId) ? asIs : { ...dressOf(block, 'photo'), id };
    case 'notice': case 'empty': return asIs;
    case 'masthead': case 'folio': return page.blocks.some((other) => other.kind === block.kind) ? null : { ...asIs, pinned: true };
  }
}

/** The way to shift a group so that it stands on free cells, the shortest first; null when there is none. */
function shiftFor(format: PageFormat, blocks: readonly Block[], group: readonly Cell[]): { readonly columns: number; readonly rows: number } | null {
  const whole = around(group);
  const shifts: { columns: number; rows: number }[] = [];
  for (let column = 0; column + whole.columns <= format.columns; column += 1) for (let row = 0; row + whole.rows <= format.rows; row += 1) shifts.push({ columns: column - whole.column, rows: row - whole.row });
  const way = ({ columns, rows }: { columns: number; rows: number }): number => Math.abs(columns) * 8 + Math.abs(rows);
  shifts.sort((one, other) => way(one) - way(other) || one.rows - other.rows || one.columns - other.columns);
  return shifts.find(({ columns, rows }) => group.every((cell) => { const moved = { ...cell, column: cell.column + columns, row: cell.row + rows }; return !blocks.some((block) => meets(block, moved)); })) ?? null;
}

/** A free place for a block that finds none of its size: the largest no wider and no deeper than it. */
function smallerPlace(format: PageFormat, blocks: readonly Block[], cell: Cell): Cell | null {
  const places = freePlaces(format, blocks).filter((place) => place.columns <= cell.columns && place.rows >= leastRows).map((place) => ({ ...place, rows: Math.min(place.rows, cell.rows) }));
  return places.sort((one, other) => other.columns * other.rows - one.columns * one.rows || one.row - other.row)[0] ?? null;
}

/**
 * Puts blocks that were copied or cut down on a page. Copy has one place in an issue: what stands there already is not doubled, its dress is put
 * down as an empty block to be filled. The blocks keep how they stood to one another and take the nearest free cells to where they stood;
 * a single one is made smaller where no room is as large. `newIds` gives each block its id.
 */
export function pasteBlocks(into: PasteInto, pageNumber: number, clip: Clip, newIds: readonly string[]): EditedPages & { readonly ids?: readonly string[] } {
  const page = into.pages.find((entry) => entry.number === pageNumber);
  if (!page || clip.blocks.length === 0) return { problem: { kind: 'nothing-to-do' } };
  const { format } = into;
  const group: Block[] = [];
  inReadingOrder(clip.blocks).forEach((block, index) => {
    const others = { ...into, pages: into.pages.map((entry) => (entry === page ? { ...entry, blocks: [...entry.blocks, ...group] } : entry)) };
    const id = newIds[index];
    const put = id === undefined ? null : pasted(block, others, page, id);
    if (!put) return;
    // From a wider format: held inside this one.
    const columns = Math.min(put.columns, format.columns);
    const rows = Math.min(put.rows, format.rows);
    group.push(reshaped(put, { columns, rows, column: Math.min(put.column, format.columns - columns), row: Math.min(put.row, format.rows - rows) }));
  });
  if (group.length === 0) return { problem: { kind: 'nothing-to-do' } };
  const put = settled(format, page.blocks, group);
  return put ? { pages: { [pageNumber]: [...page.blocks, ...put] }, ids: put.map((block) => block.id) } : { problem: { kind: 'no-room' } };
}

/** A group on free cells: all shifted alike, or a single block in a smaller place; null without room. */
function settled(format: PageFormat, blocks: readonly Block[], group: readonly Block[]): readonly Block[] | null {
  const [only] = group;
  const apart = group.every((block, index) => group.every((other, at) => at <= index || !meets(block, other)));
  const shift = apart ? shiftFor(format, blocks, group) : null;
  if (shift) return group.map((block) => ({ ...block, column: block.column + shift.columns, row: block.row + shift.rows }));
  const place = group.length === 1 && only ? smallerPlace(format, blocks, only) : null;
  return place && only && !placeProblem(format, blocks, place, null) ? [reshaped(only, place)] : null;
}

/**
 * Blocks of any pages (cut there) come to stand on one page, as they are, in the nearest free cells to where they stood: a story's continuations
 * elsewhere stay its own. A page has one masthead and one folio.
 */
export function moveToPage(format: PageFormat, pages: readonly EditPage[], from: readonly BlockAt[], pageNumber: number): EditedPages & { readonly ids?: readonly string[] } {
  const moves = (page: number, block: Block): boolean => from.some((at) => at.page === page && at.id === block.id);
  const group = inReadingOrder(pages.flatMap((page) => page.blocks.filter((block) => moves(page.number, block))));
  const left = pages.filter((page) => page.blocks.some((block) => moves(page.number, block))).map((page) => ({ number: page.number, blocks: page.blocks.filter((block) => !moves(page.number, block)) }));
  const target = left.find((page) => page.number === pageNumber) ?? pages.find((page) => page.number === pageNumber);
  if (!target || group.length === 0) return { problem: { kind: 'nothing-to-do' } };
  const twice = group.find((block) => (block.kind === 'masthead' || block.kind === 'folio') && target.blocks.some((other) => other.kind === block.kind));
  if (twice) return { problem: { kind: 'not-this-kind', block: twice } };
  const put = settled(format, target.blocks, group);
  if (!put) return { problem: { kind: 'no-room' } };
  if (left.length === 1 && left[0] === target && put.every((block) => group.some((was) => was.id === block.id && sameCell(was, block)))) return { problem: { kind: 'nothing-to-do' } };
  return { pages: { ...Object.fromEntries(left.map((page) => [page.number, page.blocks])), [pageNumber]: [...target.blocks, ...put] }, ids: put.map((block) => block.id) };
}
