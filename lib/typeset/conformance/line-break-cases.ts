import type { ConformanceCase } from './case';
import { isAllowed, levels, noEnd, noStart } from './line-breaking-sets';

const edges: ConformanceCase[] = [
  ...noStart.flatMap(({ marks, from }) => marks.flatMap((mark) => levels.map((level): ConformanceCase =>
    ({ rule: 'line-start', kind: 'starts', text: mark, level, expect: isAllowed(from, level) })))),
  ...noEnd.flatMap(({ marks, from }) => marks.flatMap((mark) => levels.map((level): ConformanceCase =>
    ({ rule: 'line-end', kind: 'ends', text: mark, level, expect: isAllowed(from, level) })))),
];

/** What stands together at every level: set left and incompressible in four ems, so that only the prohibition decides. */
const together = (rule: 'unbreakable-marks' | 'numbers' | 'words', text: string, first: string, shows: string): ConformanceCase[] =>
  (['none', 'basic', 'gb'] as const).map((level) => ({
    rule, kind: 'lines', text, measure: 4, rules: { level, align: 'left', lastLineHan: 0, hyphenate: false }, expect: [first, text.slice(first.length)], shows: `${shows}, level ${level}`,
  }));

export const lineBreakCases: readonly ConformanceCase[] = [
  ...edges,
  ...together('unbreakable-marks', '天地玄——黄', '天地玄', 'a long dash'),
  ...together('unbreakable-marks', '天地玄……黄', '天地玄', 'an ellipsis'),
  ...together('unbreakable-marks', '天地玄⋯⋯黄', '天地玄', 'an ellipsis of midline dots'),
  ...together('unbreakable-marks', '天地玄⸺黄', '天地玄', 'the two-em dash of one character'),
  { rule: 'unbreakable-marks', kind: 'lines', text: '天地玄————黄', measure: 5, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄——', '——黄'], shows: 'two long dashes are parted between the pairs' },
  { rule: 'unbreakable-marks', kind: 'lines', text: '天地————黄', measure: 5, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地——', '——黄'], shows: 'never inside a pair, though three dashes would fit' },
  { rule: 'unbreakable-marks', kind: 'lines', text: '天地玄…………黄', measure: 6, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄……', '……黄'], shows: 'two ellipses are parted between the pairs' },
  ...together('numbers', '天地玄2021黄', '天地玄', 'a year'),
  ...together('numbers', '天地玄3.75黄', '天地玄', 'a decimal'),
  ...together('numbers', '天123,456', '天', 'thousands'),
  ...together('numbers', '天地玄15%黄', '天地玄', 'a percentage'),
  ...together('numbers', '天地玄15％', '天地玄', 'a percentage with the wide sign'),
  ...together('numbers', '天地玄15℃', '天地玄', 'a temperature'),
  ...together('numbers', '天地玄￥50', '天地玄', 'an amount of money'),
  ...together('numbers', '天地玄$50', '天地玄', 'an amount of money with the narrow sign'),
  ...together('numbers', '天010-1234', '天', 'a telephone number'),
  ...together('numbers', '天地玄12·4', '天地玄', 'a day name with its interpunct'),
  ...together('numbers', '天地玄5 km', '天地玄', 'a number and its unit after a space'),
  ...together('numbers', '天地玄11月', '天地玄', 'a month'),
  ...together('numbers', '天地12公里', '天地', 'a number and its unit'),
  ...together('numbers', '天地玄第35', '天地玄', 'an ordinal'),
  ...together('numbers', '天地玄±15', '天地玄', 'a number and its sign'),
  { rule: 'hyphenation', kind: 'lines', text: '天地internationalisation玄', measure: 8, rules: { lastLineHan: 0 }, expect: ['天地interna-', 'tionalisation玄'], shows: 'as many syllables as find room with their hyphen' },
  { rule: 'hyphenation', kind: 'lines', text: '天地玄黄宇workshop宙', measure: 8, rules: { align: 'left', lastLineHan: 0, hyphenate: false }, expect: ['天地玄黄宇', 'workshop宙'], shows: 'a house may do without' },
  { rule: 'names', kind: 'lines', text: '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来', measure: 13, rules: { keep: ['辰宿'] }, expect: ['天地玄黄宇宙洪荒日月盈昃', '辰宿列张寒来'], shows: '辰宿 would be parted at the thirteenth character' },
  { rule: 'names', kind: 'lines', text: '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来', measure: 13, rules: { fit: 'first' }, expect: ['天地玄黄宇宙洪荒日月盈昃辰', '宿列张寒来'], shows: 'unnamed it is' },
  ...together('words', '天地玄Word', '天地玄', 'a word'),
  ...together('words', '天地玄it’s', '天地玄', 'a word with an apostrophe'),
  ...together('words', '天地玄km/h', '天地玄', 'a unit with its solidus'),
  { rule: 'words', kind: 'lines', text: '天地玄黄AB CD', measure: 5.3, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄黄AB ', 'CD'], shows: 'words are parted at the space between them' },
  { rule: 'order-of-work', kind: 'lines', text: '天地玄黄”，宇宙洪荒日月', measure: 6.5, rules: { align: 'left' }, expect: ['天地玄黄”，宇', '宙洪荒日月'], shows: 'seven characters find room in six and a half ems, for ”， are compressed first' },
  { rule: 'order-of-work', kind: 'lines', text: '天地玄黄“宇宙洪荒日月', measure: 5, rules: { align: 'left' }, expect: ['天地玄黄', '“宇宙洪荒', '日月'], shows: 'an opening mark that finds room at a line’s end goes to the next all the same' },
  { rule: 'order-of-work', kind: 'lines', text: '天地玄，黄宇宙洪荒日月盈昃辰。宿列张寒来暑往', measure: 14, expect: ['天地玄，黄宇宙洪荒日月盈昃辰。', '宿列张寒来暑往'], shows: 'the stop is pulled in: the comma gives the half em that is missing' },
  { rule: 'order-of-work', kind: 'lines', text: '天地玄黄宇宙洪荒日月盈昃辰宿。列张寒来暑往', measure: 14, expect: ['天地玄黄宇宙洪荒日月盈昃辰', '宿。列张寒来暑往'], shows: 'with nothing to shrink the character before the stop is pushed out' },
  { rule: 'order-of-work', kind: 'lines', text: '天地玄黄“宇宙”。”洪荒日月', measure: 8, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄黄“宇宙”。”', '洪荒日月'], shows: 'three marks in a row stay together: ”。” take two ems, one and a half at the line’s end' },
];
