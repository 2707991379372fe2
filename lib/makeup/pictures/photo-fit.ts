import type { Story, StoryPhoto } from '@/lib/copy/story';
import { pt } from '@/lib/typeset/units';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import type { CutIn } from '@/lib/makeup/block';
import { spanWidth } from '@/lib/makeup/grid';
import { captionDepth, captionRun, captionSize } from './caption';
import { arrangeGroup, ownRatio } from './photo-group';

/** A way to cut a story's photos into its block, with what is to be said against it. */
export interface PhotoWay { readonly cutIns: readonly CutIn[]; readonly cost: number; readonly covered: number }

/** How far a crop may go from the original's proportion, narrower and wider. */
const ratios = { least: 0.78, most: 1.35 } as const;
/** A photo that has not come prints as an empty frame: wider than this many columns each weighs so much. */
const emptyFrame = { columns: 2, each: 12 } as const;
/** Below this effective resolution a placement is disliked. */
const wantedPpi = 150;

/**
 * Ways to place a story's photos in a block of k columns: the first under the headline at the right (or across the
 * block), further ones in lines of single columns below it. `coarse` gives only a few depths.
 */
export function photoWays(bench: Bench, story: Story, columns: number, coarse: boolean): readonly PhotoWay[] {
  const [first, ...others] = story.photos;
  if (!first) return [{ cutIns: [], cost: 0, covered: 0 }];
  const ways: PhotoWay[] = [];
  for (const span of spans(columns)) {
    for (const { rows, cost } of depths(bench, first, span.columns, coarse)) {
      const cutIns: CutIn[] = [{ photoId: first.photoId, column: columns - span.columns, columns: span.columns, row: 0, rows }];
      let row = rows;
      for (let at = 0; at < others.length; at += span.columns) {
        const line = others.slice(at, at + span.columns);
        const deep = Math.max(...line.map((photo) => nominalRows(bench, photo, 1)));
        line.forEach((photo, index) => cutIns.push({ photoId: photo.photoId, column: columns - span.columns + index, columns: 1, row, rows: deep }));
        row += deep;
      }
      ways.push({ cutIns, cost: span.cost + cost + (first.file === null ? Math.max(0, span.columns - emptyFrame.columns) * emptyFrame.each : 0), covered: cutIns.reduce((sum, cut) => sum + cut.columns * cut.rows, 0) });
    }
  }
  if (others.length > 0) ways.push(...abreast(bench, story.photos, columns), ...grouped(bench, story.photos, columns));
  return ways;
}

/** All photos in one line across, each as wide as the others. */
function abreast(bench: Bench, photos: readonly StoryPhoto[], columns: number): PhotoWay[] {
  const each = Math.floor(columns / photos.length);
  const first = photos[0];
  if (each < 1 || !first) return [];
  const nominal = Math.max(...photos.map((photo) => nominalRows(bench, photo, each)));
  const left = columns - each * photos.length;
  return [0, -1, 1, -2].map((more) => ({
    cutIns: photos.map((photo, index) => ({ photoId: photo.photoId, column: left + index * each, columns: each, row: 0, rows: nominal + more })),
    cost: 2 + Math.abs(more), covered: each * photos.length * (nominal + more),
  }));
}

/** What cropping and unlike sizes weigh in a group, and the most against one worth offering. */
const groupWeight = 6;
const mostAgainstGroup = 12;
/** A group deeper than this many rows outweighs its story: points for each row more. */
const groupDepth = { most: 20, each: 0.6 } as const;

/** All photos as one group at the right of the block or across it, in the few depths that crop them least. */
function grouped(bench: Bench, photos: readonly StoryPhoto[], columns: number): PhotoWay[] {
  const [first, ...others] = photos;
  if (!first) return [];
  return spans(columns).filter((span) => span.columns > 1).flatMap((span): PhotoWay[] => {
    const width = widthOf(bench, span.columns);
    const { leading } = bench.grid;
    // Captions are set when the group is chosen: here by the number of their characters.
    const under = (photo: StoryPhoto, across: number): number => captionRun(Math.ceil(([...photo.caption].length * captionSize) / Math.max(captionSize, across)));
    const least = Math.ceil(width / photos.reduce((sum, photo) => sum + ownRatio(photo), 0) / leading) + 1;
    const most = Math.min(Math.floor(bench.grid.rows / 2), Math.ceil(photos.reduce((sum, photo) => sum + width / ownRatio(photo), 0) / leading));
    const found: PhotoWay[] = [];
    for (let rows = least; rows <= most; rows += 1) {
      const { cost } = arrangeGroup(photos, { x: pt(0), y: pt(0), width: pt(width), height: pt(rows * leading - 4) }, under);
      if (cost * groupWeight <= mostAgainstGroup) found.push({
        cutIns: [{ photoId: first.photoId, column: columns - span.columns, columns: span.columns, row: 0, rows, group: others.map((photo) => photo.photoId) }],
        cost: span.cost + 1 + cost * groupWeight + Math.max(0, rows - groupDepth.most) * groupDepth.each, covered: span.columns * rows,
      });
    }
    return found.sort((one, other) => one.cost - other.cost).slice(0, 4);
  });
}

/** Widths of the first photo in a block of k columns; a picture of one column among many is a stamp. */
function spans(columns: number): readonly { columns: number; cost: number }[] {
  switch (columns) {
    case 1: return [{ columns: 1, cost: 0 }];
    case 2: return [{ columns: 2, cost: 0 }, { columns: 1, cost: 10 }];
    case 3: return [{ columns: 2, cost: 0 }, { columns: 3, cost: 5 }, { columns: 1, cost: 22 }];
    case 4: return [{ columns: 2, cost: 0 }, { columns: 3, cost: 3 }, { columns: 4, cost: 8 }];
    default: return [{ columns: 3, cost: 0 }, { columns: 2, cost: 2 }, { columns: columns - 1, cost: 6 }, { columns, cost: 8 }];
  }
}

const widthOf = (bench: Bench, columns: number): number => spanWidth(bench.grid.columns[0]?.width ?? pt(0), bench.grid.gutter, columns);

/** Rows of a picture of this width, its caption and the white about it, at a proportion. */
function rowsAt(bench: Bench, photo: StoryPhoto, columns: number, ratio: number): number {
  const width = widthOf(bench, columns);
  return Math.ceil((width / ratio + captionDepth(photo, width, bench.issue.style.captionFace, bench.typeCase) + 4) / bench.grid.leading);
}

const nominalRows = (bench: Bench, photo: StoryPhoto, columns: number): number => rowsAt(bench, photo, columns, Math.max(ownRatio(photo), 0.9));

function depths(bench: Bench, photo: StoryPhoto, columns: number, coarse: boolean): { rows: number; cost: number }[] {
  const ratio = ownRatio(photo);
  const nominal = nominalRows(bench, photo, columns);
  const least = rowsAt(bench, photo, columns, ratio * ratios.most);
  const most = rowsAt(bench, photo, columns, Math.max(ratio * ratios.least, 0.7));
  const ppi = photo.file === null ? wantedPpi : (photo.width * 72) / widthOf(bench, columns);
  const poor = ppi < wantedPpi ? 10 : 0;
  const found: { rows: number; cost: number }[] = [];
  for (let rows = least; rows <= most; rows += 1) {
    if (coarse && rows !== nominal && rows !== least) continue;
    found.push({ rows, cost: poor + Math.abs(rows - nominal) * (rows < nominal ? 0.8 : 0.6) });
  }
  return found;
}
