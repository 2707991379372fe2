import { expect, test } from 'vitest';
import { fillColumns, rowsOf, type FillLine } from './fill-columns';

/** Lines of paragraphs with these numbers of lines; 0 is a crosshead. */
const lines = (...paragraphs: readonly number[]): FillLine[] => paragraphs.flatMap((count): FillLine[] => (count === 0
  ? [{ kind: 'crosshead', gap: 1, first: true, last: true }]
  : Array.from({ length: count }, (_, index) => ({ kind: 'body', gap: 0, first: index === 0, last: index === count - 1 }))));

test('text that fits fills columns in turn', () => {
  expect(fillColumns(lines(10, 10), [10, 10], false).breaks).toEqual([10, 20]);
});
test('a widow takes a line with it', () => {
  // Eleven lines and nine: ten a column would leave the eleventh alone at the top.
  expect(fillColumns(lines(11, 8), [10, 10], false).breaks).toEqual([9, 19]);
});
test('a crosshead never ends a column', () => {
  const filling = fillColumns(lines(8, 0, 9), [10, 12], false);
  expect(filling.breaks[0]).toBe(8);
});
test('the white row above a crosshead is dropped at the top of a column', () => {
  const text = lines(4, 0, 4);
  expect(rowsOf(text, 0, 9)).toBe(10);
  expect(rowsOf(text, 4, 9)).toBe(5);
});
test('what does not fit is left over, not lost', () => {
  const filling = fillColumns(lines(30), [10, 10], false);
  expect(filling.placed).toBe(20);
});
test('a text that goes on elsewhere fills its last column like the others', () => {
  expect(fillColumns(lines(30), [10, 9], true).breaks).toEqual([10, 19]);
});
test('the first line of a brief does not stand alone at a foot', () => {
  const briefs = lines(9, 9).map((line, at) => ({ ...line, mark: at === 0 || at === 9 }));
  expect(fillColumns(briefs, [10, 10], false).breaks[0]).toBe(9);
});
test('a column is not left empty to spare a short foot', () => {
  expect(fillColumns(lines(3, 12), [3, 12], true).breaks[0]).toBe(3);
  expect(fillColumns(lines(2, 14), [2, 14], true).breaks[0]).toBeGreaterThan(0);
});
