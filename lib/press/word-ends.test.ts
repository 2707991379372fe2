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

test.each([
  ['菜农清早把时鲜送进市场', '把时鲜'],
  ['沿河村的路贯通了', '贯通了'],
  ['推进国家宪法日宣传', '宪法日'],
  ['巡察工作推进会', '推进会'],
  ['十二项年底前完工', '年底前'],
  ['全市前十个月新增绿地', '前十个月'],
  ['一条江与两座城', '两座城'],
  ['清单上十二项已经完工', '已经完工'],
])('no line of “%s” ends inside %s, which is one unit of sense', (text, unit) => {
  const at = text.indexOf(unit);
  const inside = wordEndsWith([]).of(text).filter((end) => end > at && end < at + unit.length);
  expect(inside).toEqual([]);
});

test('a line may end before a preposition and before 前 with its number', () => {
  expect(wordEndsWith([]).of('菜农清早把时鲜送进市场')).toContain(4);
  expect(wordEndsWith([]).of('全市前十个月新增绿地')).toContain(2);
});
