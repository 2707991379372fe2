import { describe, expect, test } from 'vitest';
import { settable } from '../characters';
import { accountFaults } from './accounting';
import { headlineWithPage } from './forms';
import { recognise } from './recognise';

/** Copy nobody would write on purpose, which must still be read, every character of it. */
const read = (text: string) => {
  const result = recognise(text, { people: ['江蓠'], decisions: {}, hints: [] });
  return accountFaults(text, result);
};

describe('a long line', () => {
  test.each([
    ['with wide gaps', `秋收${' '.repeat(4000)}工作${'　'.repeat(4000)}展开`], ['of tabs', `字${'\t'.repeat(3000)}`.repeat(4)], ['of digits', '2'.repeat(30_000)], ['of quotes', '“'.repeat(30_000)],
    ['of dates', '2021年12月4日星期六'.repeat(2000)], ['of brackets that never close', '（来源：'.repeat(8000)], ['of copy without a stop', '本区秋收工作全面展开'.repeat(10_000)], ['of halves of surrogate pairs', '\u200b\ud800字'.repeat(3000)],
  ])('%s is read and accounted for', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  test('that ends in a page reference is a headline with its page, whatever the gap', () => {
    expect(headlineWithPage('清淤工程昨日开工          2版')).toMatchObject({ from: 0, to: 8, page: 2 });
    expect(headlineWithPage(`${'清淤工程'.repeat(40)}（详见三版）`)).toMatchObject({ to: 160, page: 3 });
  });
});

test('a long gap in copy is no work for the typesetter', () => {
  expect(settable(`字${' '.repeat(90_000)}字`)).toHaveLength(90_002);
});
