import { describe, expect, test } from 'vitest';
import { linesOf } from './set-copy';
import type { ProhibitionLevel } from './rules';

/** Left-set and incompressible, so that nothing but the prohibition decides. */
const broken = (text: string, measureEm: number, level: ProhibitionLevel) =>
  linesOf(text, measureEm, { level, align: 'left', lastLineHan: 0 });
const levels: readonly ProhibitionLevel[] = ['none', 'basic', 'gb', 'strict'];

describe('line starts (CLREQ 3.1.4; GB/T 15834-2011 5.1.1–5.1.9)', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<ProhibitionLevel, boolean>>])[] = [
    ...[...'。，、：；？！”’」』）〕］｝〉》】〗'].map(
      (mark) => ['stop or closing mark', mark, { none: true, basic: false, gb: false, strict: false }] as const),
    ...[...'·—–～'].map((mark) => ['connector or interpunct', mark, { none: true, basic: false, gb: false, strict: false }] as const),
    ['solidus', '/', { none: true, basic: false, gb: false, strict: false }],
    ['unit sign', '℃', { none: true, basic: true, gb: false, strict: false }],
    ['long dash', '——', { none: true, basic: true, gb: true, strict: false }],
    ['ellipsis', '……', { none: true, basic: true, gb: true, strict: false }],
  ];
  for (const [name, mark, allowed] of cases) {
    for (const level of levels) {
      test(`${name} ${mark} ${allowed[level] ? 'may' : 'may not'} start a line at level ${level}`, () => {
        // Four Han fill the line; half an em more is no room for any of the marks.
        const second = broken(`天地玄黄${mark}宇宙洪荒`, 4.4, level)[1]!;
        expect(second.startsWith(mark)).toBe(allowed[level]);
      });
    }
  }
});

describe('line ends', () => {
  for (const mark of '“‘「『（〔［｛〈《【〖') {
    test(`opening mark ${mark} ends a line at level none only`, () => {
      for (const level of levels) {
        const first = broken(`天地玄${mark}黄宇宙洪`, 4, level)[0]!;
        expect(first.endsWith(mark)).toBe(level === 'none');
      }
    });
  }
  test.each([['basic', true], ['gb', false], ['strict', false]] as const)('the solidus at level %s: may end a line %s (GB/T 15834 5.1.9)', (level, may) => {
    expect(broken('天地玄/黄宇宙洪', 3.6, level)[0]!.endsWith('/')).toBe(may);
  });
  test('a currency sign stays with its number', () => {
    expect(broken('天地玄￥50宙洪荒', 4, 'gb')[0]).toBe('天地玄');
  });
});

describe('what stands together at every level', () => {
  test.each([
    ['——', '天地玄——黄宇宙', '天地玄'],
    ['……', '天地玄……黄宇宙', '天地玄'],
    ['digits', '天地玄2021黄宇宙', '天地玄'],
    ['a decimal', '天地玄3.75黄宇宙', '天地玄'],
    ['thousands', '天地1,234,567黄宇', '天地'],
    ['a percentage', '天地玄15%黄宇宙', '天地玄'],
    ['a temperature', '天地玄15℃黄宇宙', '天地玄'],
    ['a Latin word', '天地玄Word黄宇宙', '天地玄'],
    ['a telephone number', '天010-1234黄宇宙', '天'],
    ['a number and its unit after a space', '天地玄5 km黄宇宙', '天地玄'],
  ])('%s', (_, text, first) => {
    // Strict would not let —— and …… start the second line; that is tested above.
    for (const level of ['none', 'basic', 'gb'] as const) expect(broken(text, 4, level)[0]).toBe(first);
  });
  test('of several —— in a row the pairs may be parted, never a pair', () => {
    expect(linesOf('天地玄————黄', 5, { align: 'left', lastLineHan: 0 })).toEqual(['天地玄——', '——黄']);
    expect(linesOf('天地————黄', 5, { align: 'left', lastLineHan: 0 })).toEqual(['天地——', '——黄']);
  });
  test('an emoji of several is not parted at its joiners, nor from its skin tone', () => {
    expect(broken('天地玄👨\u200d👩\u200d👧宇', 5, 'gb')[0]).toBe('天地玄');
    expect(broken('天地玄👍🏽宇宙', 4, 'gb')[0]).toBe('天地玄');
  });
  test('a word joiner holds two Han together, a zero width space lets a Latin word be parted (UAX #14 LB11, LB8)', () => {
    expect(broken('天地玄黄\u2060宇宙', 4, 'gb')[0]).toBe('天地玄');
    expect(broken('天Word\u200bword宇', 4, 'gb')[0]).toBe('天Word\u200b');
  });
  test('？！ stacked are not parted', () => {
    for (const level of levels) expect(broken('天地玄黄？！宇', 4.5, level).some((line) => line.startsWith('！'))).toBe(false);
  });
});

describe('numbers and their measure words', () => {
  test('stay together when the line before can bear it', () => {
    expect(linesOf('天地玄黄宇宙洪荒日月盈昃15天辰宿列张', 13.5)[0]).toBe('天地玄黄宇宙洪荒日月盈昃');
  });
  test('also when it opens visibly', () => {
    expect(linesOf('天地玄黄123456天辰宿列张', 8, { lastLineHan: 0 })[0]).toBe('天地玄黄');
  });
});
