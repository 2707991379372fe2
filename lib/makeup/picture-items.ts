import type { Story, StoryPhoto } from '@/lib/copy/story';
import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from './block-proof';
import type { Fault, ProofItem } from './page-proof';
import { setPicture } from './picture';
import type { SetFrame } from './story-flow';

/** The pictures cut into a frame, with what is wrong with them. */
export function picturesOf(bench: Bench, frame: SetFrame): { items: ProofItem[]; faults: Fault[] } {
  const items: ProofItem[] = [];
  const faults: Fault[] = [];
  const { block } = frame;
  const story = bench.issue.stories[block.articleId];
  for (const placed of frame.cutIns) {
    const { cutIn } = placed;
    const photo = story?.photos.find((entry) => entry.photoId === cutIn.photoId);
    const left = frame.columns[placed.column];
    const right = frame.columns[placed.column + placed.columns - 1];
    if (!photo || !left || !right) {
      faults.push({ rule: 'photo-missing', hard: false, blockId: block.id, articleId: block.articleId, params: { photo: cutIn.photoId, caption: '' } });
      continue;
    }
    const group = groupOf(story, cutIn.group, block.id);
    const area: Rect = {
      x: left.x, y: bench.grid.rowTop(frame.textRow + placed.row), width: pt(right.x + right.width - left.x), height: pt(placed.rows * bench.grid.leading),
    };
    const edge = (bench.grid.leading - bench.grid.bodySize) / 2;
    const set = setPicture(photo, {
      blockId: block.id, articleId: block.articleId, area,
      above: placed.row === 0 ? edge : edge + 3, below: placed.row + placed.rows >= frame.depth ? edge : edge + 3,
      atRight: placed.column > 0 && placed.column + placed.columns === frame.columns.length,
    }, bench.issue.style.captionFace, bench.typeCase, { ...cutIn, group: group.photos });
    items.push(...set.items);
    faults.push(...set.faults, ...group.faults);
  }
  return { items, faults };
}

/** The further photos of a group, in order; one the story does not have is a fault. */
export function groupOf(story: Story | undefined, ids: readonly string[] | undefined, blockId: string): { photos: StoryPhoto[]; faults: Fault[] } {
  const photos: StoryPhoto[] = [];
  const faults: Fault[] = [];
  for (const id of ids ?? []) {
    const photo = story?.photos.find((entry) => entry.photoId === id);
    if (photo) photos.push(photo);
    else faults.push({ rule: 'photo-missing', hard: false, blockId, articleId: story?.articleId ?? null, params: { photo: id, caption: '' } });
  }
  return { photos, faults };
}
