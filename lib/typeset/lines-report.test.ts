import { expect, test } from 'vitest';
import { linesReport } from './lines-report';
import { typeCase } from './type-case';
import { pt } from './units';

const options = { measureEm: 14, size: pt(9), level: 'gb' } as const;

test('a report gives the lines of each paragraph with their widths in ems', () => {
  const text = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏。';
  expect(linesReport([text, ''], options, typeCase)).toEqual({
    paragraphs: [
      { lines: [
        { text: '天地玄黄宇宙洪荒日月盈昃', naturalEm: 14, setEm: 14 },
        { text: '辰宿列张寒来暑往秋收冬藏。', naturalEm: 12.5, setEm: 12.5 },
      ] },
      { lines: [] },
    ],
  });
});

test('the indent is two ems unless it is given', () => {
  const report = linesReport(['天地玄黄宇宙洪荒日月盈昃辰宿列张'], { ...options, indent: 0 }, typeCase);
  expect(report.paragraphs[0]!.lines[0]!.text).toBe('天地玄黄宇宙洪荒日月盈昃辰宿');
});

test('the widths do not depend on the size', () => {
  const text = ['12月2日，天地玄黄（宇宙洪荒）日月盈昃，辰宿列张。'];
  expect(linesReport(text, { ...options, size: pt(21) }, typeCase)).toEqual(linesReport(text, options, typeCase));
});
