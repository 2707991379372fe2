import type { ConformanceCase } from './case';

const gap = (text: string, ems: number, shows: string): ConformanceCase => ({ rule: 'cjk-latin-gap', kind: 'width', text, expect: ems, shows });

/** Gaps between Han and Latin, and how lines are adjusted; places are worked out by hand at ten points an em. */
export const mixedCases: readonly ConformanceCase[] = [
  gap('在12月', 3.5, 'on both sides of figures'),
  gap('用AB型', 3.5, 'on both sides of letters'),
  gap('占5%的', 3.5, 'behind %'),
  gap('约$5元', 3.5, 'before a sign of currency'),
  gap('用α型', 3, 'Greek is Latin here'),
  gap('，AB，甲', 4, 'none beside a full-width mark'),
  gap('（AB）甲', 3.5, 'none inside brackets'),
  gap('AB', 1, 'none at the line’s edges'),
  gap('5℃时', 2.5, 'none behind a wide sign'),
  gap('甲(乙', 2.5, 'none beside brackets of half width'),
  gap('甲 AB', 2.25, 'a typed space between Han and Latin is the gap, not a space more'),
  { rule: 'cjk-latin-gap', kind: 'places', text: '天12地', measure: 20, expect: [0, 1.25, 1.75, 2.5], shows: '¼ em before and behind' },
  { rule: 'cjk-latin-gap', kind: 'places', text: '天12地', measure: 20, rules: { cjkLatinGap: 0 }, expect: [0, 1, 1.5, 2], shows: 'a house may set it solid' },
  { rule: 'cjk-latin-gap', kind: 'lines', text: '天地玄黄12345678', measure: 4, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄黄', '12345678'], shows: 'four ems hold four Han before figures: the gap falls away at the line’s end' },

  { rule: 'shrink-first', kind: 'lines', text: '天，地，玄黄宇宙。洪荒', measure: 8, expect: ['天，地，玄黄宇宙。', '洪荒'], shows: 'half an em too long: it is shrunk, not broken earlier and stretched' },
  { rule: 'shrink-first', kind: 'lines', text: '天《地》玄黄宇宙洪荒日月', measure: 8, rules: { lastLineHan: 0 }, expect: ['天《地》玄黄宇宙', '洪荒日月'], shows: 'eight ems fill the line as they are: nothing is shrunk for one character more' },
  { rule: 'shrink-first', kind: 'lines', text: '天12地34玄黄宇宙洪荒日月盈', measure: 8, rules: { lastLineHan: 0 }, expect: ['天12地34玄黄宇', '宙洪荒日月盈'], shows: 'eight ems with four gaps of ¼ em are full' },
  { rule: 'shrink-order', kind: 'places', text: '天地玄黄宇宙。洪荒', measure: 6.5, expect: [0, 1, 2, 3, 4, 5, 6], shows: 'the mark at the line’s end gives first, and nothing else need give' },
  { rule: 'shrink-order', kind: 'places', text: '天AB CD（地）玄黄宇宙', measure: 7.5, expect: [0, 1.25, 1.75, 2.25, 2.5, 3, 3.5, 4.5, 5.5, 6.5], shows: 'the word space before the brackets and the gap' },
  { rule: 'shrink-order', kind: 'places', text: '天”地，玄黄宇宙洪荒日月盈。辰宿列张', measure: 13, expect: [0, 1, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5], shows: 'the closing mark before the comma' },
  { rule: 'shrink-order', kind: 'places', text: '天，地12玄黄宇宙。洪荒日月', measure: 8.5, expect: [0, 1, 1.5, 2.75, 3.25, 4, 5, 6, 7, 8], shows: 'the comma before the gap' },
  { rule: 'shrink-order', kind: 'places', text: '天。地12玄黄宇宙。洪荒日月', measure: 8.75, expect: [0, 1, 2, 3.125, 3.625, 4.25, 5.25, 6.25, 7.25, 8.25], shows: 'gaps before the full stop, down to ⅛ em' },
  { rule: 'shrink-order', kind: 'places', text: '天。地12玄黄宇宙。洪荒日月', measure: 8.5, expect: [0, 1, 1.75, 2.875, 3.375, 4, 5, 6, 7, 8], shows: 'the full stop last' },
  { rule: 'shrink-order', kind: 'places', text: '天，地，玄黄宇宙。洪荒日月', measure: 8, expect: [0, 1, 1.75, 2.75, 3.5, 4.5, 5.5, 6.5, 7.5], shows: 'two commas give alike' },
  { rule: 'shrink-order', kind: 'places', text: '天《地》玄黄宇宙。洪荒日月', measure: 8, expect: [0, 0.75, 1.75, 2.75, 3.5, 4.5, 5.5, 6.5, 7.5], shows: 'brackets give before the opening and behind the closing mark, alike' },

  { rule: 'stretch-order', kind: 'places', text: '天AB CD地玄黄宇宙洪荒', measure: 7, space: 0.25, expect: [0, 1.25, 1.75, 2.25, 2.75, 3.25, 4, 5, 6], shows: 'the word space first, up to ½ em' },
  { rule: 'stretch-order', kind: 'places', text: '天AB CD地玄黄宇宙洪荒', measure: 7.25, space: 0.25, expect: [0, 1.375, 1.875, 2.375, 2.875, 3.375, 4.25, 5.25, 6.25], shows: 'then the gaps, alike' },
  { rule: 'stretch-order', kind: 'places', text: '天12地玄黄宇宙洪荒日月', measure: 7, expect: [0, 1.5, 2, 3, 4, 5, 6], shows: 'gaps up to ½ em' },
  { rule: 'stretch-order', kind: 'places', text: '天12地玄黄宇宙洪荒日月', measure: 7.2, expect: [0, 1.54, 2.04, 3.08, 4.12, 5.16, 6.2], shows: 'what is left over is shared by every gap' },
  { rule: 'stretch-order', kind: 'places', text: '天地玄黄AB宇宙', measure: 4.6, rules: { lastLineHan: 0 }, expect: [0, 1.2, 2.4, 3.6], shows: 'between Han alike' },
  { rule: 'stretch-never', kind: 'places', text: '天——地玄黄宇宙', measure: 6.4, expect: [0, 1.1, 2.1, 3.2, 4.3, 5.4], shows: 'not inside the long dash' },
  { rule: 'stretch-never', kind: 'places', text: '天～地玄黄宇宙', measure: 5.4, expect: [0, 1, 2, 3.2, 4.4], shows: 'not around a connector' },
  { rule: 'stretch-never', kind: 'places', text: '天/地玄黄宇宙', measure: 4.9, expect: [0, 1, 1.5, 2.7, 3.9], shows: 'not around the solidus' },
  { rule: 'stretch-never', kind: 'places', text: '天？！地玄黄宇宙', measure: 5.4, expect: [0, 1.1, 1.6, 2.2, 3.3, 4.4], shows: 'not inside a stack of ？！, half an em each' },
];
