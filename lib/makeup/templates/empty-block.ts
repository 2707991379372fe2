import type { EmptyBlock } from '@/lib/makeup/block';
import type { Bench, BlockProof } from '@/lib/makeup/blocks/block-proof';

/** An empty block: a place kept for copy. Nothing of it prints; that it is still empty is a hard fault of the page. */
export function emptyBlock({ grid }: Bench, block: EmptyBlock): BlockProof {
  const rect = grid.rectOf(block);
  return {
    items: [], holes: [], overset: [], headRows: 0,
    faults: [{ rule: 'empty-block', hard: true, blockId: block.id, articleId: null, params: { role: block.role } }],
    region: { blockId: block.id, kind: block.kind, articleIds: [], rect, parts: [], usedRows: 0 },
  };
}
