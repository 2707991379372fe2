import type { TypeCase } from '@/lib/typeset/faces';
import { pt } from '@/lib/typeset/units';
import type { Grid, TextColumn } from '@/lib/makeup/grid';
import { black, type ProofItem, type TextItem } from '@/lib/makeup/page-proof';
import type { PlacedLine } from './levelling';
import { addTextItems, setWords, type Place } from '@/lib/makeup/words';

/** The mark before each brief, in the indent of its first line. */
export const briefMark = '●';

/** The items of placed lines in reading order: each line's mark, its text (a brief's run-in title told apart from the body), its byline. */
export function linesItems(lines: readonly PlacedLine[], columns: readonly TextColumn[], textRow: number, blockId: string, grid: Grid, typeCase: TypeCase): readonly ProofItem[] {
  const items: ProofItem[] = [];
  for (const placed of lines) addLine(items, placed, columns, textRow, blockId, grid, typeCase);
  return lines.some(({ line }) => line.element?.kind === 'table') ? inReadingOrder(items) : items;
}

function addLine(items: ProofItem[], placed: PlacedLine, columns: readonly TextColumn[], textRow: number, blockId: string, grid: Grid, typeCase: TypeCase): void {
  const { line } = placed;
  const column = placed.slot ?? columns[placed.column];
  if (!column) return;
  const baseline = grid.baseline(textRow + placed.row);
  const { articleId, element, runIn, endMark } = line;
  const added = (role: TextItem['role']): Place => ({ role, blockId, articleId, element: -1, offset: 0 });
  if (line.kind === 'byline') addTextItems(items, line.line, column.x + line.x, baseline, added('byline'));
  else {
    const index = element ? element.index : -1;
    for (const rule of line.rules ?? noRules) items.push({
      kind: 'rule', blockId, ink: black, weight: pt(rule.weight), x1: pt(column.x + rule.x1), x2: pt(column.x + rule.x2),
      y1: pt(grid.rowTop(textRow + placed.row) + rule.y1), y2: pt(grid.rowTop(textRow + placed.row) + rule.y2),
    });
    for (const piece of line.pieces ?? noPieces) addTextItems(items, piece.line, column.x + piece.x, baseline + piece.drop, piece.offset === null ? added(piece.role) : { role: piece.role, blockId, articleId, element: index, offset: piece.offset });
    if (line.mark) addTextItems(items, setWords(briefMark, 'hei', grid.bodySize, typeCase), column.x + line.line.indent - 1.25 * grid.bodySize, baseline, added('end-mark'));
    const listMark = line.first && element ? element.mark : null;
    if (listMark) addTextItems(items, listMark.line, column.x, baseline - listMark.rise, added('end-mark'));
    const prefix = element ? element.prefix : 0;
    const first = items.length;
    addTextItems(items, line.line, column.x + line.x, baseline, { role: line.kind === 'crosshead' ? 'crosshead' : 'body', blockId, articleId, element: index, offset: line.base - prefix });
    if (prefix > 0) for (let at = first; at < items.length; at += 1) items[at] = titled(items[at]!, prefix);
    if (runIn) addTextItems(items, runIn, column.x + column.width - (endMark ? column.width - endMark.x + 0.25 * grid.bodySize : 0) - runIn.setWidth, baseline, added('byline'));
  }
  if (endMark) addTextItems(items, endMark.line, column.x + endMark.x, baseline, added('end-mark'));
}
const noRules: NonNullable<PlacedLine['line']['rules']> = [];
const noPieces: NonNullable<PlacedLine['line']['pieces']> = [];

/** What stands before the copy is a brief's run-in title. */
const titled = (item: ProofItem, prefix: number): ProofItem => (item.kind === 'text' && item.offset < 0 ? { ...item, role: 'title', element: -1, offset: item.offset + prefix } : item);

/** Lines of a table's cells stand row by row on the page, but a cell is read to its end before the next. */
function inReadingOrder(items: readonly ProofItem[]): readonly ProofItem[] {
  const isCell = (item: ProofItem | undefined): item is TextItem => item?.kind === 'text' && item.role === 'table';
  const ordered: ProofItem[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!isCell(item)) { if (item) ordered.push(item); at += 1; continue; }
    // Rules between the rows of one table do not end it.
    let end = at;
    for (let to = at; to < items.length; to += 1) { const next = items[to]; if (isCell(next) && next.element === item.element) end = to; else if (next?.kind !== 'rule') break; }
    const table = items.slice(at, end + 1);
    ordered.push(...table.filter((entry) => !isCell(entry)), ...table.filter(isCell).sort((one, other) => one.offset - other.offset));
    at = end + 1;
  }
  return ordered;
}
