import { pt } from '@/lib/typeset/units';
import type { Block } from './block';
import type { Grid } from './grid';
import type { PageCells } from './page-cells';
import { midPixel } from './raster';
import { black, type RuleItem } from './page-proof';

/** Blocks that close themselves off: no rule is set against their edge. */
const framed = (block: Block | undefined): boolean => block !== undefined
  && (block.kind === 'masthead' || block.kind === 'folio' || block.kind === 'teaser' || (block.kind === 'notice') || ('border' in block && block.border !== 'none'));

/** A head in a frame or on a ground parts its story from the one above by itself. */
const closedHead = (block: Block): boolean => block.kind === 'story' && (block.headline.dress === 'boxed' || block.headline.dress === 'reversed') && (block.headline.place ?? 'above') === 'above';

/** Where a rule stands in the upper block edge's white, in rows below the edge. */
const ruleInRow = 0.32;

/** Hairlines between blocks: in the gutter between neighbours, and over a block that stands under another. */
export function pageRules(grid: Grid, blocks: readonly Block[], page: PageCells, weight: number): RuleItem[] {
  if (weight <= 0) return [];
  return [...across(grid, blocks, page, weight), ...down(grid, blocks, page, weight)];
}

function across(grid: Grid, blocks: readonly Block[], page: PageCells, weight: number): RuleItem[] {
  const rules: RuleItem[] = [];
  blocks.forEach((block, index) => {
    if (framed(block) || closedHead(block) || block.row === 0) return;
    const above = page.cells[block.row - 1];
    const own = page.cells[block.row];
    if (!above || !own) return;
    const columns = Array.from({ length: block.columns }, (_, at) => block.column + at);
    const stands = columns.some((column) => own[column] === index && (above[column] ?? -1) >= 0 && !framed(blocks[above[column] ?? -1]));
    if (!stands) return;
    const rect = grid.rectOf(block);
    const y = midPixel(rect.y + ruleInRow * grid.leading);
    rules.push({ kind: 'rule', blockId: null, x1: rect.x, y1: y, x2: pt(rect.x + rect.width), y2: y, weight: pt(weight), ink: black });
  });
  return rules;
}

function down(grid: Grid, blocks: readonly Block[], page: PageCells, weight: number): RuleItem[] {
  const rules: RuleItem[] = [];
  for (let column = 1; column < grid.columns.length; column += 1) {
    const left = grid.columns[column - 1];
    if (!left) continue;
    const x = midPixel(left.x + left.width + grid.gutter / 2);
    let from = -1;
    for (let row = 0; row <= grid.rows; row += 1) {
      const ruled = row < grid.rows && parts(blocks, page, row, column);
      if (ruled && from < 0) from = row;
      if (!ruled && from >= 0) {
        rules.push({ kind: 'rule', blockId: null, x1: x, y1: pt(grid.rowTop(from) + 0.45 * grid.leading), x2: x, y2: pt(grid.rowTop(row) - 0.15 * grid.leading), weight: pt(weight), ink: black });
        from = -1;
      }
    }
  }
  return rules;
}

/** Whether two different stories meet at the gutter left of a column on this row. */
function parts(blocks: readonly Block[], page: PageCells, row: number, column: number): boolean {
  const one = page.cells[row]?.[column - 1] ?? -1;
  const other = page.cells[row]?.[column] ?? -1;
  return one >= 0 && other >= 0 && one !== other && !framed(blocks[one]) && !framed(blocks[other]);
}
