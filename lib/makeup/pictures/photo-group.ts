import type { StoryPhoto } from '@/lib/copy/story';
import { pt, type Rect } from '@/lib/typeset/units';
import { captionGap } from './caption';

/** Proportion of a picture that is not there yet. */
export const missingRatio = 1.5;
/** Width over height of a picture; of one that is not there yet, that of most. */
export const ownRatio = (photo: StoryPhoto): number => (photo.width > 0 && photo.height > 0 ? photo.width / photo.height : missingRatio);

/** A picture's area may be narrower or wider than its share of the row by so much, lest one dwarf the others. */
const share = { least: 0.6, most: 1.7 } as const;
/** How much unlike sizes weigh against cropping. */
const unlikeSizes = 0.5;

/**
 * Areas of several pictures in one area: a row, a column, lines of two and more, or a tall one beside a stack, whichever crops them
 * least and leaves them of a size. In a row each picture is as wide as its shape asks, in a stack as deep; the gaps are even.
 * `under(photo, width)` is the depth kept in each area for a caption of that picture.
 */
export const groupAreas = (photos: readonly StoryPhoto[], area: Rect, under: (photo: StoryPhoto, width: number) => number): readonly Rect[] =>
  arrangeGroup(photos, area, under).areas;

/** The same with what is to be said against it: how much is cropped off (1 is a picture cut to less than two fifths) and how unlike the sizes are. */
export function arrangeGroup(photos: readonly StoryPhoto[], area: Rect, under: (photo: StoryPhoto, width: number) => number): { readonly areas: readonly Rect[]; readonly cost: number } {
  let best: { readonly areas: readonly Rect[]; readonly cost: number } | null = null;
  for (let count = 1; count <= photos.length; count += 1) for (const form of [rows, stacks]) {
    const areas = form(lotsOf(photos, count), area);
    const cost = costOf(photos, areas, under);
    if (!best || cost < best.cost - 1e-9) best = { areas, cost };
  }
  return best ?? { areas: [], cost: 0 };
}

/** The pictures in order, parted into so many lots of nearly one number. */
const lotsOf = (photos: readonly StoryPhoto[], count: number): StoryPhoto[][] =>
  Array.from({ length: count }, (_, lot) => photos.slice(Math.round((lot * photos.length) / count), Math.round(((lot + 1) * photos.length) / count)));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Each lot a row, the rows one under another. */
function rows(lots: readonly StoryPhoto[][], area: Rect): Rect[] {
  const across = (lot: readonly StoryPhoto[]): number => Math.max(1, area.width - (lot.length - 1) * captionGap);
  const depths = shares(lots.map((lot) => across(lot) / Math.max(0.01, sumOf(lot.map(ownRatio)))), Math.max(1, area.height - (lots.length - 1) * captionGap));
  let y = area.y as number;
  return lots.flatMap((lot, row) => {
    const height = depths[row] ?? 0;
    const widths = shares(lot.map(ownRatio), across(lot));
    let x = area.x as number;
    const areas = widths.map((width): Rect => { const rect: Rect = { x: pt(x), y: pt(y), width: pt(width), height: pt(height) }; x += width + captionGap; return rect; });
    y += height + captionGap;
    return areas;
  });
}

/** Each lot a stack, the stacks side by side: rows turned about. */
function stacks(lots: readonly StoryPhoto[][], area: Rect): Rect[] {
  const down = (lot: readonly StoryPhoto[]): number => Math.max(1, area.height - (lot.length - 1) * captionGap);
  const widths = shares(lots.map((lot) => down(lot) / Math.max(0.01, sumOf(lot.map((photo) => 1 / ownRatio(photo))))), Math.max(1, area.width - (lots.length - 1) * captionGap));
  let x = area.x as number;
  return lots.flatMap((lot, stack) => {
    const width = widths[stack] ?? 0;
    const depths = shares(lot.map((photo) => 1 / ownRatio(photo)), down(lot));
    let y = area.y as number;
    const areas = depths.map((height): Rect => { const rect: Rect = { x: pt(x), y: pt(y), width: pt(width), height: pt(height) }; y += height + captionGap; return rect; });
    x += width + captionGap;
    return areas;
  });
}

/** Parts a length by weights, none far from an even share. */
function shares(weights: readonly number[], length: number): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const held = weights.map((weight) => Math.max(share.least * mean, Math.min(share.most * mean, weight)));
  const sum = held.reduce((total, weight) => total + weight, 0);
  return held.map((weight) => (weight / sum) * length);
}

function costOf(photos: readonly StoryPhoto[], areas: readonly Rect[], under: (photo: StoryPhoto, width: number) => number): number {
  let cost = 0;
  const sizes: number[] = [];
  areas.forEach((rect, index) => {
    const abreast = inRow(areas, rect).map((at) => { const photo = photos[at]; return photo ? under(photo, areas[at]?.width ?? 0) : 0; });
    const height = Math.max(1, rect.height - Math.max(0, ...abreast));
    const photo = photos[index];
    if (photo) cost += Math.abs(Math.log(rect.width / height / ownRatio(photo)));
    sizes.push(rect.width * height);
  });
  return cost + unlikeSizes * Math.log(Math.max(...sizes) / Math.max(1, Math.min(...sizes)));
}

/** Areas that stand in one row with this one, of one depth: their pictures end on one line. */
export const inRow = (areas: readonly Rect[], one: Rect): readonly number[] =>
  areas.flatMap((rect, index) => (Math.abs(rect.y - one.y) < 0.01 && Math.abs(rect.height - one.height) < 0.01 ? [index] : []));
