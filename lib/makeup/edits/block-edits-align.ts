import type { Block } from '@/lib/makeup/block';
import { firstProblem, inReadingOrder, isFixed, isFurniture, leastRowsOf, reshaped, sharesColumns, withChanged, type Edited, type EditProblem } from './block-edits';
import type { PageFormat } from '@/lib/makeup/format';
import { placeProblem } from './free-places';

/** Rows within which first rows count as meant to be one. */
export const nearRows = 6;

/** The blocks with one whose first row is another: moved whole where there is room, else its foot stays; a block over it ends sooner, or comes down to it, where it must. */
function startingAt(format: PageFormat, blocks: readonly Block[], block: Block, row: number): readonly Block[] | { readonly problem: EditProblem } {
  const moved = { ...block, row };
  if (!placeProblem(format, blocks, moved, block.id)) return withChanged(blocks, [moved]);
  const rows = block.row + block.rows - row;
  if (rows < leastRowsOf(block)) return { problem: { kind: 'too-small', block } };
  const grown = reshaped(block, { column: block.column, columns: block.columns, row, rows });
  const problem = placeProblem(format, blocks, grown, block.id);
  if (!problem) return withChanged(blocks, [grown]);
  if (problem.kind === 'off-grid') return { problem };
  // What stands right over it gives up the rows, where it can.
  const over = blocks.filter((other) => other.id !== block.id && sharesColumns(other, block) && other.row < block.row && other.row + other.rows > row);
  const fixed = over.find((other) => isFixed(other) || row - other.row < leastRowsOf(other));
  if (fixed) return { problem: { kind: 'in-the-way', other: fixed } };
  const changed = [grown, ...over.map((other) => ({ ...other, rows: row - other.row }))];
  const next = withChanged(blocks, changed);
  const wrong = firstProblem(format, next, changed);
  return wrong ? { problem: wrong } : next;
}

function allStartingAt(format: PageFormat, blocks: readonly Block[], group: readonly Block[], row: number): Edited {
  let standing = blocks;
  for (const { id } of group) {
    const block = standing.find((other) => other.id === id);
    if (!block || block.row === row) continue;
    if (isFixed(block)) return { problem: { kind: 'in-the-way', other: block } };
    const next = startingAt(format, standing, block, row);
    if ('problem' in next) return next;
    standing = next;
  }
  return { blocks: standing };
}

/** Rows that some of these start at already, those that move the others least first. */
function rowsToTry(group: readonly Block[]): number[] {
  const fixed = group.filter(isFixed);
  const rows = [...new Set((fixed.length > 0 ? fixed : group).map((block) => block.row))];
  const change = (row: number): number => group.reduce((sum, block) => sum + Math.abs(block.row - row), 0);
  return rows.sort((one, other) => change(one) - change(other) || one - other);
}

/** Gives these blocks one first row: that of one of them, the one that moves the others least and can be had. */
function alignGroup(format: PageFormat, blocks: readonly Block[], group: readonly Block[]): Edited {
  if (group.every((block) => block.row === group[0]?.row)) return { problem: { kind: 'nothing-to-do' } };
  const stacked = group.find((block) => group.some((other) => other.id !== block.id && sharesColumns(block, other)));
  if (stacked) return { problem: { kind: 'in-the-way', other: stacked } };
  let hindered: EditProblem | null = null;
  for (const row of rowsToTry(group)) {
    const done = allStartingAt(format, blocks, group, row);
    if ('blocks' in done) return done;
    hindered ??= done.problem;
  }
  return { problem: hindered ?? { kind: 'no-room' } };
}

/** Blocks of a page that start within a few rows of one another without standing over one another, in groups of two or more. */
export function nearlyLevel(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const left = inReadingOrder(blocks.filter((block) => !isFurniture(block)));
  const groups: Block[][] = [];
  for (const block of left) {
    const group = groups.find((others) => others.every((other) => !sharesColumns(other, block)) && Math.abs((others[0]?.row ?? 0) - block.row) <= nearRows);
    if (group) group.push(block); else groups.push([block]);
  }
  return groups.filter((group) => group.some((block) => block.row !== group[0]?.row));
}

/** Blocks get the same first row (齐题): those named, or on the whole page all that start near one row. */
export function alignHeads(format: PageFormat, blocks: readonly Block[], ids: readonly string[] = []): Edited {
  const named = blocks.filter((block) => ids.includes(block.id));
  if (named.length > 1) { const furniture = named.find(isFurniture); return furniture ? { problem: { kind: 'not-this-kind', block: furniture } } : alignGroup(format, blocks, named); }
  let standing = blocks;
  let hindered: EditProblem | null = null;
  for (const group of nearlyLevel(blocks)) {
    const current = group.flatMap((block) => standing.filter((other) => other.id === block.id));
    const done = alignGroup(format, standing, current);
    if ('blocks' in done) standing = done.blocks;
    else if (done.problem.kind !== 'nothing-to-do') hindered ??= done.problem;
  }
  return standing === blocks ? { problem: hindered ?? { kind: 'nothing-to-do' } } : { blocks: standing };
}

/** Several blocks move together by so many columns and rows, and keep how they stand to one another. */
export function moveBlocks(format: PageFormat, blocks: readonly Block[], ids: readonly string[], columns: number, rows: number): Edited {
  const moving = blocks.filter((block) => ids.includes(block.id));
  if (moving.length === 0 || (columns === 0 && rows === 0)) return { problem: { kind: 'nothing-to-do' } };
  const changed = moving.map((block) => ({ ...block, column: block.column + columns, row: block.row + rows }));
  const next = withChanged(blocks, changed);
  const problem = firstProblem(format, next, changed);
  return problem ? { problem } : { blocks: next };
}

/** Where several blocks stand after stepping on in a direction until they can stand: over what is between. */
export function stepBlocks(format: PageFormat, blocks: readonly Block[], ids: readonly string[], columns: number, rows: number): Edited {
  let hindered: EditProblem | null = null;
  for (let step = 1; step <= Math.max(format.columns, format.rows); step += 1) {
    const moved = moveBlocks(format, blocks, ids, columns * step, rows * step);
    if ('blocks' in moved) return moved;
    hindered ??= moved.problem;
    if (moved.problem.kind === 'off-grid') break;
  }
  return { problem: hindered ?? { kind: 'nothing-to-do' } };
}

