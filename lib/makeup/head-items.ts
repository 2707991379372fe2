import type { Bench } from './block-proof';
import { deckTop } from './decks';
import type { ProofItem } from './page-proof';
import type { SetFrame } from './story-flow';
import { textItems, type Place } from './words';

/** The headline of a frame, in its place. */
export function headItems(bench: Bench, frame: SetFrame): ProofItem[] {
  const { decks, block, columns } = frame;
  const first = columns[0];
  if (!decks || !first) return [];
  const top = bench.grid.rowTop(block.row) + deckTop(decks.depth, frame.headRows, bench.grid.leading);
  const place = (role: Place['role']): Place => ({ role, blockId: block.id, articleId: block.articleId, element: -1, offset: 0 });
  return decks.lines.flatMap((deck) => textItems(deck.line, first.x, top + deck.baseline, place(deck.role)));
}
