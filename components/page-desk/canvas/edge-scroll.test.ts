import { expect, test } from 'vitest';
import { scrollSpeed } from './edge-scroll';

test('away from the edges the table stays', () => {
  expect([100, 300, 500].map((at) => scrollSpeed(at, 0, 600))).toEqual([0, 0, 0]);
});

test('the nearer the edge the faster, towards it; beyond it as fast as it goes', () => {
  expect([39, 20, 0, -30].map((at) => scrollSpeed(at, 0, 600))).toEqual([-1, -8, -16, -16]);
  expect([561, 580, 600, 630].map((at) => scrollSpeed(at, 0, 600))).toEqual([1, 8, 16, 16]);
});

test('far outside, and on a table too small to aim at its middle, it stays', () => {
  expect([scrollSpeed(-100, 0, 600), scrollSpeed(10, 0, 120)]).toEqual([0, 0]);
});
