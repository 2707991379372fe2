import type { Block } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import { placeProblem } from './free-places';

/** A page with its blocks; its number is its place in the issue. */
export interface OrderedPage { readonly number: number; readonly blocks: readonly Block[] }

/** Why pages cannot stand in an order: a continuation would come before its head, or a block finds no room under the furniture of its new number. */
export type OrderProblem =
  | { readonly kind: 'jump-before-head'; readonly articleId: string; readonly head: number; readonly jump: number }
  | { readonly kind: 'no-room'; readonly page: number; readonly block: Block };

/** A page in its new place: `from` the number it had; `cut`: blocks that lost rows, for the furniture there is deeper. */
export interface MovedPage extends OrderedPage { readonly from: number; readonly cut: readonly string[] }

/** Masthead, folio and imprint belong to a page's number, not to what stands on it. */
export const isFurniture = (block: Block): boolean => block.kind === 'masthead' || block.kind === 'folio' || (block.kind === 'notice' && block.role === 'imprint');

interface Room { readonly from: number; readonly to: number }

/** Rows between the furniture at the head and that at the foot. */
function roomBetween(furniture: readonly Block[], format: PageFormat): Room {
  const across = furniture.filter((block) => block.columns === format.columns);
  const atHead = across.filter((block) => block.row < format.rows / 2);
  const atFoot = across.filter((block) => block.row >= format.rows / 2);
  return { from: Math.max(0, ...atHead.map((block) => block.row + block.rows)), to: Math.min(format.rows, ...atFoot.map((block) => block.row)) };
}

/** Fewest rows a block may be cut down to at the foot before the whole page is drawn together instead. */
const leastRows = 4;
const inRows = (block: Block, row: number, rows: number): Block => (block.row === row && block.rows === rows ? block : { ...block, row, rows });

/** Copy moved as a whole from one room into another: the same distance below the head if it fits so, else higher up. Null: it is too deep. */
function shifted(copy: readonly Block[], was: Room, room: Room): Block[] | null {
  const top = Math.min(...copy.map((block) => block.row));
  const foot = Math.max(...copy.map((block) => block.row + block.rows));
  if (foot - top > room.to - room.from) return null;
  const by = Math.max(room.from - top, Math.min(room.from - was.from, room.to - foot));
  return copy.map((block) => inRows(block, block.row + by, block.rows));
}

/** Copy under a deeper head: what stands at the foot loses the rows that are wanting. Null: one of its blocks would lose too much. */
function cutAtFoot(copy: readonly Block[], room: Room): Block[] | null {
  const top = Math.min(...copy.map((block) => block.row));
  const cut = copy.map((block) => { const row = block.row + room.from - top; return inRows(block, row, Math.min(block.rows, room.to - row)); });
  return cut.every((block, index) => block.rows === copy[index]!.rows || block.rows >= Math.max(leastRows, copy[index]!.rows / 2)) ? cut : null;
}

/** Copy drawn together so that it just fills the room. Edges that agreed agree still: nothing overlaps. */
function drawnTogether(copy: readonly Block[], room: Room): Block[] {
  const top = Math.min(...copy.map((block) => block.row));
  const foot = Math.max(...copy.map((block) => block.row + block.rows));
  const at = (row: number): number => room.from + Math.round(((row - top) * (room.to - room.from)) / (foot - top));
  return copy.map((block) => inRows(block, at(block.row), at(block.row + block.rows) - at(block.row)));
}

/** The copy of one page under the furniture of another: nothing is taken off; a block may lose rows where the furniture is deeper. */
function underFurniture(format: PageFormat, copy: readonly Block[], was: readonly Block[], furniture: readonly Block[]): readonly Block[] | { readonly stuck: Block } {
  if (copy.length === 0) return copy;
  const room = roomBetween(furniture, format);
  const set = shifted(copy, roomBetween(was, format), room) ?? cutAtFoot(copy, room) ?? drawnTogether(copy, room);
  const stuck = set.find((block) => placeProblem(format, furniture, block, null) !== null);
  return stuck ? { stuck } : set;
}

/** A story's continuations on these pages, by article: its head's page and those of the jumps. */
function jumpsOf(pages: readonly OrderedPage[]): Map<string, { head: number | null; jumps: number[] }> {
  const found = new Map<string, { head: number | null; jumps: number[] }>();
  for (const page of pages) for (const block of page.blocks) {
    if (block.kind !== 'story' && block.kind !== 'jump') continue;
    const known = found.get(block.articleId) ?? { head: null, jumps: [] };
    if (block.kind === 'story') known.head = page.number; else known.jumps.push(page.number);
    found.set(block.articleId, known);
  }
  return found;
}

const early = ({ head, jumps }: { head: number | null; jumps: readonly number[] }): number | undefined => (head === null ? undefined : jumps.find((page) => page < head));

/** Continuations numbered in the order of their pages: a reader goes on turning forward. */
export function inReadingOrder<Page extends OrderedPage>(pages: readonly Page[]): Page[] {
  const all = pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'jump' ? [{ page: page.number, block }] : [])))
    .sort((one, other) => one.page - other.page || one.block.part - other.block.part);
  const parts = new Map<string, number>();
  const counted = new Map<string, number>();
  for (const { block } of all) {
    const part = (counted.get(block.articleId) ?? 0) + 1;
    counted.set(block.articleId, part);
    parts.set(block.id, part);
  }
  const numbered = (block: Block): Block => { const part = parts.get(block.id); return block.kind === 'jump' && part !== undefined && part !== block.part ? { ...block, part } : block; };
  return pages.map((page) => (page.blocks.some((block) => numbered(block) !== block) ? { ...page, blocks: page.blocks.map(numbered) } : page));
}

/**
 * Pages in another order: `order` names the pages by the numbers they have, in the order wanted. Furniture stays with its number, copy
 * goes with its page. Continuations are numbered anew in the order of the pages; one that would now come before its head is a problem.
 */
export function orderPages(format: PageFormat, pages: readonly OrderedPage[], order: readonly number[]): { readonly pages: readonly MovedPage[] } | { readonly problem: OrderProblem } {
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  const moved: MovedPage[] = [];
  for (const [index, from] of order.entries()) {
    const number = index + 1;
    const page = byNumber.get(from);
    const place = byNumber.get(number);
    if (!page || !place) throw new Error(`page ${from} or ${number} is none of the issue`);
    if (from === number) { moved.push({ ...page, from, cut: [] }); continue; }
    const furniture = place.blocks.filter(isFurniture);
    const copy = page.blocks.filter((block) => !isFurniture(block));
    const set = underFurniture(format, copy, page.blocks.filter(isFurniture), furniture);
    if ('stuck' in set) return { problem: { kind: 'no-room', page: number, block: set.stuck } };
    moved.push({ number, from, blocks: [...furniture, ...set], cut: set.filter((block, at) => block.rows < copy[at]!.rows).map((block) => block.id) });
  }
  const before = jumpsOf(pages);
  for (const [articleId, frames] of jumpsOf(moved)) {
    const jump = early(frames);
    if (jump !== undefined && frames.head !== null && early(before.get(articleId) ?? frames) === undefined) return { problem: { kind: 'jump-before-head', articleId, head: frames.head, jump } };
  }
  return { pages: inReadingOrder(moved) };
}

/** The order of pages 1 … count with one of them put at another's place, those between moving up. */
export function withMoved(count: number, from: number, to: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index + 1).filter((number) => number !== from);
  order.splice(Math.max(0, Math.min(count, to) - 1), 0, from);
  return order;
}
