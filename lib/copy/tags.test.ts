import { expect, test } from 'vitest';
import { tagsOf } from './tags';

test('tags are parted by commas of either width, enumeration commas and spaces, each once', () => {
  expect(tagsOf('步道、沿河 惠民，步道;  民生')).toEqual(['步道', '沿河', '惠民', '民生']);
  expect(tagsOf('  ')).toEqual([]);
});
test('a tag is cut to thirty characters and never within one', () => {
  expect(tagsOf('长'.repeat(40))).toEqual(['长'.repeat(30)]);
  expect(tagsOf(`${'长'.repeat(29)}𬘭`)).toEqual(['长'.repeat(29)]);
});
test('there are thirty at most', () => expect(tagsOf(Array.from({ length: 40 }, (_, at) => `标签${at}`).join('，'))).toHaveLength(30));
