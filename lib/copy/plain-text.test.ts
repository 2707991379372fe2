import { expect, test } from 'vitest';
import { bodyText, elementsOf, emptyContent, storyFromArticle } from './article-content';
import { emptyBody, parseBody } from './body-schema';
import { storyToPlainText } from './export';
import { bodyFromPlainText } from './plain-to-body';

test('each line of pasted text becomes a paragraph, bullets a list, empty lines nothing', () => {
  const body = bodyFromPlainText('　　河水清了。\r\n\r\n● 东岸\r●西岸\u2028灯亮了。\u0000\n');
  expect(parseBody(body).ok).toBe(true);
  expect(elementsOf(body, new Set()).map((element) => element.kind)).toEqual(['paragraph', 'listItem', 'listItem', 'paragraph']);
  expect(bodyText(elementsOf(body, new Set()))).toBe('河水清了。\n东岸\n西岸\n灯亮了。');
});

test('text without ink gives an empty body', () => {
  expect(bodyFromPlainText(' \n　\n')).toEqual(emptyBody());
});

test('a story as plain text has its decks, indented paragraphs, captions in place and the byline last', () => {
  const story = storyFromArticle({
    ...emptyContent(), title: '桥通了', byline: { kind: 'source', source: '某社' },
    photos: [{ photoId: 'a', caption: '桥头', credit: '甲 摄' }, { photoId: 'b', caption: '桥尾', credit: '' }],
    body: { type: 'doc', content: [
      { type: 'paragraph', content: [{ type: 'text', text: '今天通车。' }] },
      { type: 'photoAnchor', attrs: { photoId: 'a' } },
      { type: 'crosshead', content: [{ type: 'text', text: '两岸' }] },
    ] },
  }, {}, 'x', {});
  expect(storyToPlainText(story)).toBe('桥通了\n\n　　今天通车。\n［图］桥头 甲 摄\n两岸\n［图］桥尾\n（来源：某社）\n');
});

test('other matter as plain text: numbers and bullets before items, the source under its quote, a table by tabs', () => {
  const story = { ...storyFromArticle({ ...emptyContent(), title: '清单' }, {}, 'x', {}), body: [
    { kind: 'note' as const, spans: [{ text: '编者按' }] }, { kind: 'quote' as const, spans: [{ text: '路修好了' }], by: '村民' },
    { kind: 'listItem' as const, spans: [{ text: '登记' }], ordered: 1 }, { kind: 'listItem' as const, spans: [{ text: '东岸' }] },
    { kind: 'table' as const, head: true, rows: [['项目', '数'], ['路灯', '2']] },
  ] };
  expect(storyToPlainText(story)).toBe('清单\n\n　　编者按\n　　路修好了\n　　——村民\n1.登记\n●东岸\n项目\t数\n路灯\t2\n');
});
