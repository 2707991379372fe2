import { expect, test } from 'vitest';
import { wordEndsWith } from './word-ends';

const words = (text: string, people: readonly string[] = []) => {
  const ends = [0, ...wordEndsWith(people).of(text), text.length];
  return ends.slice(1).map((end, index) => text.slice(ends[index], end));
};

test('a headline is cut between words, none of its characters lost', () => {
  const text = '“断头路”打通、老旧小区改造';
  expect(words(text).join('')).toBe(text);
  expect(words(text)).toContain('小区');
  expect(words(text)).toContain('改造');
});

test('a name known to the newsroom is never cut', () => {
  expect(words('段小渔调研南大桥工程', ['段小渔'])).toContain('段小渔');
});

test('names of another newsroom do not stay in the dictionary', () => {
  const before = words('葛石梁村路面改造');
  words('葛石梁村路面改造', ['葛石梁村路']);
  expect(words('葛石梁村路面改造')).toEqual(before);
});
