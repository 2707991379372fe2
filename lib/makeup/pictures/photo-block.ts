import type { PhotoBlock } from '@/lib/makeup/block';
import { unsetBlock, type Bench, type BlockProof } from '@/lib/makeup/blocks/block-proof';
import { setPicture } from './picture';
import { groupOf } from './picture-items';

/** Sets a picture standing alone, or a group, with its caption. */
export function photoBlock(bench: Bench, block: PhotoBlock): BlockProof {
  const { grid, issue } = bench;
  const story = issue.stories[block.articleId];
  const photo = story?.photos.find((entry) => entry.photoId === block.photoId);
  if (!photo) {
    return unsetBlock(block, grid, [block.articleId], story
      ? { rule: 'photo-missing', hard: false, blockId: block.id, articleId: block.articleId, params: { photo: block.photoId, caption: '' } }
      : { rule: 'unknown-article', hard: true, blockId: block.id, articleId: block.articleId, params: {} });
  }
  const area = grid.rectOf(block);
  const edge = (grid.leading - grid.bodySize) / 2;
  const group = groupOf(story, block.group, block.id);
  const set = setPicture(photo, { blockId: block.id, articleId: block.articleId, area, above: grid.leading * 0.6, below: edge }, issue.style.captionFace, bench.typeCase, { ...block, group: group.photos });
  return {
    items: set.items, faults: [...set.faults, ...group.faults], holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [block.articleId], rect: area, parts: [], usedRows: block.rows },
  };
}
