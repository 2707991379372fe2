import type { Story, StoryPhoto } from '@/lib/copy/story';
import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { hiddenCharacters, setCaption } from './caption';
import type { Fault, ProofItem } from '@/lib/makeup/page-proof';
import { setPicture } from './picture';
import { cutInsMeet } from './cut-in-place';
import type { SetFrame } from '@/lib/makeup/columns/story-flow';

/** The pictures cut into a frame, with what is wrong with them. */
export function picturesOf(bench: Bench, frame: SetFrame): { items: ProofItem[]; faults: Fault[] } {
  const items: ProofItem[] = [];
  const faults: Fault[] = [];
  const { block } = frame;
  const story = bench.issue.stories[block.articleId];
  const fault = (rule: Fault['rule'], hard: boolean, params: Fault['params']): void => { faults.push({ rule, hard, blockId: block.id, articleId: block.articleId, params }); };
  frame.cutIns.forEach((one, index) => { for (const other of frame.cutIns.slice(index + 1)) if (cutInsMeet(one, other)) fault('overlap', true, { with: other.cutIn.photoId }); });
  for (const cutIn of block.cutIns) if (!frame.cutIns.some((placed) => placed.cutIn === cutIn)) lost(bench, story, cutIn.photoId, fault);
  for (const placed of frame.cutIns) {
    const { cutIn } = placed;
    const photo = story?.photos.find((entry) => entry.photoId === cutIn.photoId);
    const left = frame.columns[placed.column];
    const right = frame.columns[placed.column + placed.columns - 1];
    if (!photo || !left || !right) {
      fault('photo-missing', false, { photo: cutIn.photoId, caption: '' });
      continue;
    }
    if (placed.held) fault('photo-too-large', false, { photo: cutIn.photoId, caption: photo.caption });
    if (placed.narrow) fault('photo-too-narrow-text', false, { photo: cutIn.photoId, characters: cutIn.characters ?? 0 });
    const group = groupOf(story, cutIn.group, block.id);
    const across = placed.span ?? { x: left.x, width: pt(right.x + right.width - left.x) };
    const area: Rect = { ...across, y: bench.grid.rowTop(frame.textRow + placed.row), height: pt(placed.rows * bench.grid.leading) };
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

/** A picture for which its block has not one row: it is too large, and the words that go with it are overset. */
function lost(bench: Bench, story: Story | undefined, photoId: string, fault: (rule: Fault['rule'], hard: boolean, params: Fault['params']) => void): void {
  const photo = story?.photos.find((entry) => entry.photoId === photoId);
  fault('photo-too-large', false, { photo: photoId, caption: photo?.caption ?? '' });
  const set = photo ? setCaption(photo, bench.grid.columns[0]?.width ?? 0, bench.issue.style.captionFace, bench.typeCase) : null;
  if (set && set.count > 0) fault('overset', true, { characters: hiddenCharacters(set, 0), lines: set.count });
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
