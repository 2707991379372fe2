import { expect, test } from 'vitest';
import type { CutIn, StoryBlock } from '@/lib/makeup/block';
import { panned, zoomed, zoomOf } from './crop-edit';
import { movedCut, resizedCut, withCrop } from './cut-in-edit';

const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
const cut: CutIn = { photoId: 'p', column: 1, columns: 2, row: 4, rows: 10 };
const room = { columns: 4, rows: 30, perColumn: 14 };

test('a picture moved right by a tenth of its frame shows a tenth more at its left', () => {
  expect(panned(crop, 0.1, 0)).toEqual({ ...crop, x: 0.2 });
});

test('a picture never leaves its frame uncovered', () => {
  expect(panned(crop, 9, 9)).toEqual({ ...crop, x: 0, y: 0 });
  expect(panned(crop, -9, -9)).toEqual({ ...crop, x: 0.5, y: 0 });
});

test('enlarged twice about the middle it shows half as much each way, and no more than fills the frame when made small', () => {
  // A picture twice as wide as its square frame: half of it fills the frame.
  expect(zoomed(crop, 2, 2, 1)).toEqual({ x: 0.375, y: 0.25, width: 0.25, height: 0.5 });
  expect(zoomOf(zoomed(crop, 2, 2, 1), 2, 1)).toBe(2);
  expect(zoomed(crop, 0.1, 2, 1)).toEqual(crop);
  expect(zoomOf(zoomed(crop, 99, 2, 1), 2, 1)).toBe(4);
});

test('a cut-in stays in its block', () => {
  expect(movedCut(cut, 5, -9, room)).toMatchObject({ column: 2, row: 0 });
  expect(movedCut(cut, 0, 99, room)).toMatchObject({ column: 1, row: 20 });
});

test('a cut-in is resized in whole columns and rows, one in a column by characters', () => {
  expect(resizedCut(cut, 'se', 1, 3, room)).toMatchObject({ column: 1, columns: 3, row: 4, rows: 13 });
  expect(resizedCut(cut, 'nw', -1, 20, room)).toMatchObject({ column: 0, columns: 3, row: 11, rows: 3 });
  expect(resizedCut({ ...cut, columns: 1, characters: 7 }, 'e', 0.5, 0, room)).toMatchObject({ columns: 1, characters: 14 });
});

test('a crop is kept with its picture and no other', () => {
  const block: StoryBlock = { kind: 'story', id: 's', articleId: 'a', column: 0, row: 0, columns: 4, rows: 40, measureColumns: 4, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [cut, { ...cut, photoId: 'q' }], border: 'none' };
  expect(withCrop(block, 'q', crop).cutIns).toEqual([cut, { ...cut, photoId: 'q', crop }]);
});
