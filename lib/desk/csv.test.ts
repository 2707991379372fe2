import { describe, expect, test } from 'vitest';
import { csv } from './csv';

const cell = (text: string) => csv([[text]]).slice(1, -2);

describe('a table of comma-separated values', () => {
  test('begins with the mark of UTF-8 and ends every row with CRLF', () => expect(csv([['姓名', '字数'], ['甲', 1200]])).toBe('\ufeff姓名,字数\r\n甲,1200\r\n'));
  test('quotes what would break it', () => expect(cell('甲,"乙"\n丙')).toBe('"甲,""乙""\n丙"'));
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")', '＝1+1', ' =cmd|calc'])('runs nothing: %j', (text) => expect(cell(text).replace(/^"/, '')).toMatch(/^'/));
  test('leaves names and numbers as they are', () => {
    expect(cell('𬘭·甲')).toBe('𬘭·甲');
    expect(csv([[-5]]).slice(1, -2)).toBe('-5');
  });
});
