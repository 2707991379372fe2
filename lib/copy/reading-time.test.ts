import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time';

test('no copy takes no time, a line takes a minute, two thousand characters five', () => {
  expect([0, 1, 399, 2000].map(readingMinutes)).toEqual([0, 1, 1, 5]);
});
