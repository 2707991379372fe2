import { describe, expect, test } from 'vitest';
import { cropOf, sightOf } from './crop-fields';

describe('the part of a picture that is printed', () => {
  test('has the shape of its frame and lies inside the picture, whatever is chosen', () => {
    for (const own of [0.6, 1, 1.5, 2.4]) for (const frame of [0.7, 1.33, 2]) for (const zoom of [1, 1.7, 4]) for (const x of [0, 0.5, 1]) for (const y of [0, 0.3, 1]) {
      const crop = cropOf({ zoom, x, y }, own, frame);
      expect((crop.width * own) / crop.height).toBeCloseTo(frame, 2);
      expect(crop.x).toBeGreaterThanOrEqual(0);
      expect(crop.y).toBeGreaterThanOrEqual(0);
      expect(crop.x + crop.width).toBeLessThanOrEqual(1.0001);
      expect(crop.y + crop.height).toBeLessThanOrEqual(1.0001);
    }
  });
  test('not enlarged, is as much of the picture as the frame shows', () => {
    expect(cropOf({ zoom: 1, x: 0.5, y: 0.5 }, 2, 1)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
  });
  test('is read back as it was chosen', () => {
    const sight = { zoom: 2, x: 0.25, y: 0.75 };
    const back = sightOf(cropOf(sight, 1.5, 1.2), 1.5, 1.2);
    expect(back.zoom).toBeCloseTo(2, 2);
    expect(back.x).toBeCloseTo(0.25, 2);
    expect(back.y).toBeCloseTo(0.75, 2);
  });
});
