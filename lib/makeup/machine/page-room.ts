import type { Block, BlockKind } from '@/lib/makeup/block';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import type { Grid } from '@/lib/makeup/grid';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { mastheadCell } from '@/lib/makeup/furniture/masthead-design';
import { emptyAreas, pageCells } from '@/lib/makeup/page-cells';
import type { Hole } from '@/lib/makeup/page-proof';

const folioRows = 2;

/** Whether a block stays where it is when a page is made up anew: furniture, the publication's notices, what is pinned or held. A place of a template that nobody took does not. */
function stays(block: Block, keepPinned: boolean, held: ReadonlySet<string>): boolean {
  if (held.has(block.id)) return true;
  if (block.kind === 'empty') return false;
  if (block.kind === 'masthead' || block.kind === 'folio') return true;
  if (block.kind === 'notice' && block.role !== 'filler') return true;
  return keepPinned && block.pinned === true;
}

/** A page cleared for make-up: what stays on it, and masthead, folio or imprint where they are wanting. */
export function clearedPage(issue: IssueLayout, page: PageLayout, grid: Grid, keepPinned: boolean, newId: () => string, held: ReadonlySet<string> = new Set()): PageLayout {
  const blocks = page.blocks.filter((block) => stays(block, keepPinned, held));
  const has = (kind: BlockKind): boolean => blocks.some((block) => block.kind === kind);
  const across = { column: 0, columns: grid.columns.length, pinned: true as const };
  /** Furniture is put where nothing is pinned; what is wanting for that is found by the checks. */
  const free = (row: number, rows: number): boolean => blocks.every((block) => block.row >= row + rows || row >= block.row + block.rows);
  const masthead = mastheadCell(issue.format, issue.masthead.design);
  if (page.number === 1 && !has('masthead') && blocks.every((block) => placeProblem(issue.format, [block], masthead, null) === null)) blocks.unshift({ kind: 'masthead', id: newId(), ...masthead, pinned: true });
  if (page.number > 1 && !has('folio') && free(0, folioRows)) blocks.unshift({ kind: 'folio', id: newId(), ...across, row: 0, rows: folioRows });
  const last = Math.max(...issue.pages.map((entry) => entry.number));
  const imprint = issue.masthead.imprint.filter((line) => line.trim() !== '');
  const hasImprint = blocks.some((block) => block.kind === 'notice' && block.role === 'imprint');
  if (page.number === last && imprint.length > 0 && !hasImprint) {
    const rows = Math.ceil(imprint.length / 3) + 1;
    if (free(grid.rows - rows, rows)) blocks.push({ kind: 'notice', id: newId(), ...across, row: grid.rows - rows, rows, title: '', text: '', role: 'imprint' });
  }
  return { ...page, blocks };
}

/** Room on a page, largest first; strips too shallow for any story are left out. */
export function roomOn(grid: Grid, page: PageLayout): readonly Hole[] {
  return emptyAreas(grid, pageCells(grid, page.blocks)).filter((area) => area.rows >= 6)
    .sort((one, other) => other.columns * other.rows - one.columns * one.rows || one.row - other.row || one.column - other.column);
}

/** Column rows of room. */
export const roomArea = (areas: readonly Hole[]): number => areas.reduce((sum, area) => sum + area.columns * area.rows, 0);
