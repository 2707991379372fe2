import type { Block, Cell } from '@/lib/makeup/block';
import { cellOf, firstProblem, isFixed, leastRowsOf, reshaped, sameCell, type Edited, type EditProblem } from './block-edits';
import type { PageFormat } from '@/lib/makeup/format';
import { placeProblem } from './free-places';

/** Which way neighbours give way. */
type Way = 'down' | 'right' | 'up' | 'left';

/** A cell as seen along the way the neighbours go: from its start to its end, and how far it reaches across. */
interface Span { readonly start: number; readonly size: number; readonly across: number; readonly width: number }

const upright = (way: Way): boolean => way === 'down' || way === 'up';

function spanOf(cell: Cell, way: Way, length: number): Span {
  const [from, size, across, width] = upright(way) ? [cell.row, cell.rows, cell.column, cell.columns] : [cell.column, cell.columns, cell.row, cell.rows];
  return { start: way === 'up' || way === 'left' ? length - from - size : from, size, across, width };
}

function cellOfSpan(span: Span, way: Way, length: number): Cell {
  const from = way === 'up' || way === 'left' ? length - span.start - span.size : span.start;
  return upright(way) ? { row: from, rows: span.size, column: span.across, columns: span.width } : { column: from, columns: span.size, row: span.across, rows: span.width };
}

const aligned = (one: Span, other: Span): boolean => one.across < other.across + other.width && other.across < one.across + one.width;

interface Giving { readonly block: Block; readonly span: Span; readonly least: number }

/**
 * Neighbours before the front of a block that takes a cell are moved on along one way, whole rows or columns at a time; where the page ends,
 * or something fixed stands, they are made smaller, the nearest first. Each goes no further than it must.
 */
function pushed(format: PageFormat, others: readonly Block[], cell: Cell, way: Way): { readonly changed: readonly Block[] } | { readonly problem: EditProblem } {
  const length = upright(way) ? format.rows : format.columns;
  const front = spanOf(cell, way, length);
  const giving: Giving[] = others.map((block) => ({ block, span: spanOf(block, way, length), least: isFixed(block) ? spanOf(block, way, length).size : upright(way) ? leastRowsOf(block) : 1 }))
    .sort((one, other) => one.span.start - other.span.start);
  const behind = giving.filter(({ span }) => span.start + span.size <= front.start);
  const ahead = giving.filter((one) => !behind.includes(one));

  // As far as each is pushed when nothing is made smaller (start), and when everything before it is as small as it may be (least).
  const reach = new Map<string, { start: number; least: number }>();
  for (const one of ahead) {
    let { start } = one.span;
    let least = start;
    if (aligned(one.span, front)) { start = Math.max(start, front.start + front.size); least = start; }
    for (const earlier of ahead) {
      const at = earlier === one ? undefined : reach.get(earlier.block.id);
      if (!at || !aligned(earlier.span, one.span)) continue;
      start = Math.max(start, at.start + earlier.span.size);
      least = Math.max(least, at.least + earlier.least);
    }
    if (isFixed(one.block)) {
      if (least > one.span.start) return { problem: { kind: 'in-the-way', other: one.block } };
      start = one.span.start;
    }
    reach.set(one.block.id, { start, least });
  }

  // From the far end back: each ends where the next begins, and is made smaller only where it cannot go back further.
  const settled: { readonly one: Giving; readonly span: Span }[] = [];
  for (const one of ahead.toReversed()) {
    const at = reach.get(one.block.id);
    if (!at) continue;
    let end = Math.min(length, at.start + one.span.size);
    for (const later of settled) if (aligned(later.span, one.span)) end = Math.min(end, later.span.start);
    const start = Math.max(at.least, end - one.span.size);
    const size = end - start;
    if (size < one.least || (isFixed(one.block) && start !== one.span.start)) return { problem: { kind: 'in-the-way', other: one.block } };
    settled.push({ one, span: { ...one.span, start, size } });
  }
  return { changed: settled.flatMap(({ one, span }) => { const to = cellOfSpan(span, way, length); return sameCell(to, one.block) ? [] : [reshaped(one.block, to)]; }) };
}

/** The ways to try, the one the block goes or grows first. */
function waysOf(from: Cell, to: Cell): readonly Way[] {
  const grown: readonly (readonly [Way, number])[] = [
    ['down', to.row + to.rows - from.row - from.rows], ['right', to.column + to.columns - from.column - from.columns], ['up', from.row - to.row], ['left', from.column - to.column],
  ];
  const wanted = grown.filter(([, by]) => by > 0).sort(([, one], [, other]) => other - one).map(([way]) => way);
  return wanted.length > 0 ? wanted : ['down'];
}

/**
 * A block takes a cell, moved or grown, and its neighbours make room: they are pushed the same way and made smaller where the page ends, never
 * off the grid. Refused with the block that cannot give way: furniture, a pinned one, or one as small as it may be.
 */
export function pushNeighbours(format: PageFormat, blocks: readonly Block[], id: string, cell: Cell): Edited {
  const block = blocks.find((other) => other.id === id);
  if (!block || sameCell(block, cell)) return { problem: { kind: 'nothing-to-do' } };
  if (placeProblem(format, [], cell, id)) return { problem: { kind: 'off-grid' } };
  const others = blocks.filter((other) => other.id !== id);
  let hindered: EditProblem | null = null;
  for (const way of waysOf(cellOf(block), cell)) {
    const given = pushed(format, others, cell, way);
    if ('problem' in given) { hindered ??= given.problem; continue; }
    const changed = [reshaped(block, cell), ...given.changed];
    const next = blocks.map((other) => changed.find((one) => one.id === other.id) ?? other);
    const wrong = firstProblem(format, next, changed);
    if (!wrong) return { blocks: next };
    hindered ??= wrong;
  }
  return { problem: hindered ?? { kind: 'no-room' } };
}
