import { pt, type Rect } from '@/lib/typeset/units';
import type { BriefsBlock } from '@/lib/makeup/block';
import { setBriefs } from './briefs-columns';
import { borderOf, boundsOf, boxUnderText, holesBelow, type Bench, type BlockProof } from './block-proof';
import { textColumns, type TextColumn } from '@/lib/makeup/grid';
import { white } from '@/lib/makeup/inks';
import { black, type Fault, type ProofItem } from '@/lib/makeup/page-proof';
import { bodyCharacters } from '@/lib/makeup/columns/story-text';
import { linesItems } from '@/lib/makeup/columns/stream-items';
import { lineText } from '@/lib/makeup/columns/stream';
import type { PlacedLine } from '@/lib/makeup/columns/levelling';
import { furniture, middleBaseline, setWords, textItems } from '@/lib/makeup/words';

/** Rows of the box's banner, and the white row at the foot of a framed box. */
export const briefsHeadRows = 3;
export const framedFootRows = 1;

/** Sets a briefs box: banner, items one after another through its columns. */
export function briefsBlock(bench: Bench, block: BriefsBlock): BlockProof {
  const { grid } = bench;
  const framed = block.border !== 'none';
  const columns = textColumns(grid, block, block.measureColumns, framed);
  const asked = Math.min(block.rows, briefsHeadRows);
  const room = Math.max(0, block.rows - asked - (framed ? framedFootRows : 0));
  const set = setBriefs(bench, block.articleIds, columns, room);
  const { lines, left, over } = set;
  const textRow = block.row + asked + over;

  const items: ProofItem[] = [...borderOf(block, grid), ...bannerItems(bench, block, asked + over, columns)];
  items.push(...linesItems(lines, columns, textRow, block.id, grid, bench.typeCase));
  const faults: Fault[] = block.articleIds.filter((id) => !bench.issue.stories[id])
    .map((id) => ({ rule: 'unknown-article', hard: true, blockId: block.id, articleId: id, params: {} }));
  const oversetOf = left[0]?.articleId;
  const overset = oversetOf === undefined ? [] : [{
    articleId: oversetOf, blockId: block.id, lines: left.length,
    characters: left.reduce((sum, line) => sum + bodyCharacters(lineText(line)), 0),
  }];
  for (const entry of overset) faults.push({ rule: 'overset', hard: true, blockId: block.id, articleId: entry.articleId, params: { characters: entry.characters, lines: entry.lines } });
  const used = columns.map((_, column) => Math.max(0, ...lines.filter((line) => line.column === column).map((line) => line.row + 1)));
  return {
    items, faults, overset, headRows: asked,
    holes: holesBelow(grid, block, columns, textRow, room - over - set.under, used),
    region: {
      blockId: block.id, kind: block.kind, articleIds: block.articleIds, rect: grid.rectOf(block),
      parts: block.articleIds.flatMap((articleId) => {
        const rect = boundsOf(lines.filter((placed) => placed.line.articleId === articleId).map((placed) => lineRect(placed, columns, textRow, bench)));
        return rect ? [{ articleId, rect }] : [];
      }),
      usedRows: asked + over + Math.max(0, ...used),
    },
  };
}

function lineRect(placed: PlacedLine, columns: readonly TextColumn[], textRow: number, bench: Bench): Rect {
  const column = columns[placed.column];
  return { x: column?.x ?? pt(0), y: bench.grid.rowTop(textRow + placed.row), width: column?.width ?? pt(0), height: bench.grid.leading };
}

/** The banner: the title in white on a black tab at the left, with a double rule running out from it. */
function bannerItems(bench: Bench, block: BriefsBlock, rows: number, columns: readonly TextColumn[]): ProofItem[] {
  const { grid } = bench;
  const box = block.border === 'none' ? grid.rectOf(block) : boxUnderText(grid, block);
  const first = columns[0];
  const last = columns[columns.length - 1];
  const title = block.title.trim();
  if (!first || !last || title === '') return [];
  const size = pt(15);
  const set = setWords([...title].join('\u2002'), 'hei-bold', size, bench.typeCase);
  const top = box.y + (block.border === 'none' ? grid.leading * 0.5 : 6);
  const foot = Math.min(top + 22, grid.rowTop(block.row + rows) - 4);
  const tab: Rect = { x: first.x, y: pt(top), width: pt(set.setWidth + 18), height: pt(foot - top) };
  const right = last.x + last.width;
  const rule = (y: number, weight: number): ProofItem => ({ kind: 'rule', blockId: block.id, x1: pt(tab.x + tab.width + 4), y1: pt(y), x2: pt(right), y2: pt(y), weight: pt(weight), ink: black });
  return [
    { kind: 'box', blockId: block.id, rect: tab, fill: black, stroke: null },
    rule(foot - 0.75, 1.5), rule(foot - 4, 0.3),
    ...textItems(set, tab.x + 9, middleBaseline(top, foot, size), furniture('briefs-title', block.id, white)),
  ];
}
