import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { bodyExtensions } from '@/lib/copy/extensions';
import { folded, matchesIn, placesIn } from './find-text';

const schema = getSchema(bodyExtensions);
const text = (words: string, ...marks: string[]) => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const doc = (...content: unknown[]) => Node.fromJSON(schema, { type: 'doc', content });

describe('finding words in a body', () => {
  test('full and half width and case are one unless asked otherwise', () => {
    expect(placesIn('ＧＤＰ，gdp,Gdp', 'gdp', false)).toEqual([0, 4, 8]);
    expect(placesIn('ＧＤＰ，gdp,Gdp', 'gdp', true)).toEqual([4]);
  });
  test('places are found across emphasis, in lists, quotes and tables, never across paragraphs', () => {
    const body = doc(
      { type: 'paragraph', content: [text('桂'), text('花', 'strong'), text('巷')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('桂花巷')] }] }] },
      { type: 'paragraph', content: [text('桂')] }, { type: 'paragraph', content: [text('花巷')] },
      { type: 'table', attrs: { head: false }, content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [text('桂花巷')] }] }] },
    );
    const found = matchesIn(body, '桂花巷', false);
    expect(found).toHaveLength(3);
    for (const { from, to } of found) expect(body.textBetween(from, to)).toBe('桂花巷');
  });
  test('one place does not begin inside another', () => { expect(placesIn('哈哈哈哈哈', '哈哈', false)).toEqual([0, 2]); });
  test('what folds keeps its length, so places stay places', () => {
    for (const sample of ['İstanbul', 'ß', '𬘭Ａ', '　']) expect(folded(sample)).toHaveLength(sample.length);
  });
  test('nothing is found of nothing', () => { expect(placesIn('甲', '', false)).toEqual([]); });
});
