import { describe, expect, test } from 'vitest';
import { countLines, prepareParagraph } from './paragraph';
import { bodyRules, trackingLimits } from './rules';
import { naturalEm, setCopy, testSize, textOf, xsOf } from './set-copy';
import { typeCase } from './type-case';
import { pt } from './units';

describe('tracking', () => {
  test('is added after every character but the last of a line', () => {
    expect(naturalEm('天地玄黄', { tracking: 0.03 })).toBeCloseTo(4.09, 4);
    expect(xsOf(setCopy('天地玄黄', 10, { tracking: 0.03 })[0]!)).toEqual([0, 1.03, 2.06, 3.09]);
  });

  test('may be taken away as well', () => expect(naturalEm('天地玄黄', { tracking: -0.02 })).toBeCloseTo(3.94, 4));

  test('does not count after the last character of a full line', () => {
    // Four ems and three times 0.02 fit 4.06 em; a fourth would not.
    const [first] = setCopy('天地玄黄宇宙洪荒', 4.06, { tracking: 0.02, lastLineHan: 0 });
    expect(first!.runs[0]!.text).toBe('天地玄黄');
    expect(first!.naturalWidth).toBeCloseTo(40.6, 6);
  });

  test.each([['——', 2], ['……', 2], ['2021', 2], ['Word', 2], ['3.5%', 2]])('leaves %s as it is within', (held, ems) => {
    expect(naturalEm(held, { tracking: 0.03 })).toBe(ems);
  });

  test('stands on both sides of a Latin word', () => {
    // Two gaps of a quarter of an em between Han and Latin besides.
    expect(naturalEm('天ab地', { tracking: 0.03 })).toBeCloseTo(3.56, 4);
  });

  test('leaves an accent over its letter', () => {
    const xs = xsOf(setCopy('天a\u0301地', 10, { tracking: 0.03 })[0]!);
    const plain = xsOf(setCopy('天a\u0301地', 10)[0]!);
    expect(xs[2]! - xs[1]!).toBeCloseTo(plain[2]! - plain[1]!, 6);
  });

  test.each([trackingLimits.least, -0.01, 0.01, trackingLimits.most])('of %d em: lines are justified exactly', (tracking) => {
    const lines = setCopy('云泽市12月4日公布，今年前10个月——全市新建绿地512公顷，完成年度计划的96%……建成区绿化覆盖率达到43.7%。', 14, { tracking, indent: 2 });
    for (const line of lines.slice(0, -1)) {
      expect(line.setWidth).toBeCloseTo(140, 6);
      expect(xsOf(line).at(-1)!).toBeLessThanOrEqual(14);
    }
  });

  test('changes what a paragraph is counted as', () => {
    const text = '天地玄黄宇宙洪荒日月盈昃辰宿列张'.repeat(20);
    const counted = (tracking: number) => countLines(prepareParagraph([{ text, face: 'song', size: testSize }], { ...bodyRules, indent: 0, tracking }, typeCase), pt(16 * testSize));
    expect([counted(0), counted(0.03)]).toEqual([20, 22]);
  });

  test('none is the same as no tracking at all', () => {
    expect(textOf(setCopy('天地，玄黄“宇宙”洪荒2021', 5, { tracking: 0 }))).toEqual(textOf(setCopy('天地，玄黄“宇宙”洪荒2021', 5)));
  });
});
