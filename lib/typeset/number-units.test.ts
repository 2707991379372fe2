import { describe, expect, test } from 'vitest';
import { linesOf } from './set-copy';

describe('figures and units of several characters stand together (domain.md §5)', () => {
  test.each(['12公里', '20小时', '35平方米', '18万元', '10个月', '42人次', '16亿元', '30摄氏度'])('%s', (number) => {
    const at = (measure: number) => linesOf(`天地玄黄宇宙洪荒日月盈昃辰宿列张${number}寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨`, measure, { lastLineHan: 0 });
    for (let measure = 14; measure <= 28; measure += 0.25) {
      for (const line of at(measure)) expect(line).not.toMatch(/\d$/u);
      expect(at(measure).filter((line) => line.includes(number))).toHaveLength(1);
    }
  });

  test('the same characters without figures before them are copy like any other', () => {
    expect(linesOf('天地玄黄宇宙洪公里荒日月盈昃辰宿', 8, { lastLineHan: 0 })[0]).toBe('天地玄黄宇宙洪公');
  });

  test('they are parted where no line can hold them', () => {
    const lines = linesOf('天地玄123456平方公里黄宇宙洪荒', 7, { lastLineHan: 0 });
    expect(lines[0]).not.toBe('天地玄');
  });
});
