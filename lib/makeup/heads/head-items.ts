import { pt, type Rect } from '@/lib/typeset/units';
import { whiteOverBox, type Bench } from '@/lib/makeup/blocks/block-proof';
import { deckTop, type HeadUnder, type StandingDeck } from './decks';
import type { HeadOrnament } from './head-dress';
import { black, type ProofItem, type TextItem } from '@/lib/makeup/page-proof';
import { sideColumns } from './side-head';
import type { SetFrame } from '@/lib/makeup/columns/story-flow';
import { textItems, type Place } from '@/lib/makeup/words';

/** The headline of a frame, in its place: what its type stands on first. */
export function headItems(bench: Bench, frame: SetFrame): ProofItem[] {
  const { decks, block, columns } = frame;
  const first = columns[0];
  if (!decks || !first) return [];
  const { top, depth } = areaOf(bench, frame, decks.depth);
  const place = (role: Place['role'], ink: Place['ink']): Place => ({ role, blockId: block.id, articleId: block.articleId, element: -1, offset: 0, ...(ink ? { ink } : {}) });
  const down = depth === null ? 0 : (depth - decks.depth) / 2;
  return [
    ...decks.ornaments.map((ornament) => ornamentItem(ornament, first.x, top, block.id, down)),
    ...decks.lines.flatMap((deck) => textItems(deck.line, first.x + deck.x, top + down + deck.baseline, place(deck.role, deck.ink))),
    ...decks.standing.flatMap((deck) => standingItems(deck, first.x, top + down, place(deck.role, deck.ink))),
  ];
}

/**
 * Top of a head's area, and its depth when the head stands in the middle of it. A head at the left has its top on a level with
 * the top of the text beside it and, where no text goes on under it and it is centred, stands in the middle of that text's depth.
 */
function areaOf(bench: Bench, frame: SetFrame, depth: number): { readonly top: number; readonly depth: number | null } {
  const { grid } = bench;
  const { block } = frame;
  if (sideColumns(block, frame.columns.length) === 0) {
    const under = headUnder(bench, block);
    return { top: grid.rowTop(block.row) + deckTop(depth, frame.headRows, grid.leading, under, under === 'frame' ? whiteOverBox * grid.leading : 0), depth: null };
  }
  const half = (grid.leading - grid.bodySize) / 2;
  const centred = block.kind === 'story' && block.headline.align === 'centre' && frame.headToFoot === true;
  return { top: grid.rowTop(frame.textRow) + half, depth: centred ? Math.max(depth, frame.headRows * grid.leading - 2 * half) : null };
}

function headUnder(bench: Bench, block: SetFrame['block']): HeadUnder {
  if (block.kind === 'story' && (block.border === 'rule' || block.border === 'tint')) return 'frame';
  if (block.kind === 'story' && block.headline.dress !== undefined && block.headline.dress !== 'plain') return 'block';
  const blocks = bench.issue.pages.find((page) => page.number === bench.page)?.blocks ?? [];
  return blocks.some((other) => (other.kind === 'masthead' || other.kind === 'folio') && other.row + other.rows === block.row) ? 'plate' : 'block';
}

/** The items of a vertical line; offsets count in the deck's own text. */
function standingItems(deck: StandingDeck, x: number, y: number, place: Place): TextItem[] {
  let offset = place.offset + deck.line.start;
  return deck.line.runs.map((run) => {
    const baselines = run.baselines.map((baseline) => pt(y + deck.top + baseline));
    const item: TextItem = {
      kind: 'text', role: place.role, blockId: place.blockId, articleId: place.articleId, element: place.element, offset, face: run.face, size: run.size, ink: place.ink ?? black,
      baseline: baselines[0] ?? pt(y), text: run.text, xs: run.xs.map((at) => pt(x + deck.axis + at)), baselines, ...(run.turned ? { turned: true as const } : {}), ...(run.drawn !== undefined ? { drawn: run.drawn } : {}),
    };
    offset += run.text.length;
    return item;
  });
}

/** An ornament in its place; a frame about a head in the middle of its area goes about the whole area, anything else moves down with the type. */
function ornamentItem(ornament: HeadOrnament, x: number, y: number, blockId: string, down: number): ProofItem {
  if (ornament.kind === 'rule') {
    return { kind: 'rule', blockId, x1: pt(x + ornament.x1), y1: pt(y + down + ornament.y1), x2: pt(x + ornament.x2), y2: pt(y + down + ornament.y2), weight: ornament.weight, ink: black };
  }
  const framed = ornament.kind === 'frame';
  const rect: Rect = { x: pt(x + ornament.x), y: pt(y + ornament.y + (framed ? 0 : down)), width: pt(ornament.width), height: pt(ornament.depth + (framed ? 2 * down : 0)) };
  return framed
    ? { kind: 'box', blockId, rect, fill: null, stroke: { ink: black, weight: ornament.weight } }
    : { kind: 'box', blockId, rect, fill: black, stroke: null };
}
