import { expect, test } from 'vitest';
import { breakLines, prepareParagraph } from './paragraph';
import { preparedOnLoan, type Copy } from './paragraph-loan';
import { bodyRules } from './rules';
import { typeCase } from './type-case';
import { pt } from './units';

const copyOf = (text: string, tracking?: number): Copy => ({ runs: [{ text, face: 'song', size: pt(9) }], rules: { ...bodyRules, ...(tracking ? { tracking } : {}) } });
const measure = pt(126);
const lines = (paragraph: ReturnType<typeof preparedOnLoan>) => JSON.stringify(breakLines(paragraph, () => ({ measure })));
const texts = ['天地玄黄，宇宙洪荒。日月盈昃15天辰宿列张“寒来暑往”秋收冬藏；hyphenation of Words 2021年12月4日律吕调阳', '闰余成岁——云腾致雨……露结为霜，金生丽水（玉出昆冈）剑号巨阙珠称夜光果珍李柰'];

test('a paragraph with its characters moved, prepared from the one that stands, is set as one prepared from nothing', () => {
  for (const text of texts) for (const tracking of [-0.02, 0.015, 0.03]) {
    const plain = copyOf(text);
    preparedOnLoan(plain, typeCase);
    const moved = copyOf(text, tracking);
    expect(lines(preparedOnLoan(moved, typeCase, plain))).toBe(lines(prepareParagraph(moved.runs, moved.rules, typeCase)));
    // The paragraph it was taken from is as it was.
    expect(lines(preparedOnLoan(plain, typeCase))).toBe(lines(prepareParagraph(plain.runs, plain.rules, typeCase)));
  }
});

test('also where it must take over the very memory of that paragraph, the one lent longest ago', () => {
  const plain = copyOf(texts[0]!);
  preparedOnLoan(plain, typeCase);
  for (let other = 0; other < 31; other += 1) preparedOnLoan(copyOf(`${other}${texts[1]}`), typeCase);
  const moved = copyOf(texts[0]!, 0.03);
  expect(lines(preparedOnLoan(moved, typeCase, plain))).toBe(lines(prepareParagraph(moved.runs, moved.rules, typeCase)));
});
