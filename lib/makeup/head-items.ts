import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from './block-proof';
import { deckTop } from './decks';
import type { HeadOrnament } from './head-dress';
import { black, type ProofItem } from './page-proof';
import type { SetFrame } from './story-flow';
import { textItems, type Place } from './words';

/** The headline of a frame, in its place: what its type stands on first. */
export function headItems(bench: Bench, frame: SetFrame): ProofItem[] {
  const { decks, block, columns } = frame;
  const first = columns[0];
  if (!decks || !first) return [];
  const top = bench.grid.rowTop(block.row) + deckTop(decks.depth, frame.headRows, bench.grid.leading);
  const place = (role: Place['role'], ink: Place['ink']): Place => ({ role, blockId: block.id, articleId: block.articleId, element: -1, offset: 0, ...(ink ? { ink } : {}) });
  return [
    ...decks.ornaments.map((ornament) => ornamentItem(ornament, first.x, top, block.id)),
    ...decks.lines.flatMap((deck) => textItems(deck.line, first.x + deck.x, top + deck.baseline, place(deck.role, deck.ink))),
  ];
}

function ornamentItem(ornament: HeadOrnament, x: number, y: number, blockId: string): ProofItem {
  if (ornament.kind === 'rule') {
    return { kind: 'rule', blockId, x1: pt(x + ornament.x1), y1: pt(y + ornament.y1), x2: pt(x + ornament.x2), y2: pt(y + ornament.y2), weight: ornament.weight, ink: black };
  }
  const rect: Rect = { x: pt(x + ornament.x), y: pt(y + ornament.y), width: pt(ornament.width), height: pt(ornament.depth) };
  return ornament.kind === 'ground'
    ? { kind: 'box', blockId, rect, fill: black, stroke: null }
    : { kind: 'box', blockId, rect, fill: null, stroke: { ink: black, weight: ornament.weight } };
}
