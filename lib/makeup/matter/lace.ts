import { pt, type Rect } from '@/lib/typeset/units';
import type { Lace } from '@/lib/makeup/block';
import { black, type Ink, type PathItem, type PathStep } from '@/lib/makeup/page-proof';

/**
 * Lace borders (花边) as outlines, drawn inwards from a rectangle's edges. Patterns repeat a whole number of times along
 * each side, so that corners are true; nothing is finer than prints on newsprint.
 */

/** How far each lace reaches inwards from the edge, in points; copy stands clear of it. */
export const laceDepth: Readonly<Record<Lace, number>> = { double: 2.5, 'thick-thin': 3.5, dots: 3, waves: 4, meander: 5.5, leaves: 5.5 };

type Point = readonly [number, number];
const move = ([x, y]: Point): PathStep => ['M', pt(x), pt(y)];
const line = ([x, y]: Point): PathStep => ['L', pt(x), pt(y)];
const curve = ([a, b]: Point, [c, d]: Point, [e, f]: Point): PathStep => ['C', pt(a), pt(b), pt(c), pt(d), pt(e), pt(f)];
const close: PathStep = ['Z'];

/** A closed frame at a distance inside the rectangle. */
const frame = (rect: Rect, inset: number): PathStep[] => {
  const [left, top, right, foot] = [rect.x + inset, rect.y + inset, rect.x + rect.width - inset, rect.y + rect.height - inset];
  return [move([left, top]), line([right, top]), line([right, foot]), line([left, foot]), close];
};

/** A side of a rectangle to draw along: from a corner, in a direction, inwards at a right angle to it. */
interface Side { readonly from: Point; readonly along: Point; readonly inwards: Point; readonly length: number }

/** The four sides of the rectangle inset by so much, clockwise from the top left; each begins and ends `corner` from its corners. */
function sidesOf(rect: Rect, inset: number, corner: number): readonly Side[] {
  const [left, top, right, foot] = [rect.x + inset, rect.y + inset, rect.x + rect.width - inset, rect.y + rect.height - inset];
  const across = right - left - 2 * corner;
  const down = foot - top - 2 * corner;
  return [
    { from: [left + corner, top], along: [1, 0], inwards: [0, 1], length: across },
    { from: [right, top + corner], along: [0, 1], inwards: [-1, 0], length: down },
    { from: [right - corner, foot], along: [-1, 0], inwards: [0, -1], length: across },
    { from: [left, foot - corner], along: [0, -1], inwards: [1, 0], length: down },
  ];
}
/** A point on a side: so far along it and so far inwards. */
const at = ({ from, along, inwards }: Side, far: number, deep: number): Point => [from[0] + along[0] * far + inwards[0] * deep, from[1] + along[1] * far + inwards[1] * deep];

/** How often a pattern of about this length repeats along a side; at least once. */
const repeats = (length: number, pattern: number): number => Math.max(1, Math.round(length / pattern));

const kappa = 0.5523;
/** A circle as four curves. */
function circle([x, y]: Point, radius: number): PathStep[] {
  const k = radius * kappa;
  return [
    move([x, y - radius]), curve([x + k, y - radius], [x + radius, y - k], [x + radius, y]), curve([x + radius, y + k], [x + k, y + radius], [x, y + radius]),
    curve([x - k, y + radius], [x - radius, y + k], [x - radius, y]), curve([x - radius, y - k], [x - k, y - radius], [x, y - radius]), close,
  ];
}

/** Round dots, one in each corner. */
function dots(rect: Rect): PathStep[] {
  const radius = 1;
  return sidesOf(rect, 1.5, 0).flatMap((side) => {
    const count = repeats(side.length, 4);
    // The dot at a side's end is the next side's first.
    return Array.from({ length: count }, (_, index) => circle(at(side, (side.length * index) / count, 0), radius)).flat();
  });
}

