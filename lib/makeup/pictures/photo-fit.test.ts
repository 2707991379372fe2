import { expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { gridOf } from '@/lib/makeup/grid';
import { photoWays } from './photo-fit';
import { specimenIssue } from '@/lib/makeup/specimen';

const wide = { file: 'a.jpg', width: 1500, height: 1000, caption: '渡口' };
const tall = { ...wide, width: 1000, height: 1500 };
const waysOf = (photos: readonly object[], columns: number): ReturnType<typeof photoWays> => {
  const issue = specimenIssue([{ id: 'story', title: '渡口', characters: 600, photos }]);
  const bench: Bench = { issue, page: 1, grid: gridOf(issue.format), typeCase, flow: () => [] };
  return photoWays(bench, issue.stories.story!, columns, false);
};

test('every way shows every photo once, inside the block', () => {
  for (const photos of [[wide], [wide, tall], [wide, wide, tall], [tall, tall, wide, wide]]) for (const columns of [1, 2, 3, 4, 5]) for (const way of waysOf(photos, columns)) {
    const shown = way.cutIns.flatMap((cut) => [cut.photoId, ...cut.group ?? []]);
    expect(shown.toSorted()).toEqual(photos.map((_, index) => `story-photo-${index}`));
    for (const cut of way.cutIns) { expect(cut.column).toBeGreaterThanOrEqual(0); expect(cut.column + cut.columns).toBeLessThanOrEqual(columns); expect(cut.rows).toBeGreaterThan(2); }
    expect(way.covered).toBe(way.cutIns.reduce((sum, cut) => sum + cut.columns * cut.rows, 0));
  }
});

test('several photos may stand as one group, a single one never', () => {
  expect(waysOf([wide], 3).some((way) => way.cutIns.some((cut) => cut.group !== undefined))).toBe(false);
  const group = waysOf([wide, wide, tall], 3).filter((way) => way.cutIns.some((cut) => cut.group?.length === 2));
  expect(group.length).toBeGreaterThan(0);
  // A group that crops little costs little more than a picture alone.
  expect(Math.min(...group.map((way) => way.cost))).toBeLessThan(8);
});
