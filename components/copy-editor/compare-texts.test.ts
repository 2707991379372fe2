import { expect, test } from 'vitest';
import { changedPart, compareLines } from './compare-texts';

test('equal lines stand beside each other, changed ones are paired', () => {
  expect(compareLines(['甲', '乙', '丙'], ['甲', '乙改', '丙'])).toEqual([
    { mine: '甲', theirs: '甲', same: true }, { mine: '乙', theirs: '乙改', same: false }, { mine: '丙', theirs: '丙', same: true },
  ]);
});

test('a line only one of them has stands alone', () => {
  expect(compareLines(['甲', '丙'], ['甲', '乙', '丙'])).toEqual([
    { mine: '甲', theirs: '甲', same: true }, { mine: null, theirs: '乙', same: false }, { mine: '丙', theirs: '丙', same: true },
  ]);
});

test('no line of either text is lost', () => {
  const mine = ['一', '二', '三', '四'];
  const theirs = ['零', '二', '四', '五', '一'];
  const lines = compareLines(mine, theirs);
  expect(lines.flatMap((line) => line.mine ?? [])).toEqual(mine);
  expect(lines.flatMap((line) => line.theirs ?? [])).toEqual(theirs);
});

test('the changed part leaves out what both lines share at both ends', () => {
  expect(changedPart('区里修了三座桥', '区里修了四座桥')).toEqual({ start: 4, end: 5 });
  expect(changedPart('桥桥', '桥')).toEqual({ start: 1, end: 2 });
  expect(changedPart('同', '同')).toEqual({ start: 1, end: 1 });
});
