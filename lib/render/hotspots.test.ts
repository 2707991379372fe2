import { expect, test } from 'vitest';
import { hotspotsOf } from './hotspots';
import { proofToText } from './plain-text';
import { proofByHand } from './proof-by-hand';
import { screenColour } from './screen-colour';

test('a story is one area, each brief its own, and the masthead none', () => {
  expect(hotspotsOf(proofByHand()).map((spot) => spot.articleId)).toEqual(['a1', 'a3', 'a4']);
});

test('areas are fractions of the trim', () => {
  const proof = proofByHand();
  const [story] = hotspotsOf(proof);
  expect(story?.x).toBeCloseTo(48 / proof.width, 9);
  expect(story?.height).toBeCloseTo(300 / proof.height, 9);
});

test('an area over the trim is cut at it', () => {
  const proof = proofByHand();
  const wide = { ...proof, regions: proof.regions.map((region) => ({ ...region, rect: { ...region.rect, width: proof.width } })) };
  const [story] = hotspotsOf(wide);
  expect((story?.x ?? 0) + (story?.width ?? 0)).toBeCloseTo(1, 9);
});

test('plain text has one printed line a line, runs of one line joined', () => {
  const proof = proofByHand([{ text: '甲乙' }, { text: '丙' }]);
  const joined = { ...proof, items: proof.items.flatMap((item) => (item.kind === 'text' && item.text === '甲乙' ? [{ ...item, text: '甲', xs: item.xs.slice(0, 1) }, { ...item, text: '乙', xs: item.xs.slice(1) }] : [item])) };
  expect(proofToText(joined)).toBe('甲乙\n丙\n');
});

test('black ink looks nearly black on screen, no ink is paper, and magenta on yellow is newspaper red', () => {
  expect(screenColour({ c: 0, m: 0, y: 0, k: 0 })).toBe('#ffffff');
  expect(screenColour({ c: 0, m: 0, y: 0, k: 100 })).toBe('#1d1d1b');
  expect(screenColour({ c: 0, m: 100, y: 100, k: 0 })).toBe('#e30613');
});
