import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from './block-proof';
import type { Fault, ProofItem } from './page-proof';
import { setPicture } from './picture';
import type { SetFrame } from './story-flow';

/** The pictures cut into a frame, with what is wrong with them. */
export function picturesOf(bench: Bench, frame: SetFrame): { items: ProofItem[]; faults: Fault[] } {
  const items: ProofItem[] = [];
  const faults: Fault[] = [];
  const story = bench.issue.stories[frame.block.articleId];
  for (const placed of frame.cutIns) {
    const photo = story?.photos.find((entry) => entry.photoId === placed.cutIn.photoId);
    const left = frame.columns[placed.column];
    const right = frame.columns[placed.column + placed.columns - 1];
    if (!photo || !left || !right) {
      faults.push({ rule: 'photo-missing', hard: false, blockId: frame.block.id, articleId: frame.block.articleId, params: { photo: placed.cutIn.photoId } });
      continue;
    }
    const area: Rect = {
      x: left.x, y: bench.grid.rowTop(frame.textRow + placed.row), width: pt(right.x + right.width - left.x), height: pt(placed.rows * bench.grid.leading),
    };
    const edge = (bench.grid.leading - bench.grid.bodySize) / 2;
    const set = setPicture(photo, {
      blockId: frame.block.id, articleId: frame.block.articleId, area,
      above: placed.row === 0 ? edge : edge + 3, below: placed.row + placed.rows >= frame.depth ? edge : edge + 3,
    }, bench.issue.style.captionFace, bench.typeCase);
    items.push(...set.items);
    faults.push(...set.faults);
  }
  return { items, faults };
}
