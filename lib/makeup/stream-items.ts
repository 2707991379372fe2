import type { TypeCase } from '@/lib/typeset/faces';
import { pt } from '@/lib/typeset/units';
import type { Grid, TextColumn } from './grid';
import { black, type ProofItem, type TextItem } from './page-proof';
import type { PlacedLine } from './levelling';
import { setWords, textItems, type Place } from './words';

/** The mark before each brief, in the indent of its first line. */
export const briefMark = '●';

/** The items of a placed line: its mark, its text (a brief's run-in title told apart from the body), its byline. */
export function lineItems(placed: PlacedLine, columns: readonly TextColumn[], textRow: number, blockId: string, grid: Grid, typeCase: TypeCase): ProofItem[] {
  const { line } = placed;
  const column = placed.slot ?? columns[placed.column];
  if (!column) return [];
  const baseline = grid.baseline(textRow + placed.row);
  const articleId = line.articleId;
  const added = (role: TextItem['role']): Place => ({ role, blockId, articleId, element: -1, offset: 0 });
  const end = line.endMark ? textItems(line.endMark.line, column.x + line.endMark.x, baseline, added('end-mark')) : [];
  if (line.kind === 'byline') return [...textItems(line.line, column.x + line.x, baseline, added('byline')), ...end];
  const ruled = (line.rules ?? []).map((rule): ProofItem => ({
    kind: 'rule', blockId, ink: black, weight: pt(rule.weight), x1: pt(column.x + rule.x1), x2: pt(column.x + rule.x2),
    y1: pt(grid.rowTop(textRow + placed.row) + rule.y1), y2: pt(grid.rowTop(textRow + placed.row) + rule.y2),
  }));
  const pieces = (line.pieces ?? []).flatMap((piece) => textItems(piece.line, column.x + piece.x, baseline + piece.drop,
    piece.offset === null ? added(piece.role) : { role: piece.role, blockId, articleId, element: line.element?.index ?? -1, offset: piece.offset }));
  const items: TextItem[] = [];
  if (line.mark) {
    const mark = setWords(briefMark, 'hei', grid.bodySize, typeCase);
    items.push(...textItems(mark, column.x + line.line.indent - 1.25 * grid.bodySize, baseline, { role: 'end-mark', blockId, articleId, element: -1, offset: 0 }));
  }
  const listMark = line.first ? line.element?.mark : null;
  if (listMark) items.push(...textItems(listMark.line, column.x, baseline - listMark.rise, added('end-mark')));
  const prefix = line.element?.prefix ?? 0;
  const role = line.kind === 'crosshead' ? 'crosshead' : 'body';
  const set = textItems(line.line, column.x + line.x, baseline, { role, blockId, articleId, element: line.element?.index ?? -1, offset: line.base - prefix });
  for (const item of set) items.push(item.offset < 0 ? { ...item, role: 'title', element: -1, offset: item.offset + prefix } : item);
  if (line.runIn) items.push(...textItems(line.runIn, column.x + column.width - (line.endMark ? column.width - line.endMark.x + 0.25 * grid.bodySize : 0) - line.runIn.setWidth, baseline, { role: 'byline', blockId, articleId, element: -1, offset: 0 }));
  return [...ruled, ...pieces, ...items, ...end];
}

/** Lines of a table's cells stand row by row on the page, but a cell is read to its end before the next. */
export function inReadingOrder(items: readonly ProofItem[]): readonly ProofItem[] {
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
