import { expect, test } from 'vitest';
import { fillColumns, loneLines, rowsOf, type FillLine } from './fill-columns';

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
test('the last column under a picture is not left empty while those before it are full', () => {
  // Three rows under a picture in each of three columns, six lines: two in each, not three, three and none.
  expect(fillColumns(lines(6), [3, 3, 3], false).breaks).toEqual([2, 4, 6]);
});

test('a paragraph’s first line is not left alone at a foot when the column may end a line earlier', () => {
  // Nine lines and nine: the tenth row would hold the first line of the second paragraph.
  expect(fillColumns(lines(9, 9), [10, 10], false).breaks).toEqual([9, 18]);
});
test('a search reckons that a column a row short can be made up at its crosshead; setting does not', () => {
  // Four lines, white, crosshead, four lines: ten rows; the eleventh would be a lone first line.
  const text = lines(4, 0, 4, 9);
  const filling = fillColumns(text, [11, 11], false);
  expect(filling.breaks).toEqual([9, 18]);
  expect(filling.short).toEqual([1, 2]);
  expect(filling.cost).toBeLessThan(fillColumns(text, [11, 11], false, [], false).cost);
});
test('rows each column ends short are told', () => {
  expect(fillColumns(lines(9, 8), [9, 9], false).short).toEqual([0, 1]);
  expect(fillColumns(lines(6, 0, 2), [20], false).short).toEqual([10]);
});
test('lone lines are a last line after a break and a first line before one; a paragraph of one line is neither', () => {
  const [first, , last] = lines(3);
  const [only] = lines(1);
  expect(loneLines(first, lines(3)[1])).toEqual(['foot']);
  expect(loneLines(lines(3)[1], last)).toEqual(['top']);
  expect(loneLines(last, first)).toEqual([]);
  expect(loneLines(only, first)).toEqual([]);
  const two = lines(2);
  expect(loneLines(two[0], two[1])).toEqual(['foot', 'top']);
});
test('a crosshead, and what stays together, goes below a picture that stands in its column rather than be parted by it', () => {
  // Four rows above the picture: three lines, white, and the crosshead would stand on it.
  const text = lines(3, 0, 6);
  expect(rowsOf(text, 0, text.length)).toBe(11);
  expect(rowsOf(text, 0, text.length, [5])).toBe(11 + 1);
  expect(fillColumns(text, [11], false, [[5]]).placed).toBe(9);
});
