import { Feed } from 'feed';
import { expect, test } from 'vitest';
import { bodyHtml, cdataText } from './body-html';

const hostile = 'T]]>U]]><script>alert(1)</script>"\'&]]>';

test('a headline full of end marks does not leave its place in a feed', () => {
  const feed = new Feed({ title: 't', id: 't', link: 'https://example.org/', copyright: '' });
  feed.addItem({ title: cdataText(hostile), id: 'https://example.org/1', link: 'https://example.org/1', date: new Date(0), content: bodyHtml([{ kind: 'paragraph', spans: [{ text: hostile }] }], { crosshead: 'h3', photo: () => '' }) });
  const outside = feed.rss2().replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
  expect(outside).not.toMatch(/<script|alert|\]\]/);
});

test('no copy of any element becomes markup', () => {
  const spans = [{ text: hostile }];
  const html = bodyHtml([
    { kind: 'paragraph', spans }, { kind: 'crosshead', text: hostile }, { kind: 'listItem', spans, ordered: 7 }, { kind: 'listItem', spans }, { kind: 'quote', spans, by: hostile },
    { kind: 'note', spans }, { kind: 'table', head: true, rows: [[hostile, hostile], [hostile, hostile]] },
  ], { crosshead: 'h2', photo: () => '' });
  expect(html).not.toMatch(/<script|alert\(1\)<(?!\/)|"'/);
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(11);
});
