import { expect, test } from 'vitest';
import { line, prose } from './text-input';

test('a line of text keeps what prints and loses what no feed or PDF metadata can carry', () => {
  expect(line(40).parse('青渚\u0000\u202e新闻\ufffe\uffff\ud800\udc00\udfff 👍')).toBe('青渚新闻\ud800\udc00 👍');
  expect(prose(40).parse('一\r\n二\ud83d三')).toBe('一\n二三');
});