/** A wave that rounds the corners: half waves outwards and inwards, an odd number to a side, so that each corner turns about its own. */
function waves(rect: Rect): PathStep[] {
  const deep = 3;
  const corner = 5;
  const steps: PathStep[] = [];
  sidesOf(rect, 0.8, corner).forEach((side, index) => {
    const count = 2 * repeats(side.length, 12) + 1;
    const half = side.length / count;
    const start = at(side, 0, deep / 2);
    steps.push(index === 0 ? move(start) : line(start));
    for (let wave = 0; wave < count; wave += 1) {
      const crest = wave % 2 === 0 ? deep * 1.15 : -deep * 0.15;
      steps.push(curve(at(side, half * (wave + 0.36), crest), at(side, half * (wave + 0.64), crest), at(side, half * (wave + 1), deep / 2)));
    }
    // Round the corner outwards to the beginning of the next side.
    const next = sidesOf(rect, 0.8, corner)[(index + 1) % 4];
    if (next) steps.push(curve(at(side, side.length + corner * 0.56, -deep / 3), at(next, -corner * 0.56, -deep / 3), at(next, 0, deep / 2)));
  });
  return [...steps, close];
}

/** The key pattern 回纹: square spirals that turn inwards and out again, with a square in each corner. */
function meander(rect: Rect): PathStep[] {
  const unit = 1;
  const deep = 5;
  const corner = 6;
  // One turn of the key in units: along, inwards. It begins and ends at the foot of the band.
  const key: readonly Point[] = [[0, 5], [0, 1], [4, 1], [4, 4], [2, 4], [2, 2.7], [2.9, 2.7]];
  return sidesOf(rect, 0.25, corner).flatMap((side) => {
    const count = repeats(side.length, 6 * unit);
    const step = side.length / count;
    const stretch = step / 6;
    const keys = Array.from({ length: count }, (_, index) => {
      const start = index * step;
      const place = ([far, inwards]: Point): Point => at(side, start + far * stretch + stretch * 0.5, inwards * unit);
      return key.map((point, turn) => (turn === 0 ? move(place(point)) : line(place(point))));
    }).flat();
    // Base line under the keys, and a square with a dot's worth of white in the corner.
    const base: PathStep[] = [move(at(side, 0, deep)), line(at(side, side.length, deep))];
    const square = (inset: number): PathStep[] => {
      const a = -corner + inset;
      return [move(at(side, a, inset)), line(at(side, -inset, inset)), line(at(side, -inset, corner - inset)), line(at(side, a, corner - inset)), close];
    };
    return [...keys, ...base, ...square(0.75), ...square(2.5)];
  });
}

/** A running stem with leaves to either side in turn, and a leaf into each corner. */
function leaves(rect: Rect): { readonly stem: PathStep[]; readonly leaf: PathStep[] } {
  const middle = 2.75;
  const corner = 6;
  const stem: PathStep[] = frame(rect, middle);
  const leaf: PathStep[] = [];
  const blade = (side: Side, far: number, way: 1 | -1, length: number): PathStep[] => {
    const root = at(side, far, middle);
    const tip = at(side, far + length * 0.72, middle + way * length * 0.62);
    return [move(root), curve(at(side, far + length * 0.02, middle + way * length * 0.5), at(side, far + length * 0.35, middle + way * length * 0.75), tip),
      curve(at(side, far + length * 0.75, middle + way * length * 0.25), at(side, far + length * 0.45, middle), root), close];
  };
  for (const side of sidesOf(rect, 0, corner)) {
    const count = repeats(side.length, 4.5);
    const step = side.length / count;
    for (let index = 0; index < count; index += 1) leaf.push(...blade(side, index * step, index % 2 === 0 ? 1 : -1, 3.9));
    leaf.push(...circle(at(side, -corner + middle, middle), 1.6));
  }
  return { stem, leaf };
}

/** A lace drawn round a rectangle, inside its edges. */
export function laceItems(rect: Rect, lace: Lace, blockId: string, ink: Ink = black): readonly PathItem[] {
  const stroked = (path: PathStep[], weight: number): PathItem => ({ kind: 'path', blockId, path, fill: null, stroke: { ink, weight: pt(weight) } });
  const filled = (path: PathStep[]): PathItem => ({ kind: 'path', blockId, path, fill: ink, stroke: null });
  switch (lace) {
    case 'double': return [stroked(frame(rect, 0.25), 0.5), stroked(frame(rect, 2.25), 0.5)];
    case 'thick-thin': return [stroked(frame(rect, 0.9), 1.8), stroked(frame(rect, 3.25), 0.35)];
    case 'dots': return [filled(dots(rect))];
    case 'waves': return [stroked(waves(rect), 0.6)];
    case 'meander': return [stroked(meander(rect), 0.5)];
    case 'leaves': { const { stem, leaf } = leaves(rect); return [stroked(stem, 0.35), filled(leaf)]; }
  }
}
