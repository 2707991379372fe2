import type { TypeCase } from '@/lib/typeset/faces';
import { pt } from '@/lib/typeset/units';
import type { Grid, TextColumn } from './grid';
import type { TextItem } from './page-proof';
import type { PlacedLine } from './levelling';
import { setWords, textItems } from './words';

/** The mark before each brief, in the indent of its first line. */
export const briefMark = '●';

/** The items of a placed line: its mark, its text (a brief's run-in title told apart from the body), its byline. */
export function lineItems(placed: PlacedLine, columns: readonly TextColumn[], textRow: number, blockId: string, grid: Grid, typeCase: TypeCase): TextItem[] {
  const { line } = placed;
  const column = columns[placed.column];
  if (!column) return [];
  const baseline = grid.baseline(textRow + placed.row);
  const articleId = line.articleId;
  if (line.kind === 'byline') return textItems(line.line, column.x + line.x, baseline, { role: 'byline', blockId, articleId, element: -1, offset: 0 });
  const items: TextItem[] = [];
  if (line.mark) {
    const mark = setWords(briefMark, 'hei', grid.bodySize, typeCase);
    items.push(...textItems(mark, column.x + line.line.indent - 1.25 * grid.bodySize, baseline, { role: 'end-mark', blockId, articleId, element: -1, offset: 0 }));
  }
  const prefix = line.element?.prefix ?? 0;
  const role = line.kind === 'crosshead' ? 'crosshead' : 'body';
  const set = textItems(line.line, column.x, baseline, { role, blockId, articleId, element: line.element?.index ?? -1, offset: line.base - prefix });
  for (const item of set) items.push(item.offset < 0 ? { ...item, role: 'title', element: -1, offset: item.offset + prefix } : item);
  if (line.runIn) items.push(...textItems(line.runIn, column.x + column.width - line.runIn.setWidth, baseline, { role: 'byline', blockId, articleId, element: -1, offset: 0 }));
  return items.map((item) => ({ ...item, baseline: pt(item.baseline) }));
}
