import { describe, expect, test } from 'vitest';
import { pageUrl, storyUrl } from './addresses';
import { monthRows } from './archive-year';
import { jsonForScript } from './json-ld';
import { chineseDate, pageName, say } from './say';

describe('the readers’ edition', () => {
  test('names pages as the trade does', () => {
    expect(pageName(say('zh'), { number: 1, section: '要闻' })).toBe('第01版：要闻');
    expect(pageName(say('zh'), { number: 12, section: '' })).toBe('第12版');
  });

  test('page one has the address of its issue', () => {
    expect(pageUrl(710, 1)).toBe('/issues/710');
    expect(pageUrl(710, 2)).toBe('/issues/710/pages/2');
  });

  test('an address of a story is safe whatever its slug', () => {
    expect(storyUrl(1, 'a/../b?c#"')).toBe('/issues/1/stories/a%2F..%2Fb%3Fc%23%22');
  });

  test('months begin on Monday: 4 December 2021 is a Saturday in the first row', () => {
    const rows = monthRows(2021, 12);
    expect(rows[0]).toEqual([null, null, 1, 2, 3, 4, 5]);
    expect(rows).toHaveLength(5);
    expect(monthRows(2024, 2).flat().filter((day) => day !== null)).toHaveLength(29);
  });

  test('dates are written without leading zeros', () => {
    expect(chineseDate('2021-12-04')).toBe('2021年12月4日');
  });

  test('no text can end the element of structured data', () => {
    const json = jsonForScript({ headline: '</script><script>alert(1)</script><!--\u2028&' });
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json)).toEqual({ headline: '</script><script>alert(1)</script><!--\u2028&' });
  });
});
