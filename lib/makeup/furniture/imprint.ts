import { pt } from '@/lib/typeset/units';
import type { NoticeBlock } from '@/lib/makeup/block';
import { boxRect, type Bench } from '@/lib/makeup/blocks/block-proof';
import { ideographicAscent } from '@/lib/makeup/grid';
import { tint } from '@/lib/makeup/inks';
import { imprintFields, imprintLabels, ordered, type ImprintDesign } from './masthead-design';
import { black, type ProofItem } from '@/lib/makeup/page-proof';
import { furniture, setLines, setWords, textItems } from '@/lib/makeup/words';

/** Lines of the imprint in the design's order; lines with labels of their own keep their places after them. */
export function imprintInOrder(lines: readonly string[], design: ImprintDesign): readonly string[] {
  if (!design.order) return lines;
  const labels = ordered(imprintFields, design.order).map((field) => `${imprintLabels[field]}：`);
  const rank = (line: string): number => { const at = labels.findIndex((label) => line.startsWith(label)); return at < 0 ? labels.length : at; };
  return lines.map((line, index) => ({ line, index })).sort((one, other) => rank(one.line) - rank(other.line) || one.index - other.index).map(({ line }) => line);
}

const sizes = [8.5, 8, 7.875, 7.5, 7, 6.5, 6] as const;
const leading = 1.5;
/** White inside a box or ground, and between two columns. */
const inset = 8;
const gutter = 14;

/** An imprint in columns: its fields one below another, each column as wide as the others, filled from the first on. Null: it does not hold them at any size. */
export function imprintColumns(bench: Bench, block: NoticeBlock, parts: readonly string[], design: ImprintDesign & { readonly columns: number }): readonly ProofItem[] | null {
  const frame = design.frame ?? 'rules';
  const rect = frame === 'box' || frame === 'tint' ? boxRect(bench.grid, block) : bench.grid.rectOf(block);
  const top = frame === 'rules' ? 8 : frame === 'none' ? 2 : 4;
  const side = frame === 'rules' || frame === 'none' ? 0 : inset;
  const count = Math.min(design.columns, Math.max(1, parts.length));
  const width = (rect.width - 2 * side - (count - 1) * gutter) / count;
  const deep = Math.ceil(parts.length / count);
  for (const size of sizes) {
    const sets = parts.map((part) => { const one = setWords(part, 'hei', pt(size), bench.typeCase); return one.setWidth <= width ? [one] : setLines(part, 'hei', pt(size), pt(width), 'left', bench.typeCase); });
    const columns = Array.from({ length: count }, (_, column) => sets.slice(column * deep, (column + 1) * deep).flat());
    const depth = Math.max(...columns.map((lines) => lines.length)) * size * leading;
    if (depth > rect.height - top - 2) continue;
    const start = rect.y + top + Math.max(0, (rect.height - top - depth) / 2) - (frame === 'rules' ? 1 : top / 2);
    return columns.flatMap((lines, column) => lines.flatMap((line, row) => textItems(line, rect.x + side + column * (width + gutter), start + row * size * leading + ((leading - 1) / 2) * size + ideographicAscent * size, furniture('notice', block.id))));
  }
  return null;
}

/** What an imprint stands in: a double rule above it, a box, a ground, or nothing. */
export function imprintFrame(bench: Bench, block: NoticeBlock, design: ImprintDesign): readonly ProofItem[] {
  const rect = bench.grid.rectOf(block);
  const rule = (y: number, weight: number): ProofItem => ({ kind: 'rule', blockId: block.id, x1: rect.x, y1: pt(y), x2: pt(rect.x + rect.width), y2: pt(y), weight: pt(weight), ink: black });
  switch (design.frame ?? 'rules') {
    case 'rules': return [rule(rect.y + 4, 1), rule(rect.y + 6, 0.25)];
    case 'box': return [{ kind: 'box', blockId: block.id, rect: boxRect(bench.grid, block), fill: null, stroke: { ink: black, weight: pt(0.5) } }];
    case 'tint': return [{ kind: 'box', blockId: block.id, rect: boxRect(bench.grid, block), fill: tint, stroke: null }];
    case 'none': return [];
  }
}
