import { describe, expect, test } from 'vitest';
import { pt, type Rect } from '@/lib/typeset/units';
import { laces } from '@/lib/makeup/block';
import { laceDepth, laceItems } from './lace';

/** All points of the outlines, handles of curves included: an outline never leaves their hull. */
const pointsOf = (rect: Rect, lace: (typeof laces)[number]): (readonly [number, number])[] => laceItems(rect, lace, 'b').flatMap((item) => item.path.flatMap((step) => {
  const [, ...numbers] = step;
  return Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0] as const);
}));
const rects: Rect[] = [[10, 20, 400, 300], [0, 0, 126.5, 47.3], [3, 4, 1005, 18], [50, 60, 33, 700]].map(([x, y, width, height]) => ({ x: pt(x!), y: pt(y!), width: pt(width!), height: pt(height!) }));

describe.each(laces)('the lace %s', (lace) => {
  test.each(rects)('stands inside its rectangle and no deeper than its depth ($width × $height)', (rect) => {
    for (const [x, y] of pointsOf(rect, lace)) {
      const inside = Math.min(x - rect.x, rect.x + rect.width - x, y - rect.y, rect.y + rect.height - y);
      expect(inside).toBeGreaterThanOrEqual(-0.26);
      expect(inside).toBeLessThanOrEqual(laceDepth[lace] + 0.51);
    }
  });

  test('reaches into every corner', () => {
    const rect = rects[0]!;
    for (const [x, y] of [[rect.x, rect.y], [rect.x + rect.width, rect.y], [rect.x + rect.width, rect.y + rect.height], [rect.x, rect.y + rect.height]] as const) {
      expect(Math.min(...pointsOf(rect, lace).map(([px, py]) => Math.hypot(px - x, py - y)))).toBeLessThan(6);
    }
  });

  test('prints: black only, no stroke finer than a quarter point', () => {
    for (const { fill, stroke } of laceItems(rects[0]!, lace, 'b')) {
      for (const ink of [fill, stroke?.ink]) if (ink) expect(ink).toMatchObject({ c: 0, m: 0, y: 0, k: 100 });
      if (stroke) expect(stroke.weight).toBeGreaterThanOrEqual(0.25);
    }
  });

  test('is the same on opposite sides: its pattern fits the sides a whole number of times', () => {
    const rect = rects[0]!;
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const points = pointsOf(rect, lace);
    // Turned half about the middle, every point falls on another.
    const places = new Set(points.map(([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`));
    const near = ([x, y]: readonly [number, number]): boolean => [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => places.has(`${Math.round(x * 10) + dx} ${Math.round(y * 10) + dy}`)));
    for (const [x, y] of points) expect(near([2 * middle.x - x, 2 * middle.y - y])).toBe(true);
  });
});
