import { expect, test } from 'vitest';
import { bylinePieces, bylineText } from './byline';

test('reporters stand in full-width parentheses after their label, in order', () => {
  expect(bylineText({ kind: 'people', label: '记者', names: [{ name: '甲乙', role: 'reporter' }, { name: '丙丁', role: 'reporter' }] })).toBe('（记者 甲乙 丙丁）');
});
test('names of another part stand after its word', () => {
  expect(bylineText({ kind: 'people', label: '记者', names: [{ name: '甲乙', role: 'reporter' }, { name: '丙丁', role: 'correspondent' }] })).toBe('（记者 甲乙 通讯员 丙丁）');
});
test('a signed essay prints the name alone', () => {
  expect(bylineText({ kind: 'people', label: '', names: [{ name: '甲乙', role: 'reporter' }] })).toBe('（甲乙）');
});
test('an agency is credited as source', () => {
  expect(bylineText({ kind: 'source', source: '新华社' })).toBe('（来源：新华社）');
});
test('a label is never parted from its first name', () => {
  expect(bylinePieces({ kind: 'people', label: '记者', names: [{ name: '甲乙', role: 'reporter' }, { name: '丙丁', role: 'reporter' }] })).toEqual(['（记者 甲乙', ' 丙丁）']);
});
