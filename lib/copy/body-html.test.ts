import { describe, expect, test } from 'vitest';
import { bodyHtml } from './body-html';
import { elementText } from './element-text';
import type { StoryElement } from './story';

const html = (...body: StoryElement[]): string => bodyHtml(body, { crosshead: 'h2', photo: (photoId) => `[${photoId}]` });

describe('a body as HTML says what its elements are', () => {
  test('a pull quote is a blockquote with its source as its footer', () => {
    expect(html({ kind: 'quote', spans: [{ text: '路修到了家门口' }], by: '村民' })).toBe('<blockquote><p>路修到了家门口</p><footer>——村民</footer></blockquote>');
    expect(html({ kind: 'quote', spans: [{ text: '路' }] })).toBe('<blockquote><p>路</p></blockquote>');
  });
  test('neighbouring paragraphs of a note are one aside', () => {
    expect(html({ kind: 'note', spans: [{ text: '编者按', strong: true }] }, { kind: 'note', spans: [{ text: '欢迎来信' }] })).toBe('<aside class="note"><p><strong>编者按</strong></p><p>欢迎来信</p></aside>');
  });
  test('a table has header cells only where its first row names the columns', () => {
    expect(html({ kind: 'table', head: true, rows: [['项目', '数'], ['路灯', '2']] })).toBe('<table><thead><tr><th scope="col">项目</th><th scope="col">数</th></tr></thead><tbody><tr><td>路灯</td><td>2</td></tr></tbody></table>');
    expect(html({ kind: 'table', head: false, rows: [['路灯', '2']] })).toBe('<table><tbody><tr><td>路灯</td><td>2</td></tr></tbody></table>');
  });
  test('items that follow each other are one list; numbers that go on stay in it, others begin a new one', () => {
    const item = (text: string, ordered?: number): StoryElement => ({ kind: 'listItem', spans: [{ text }], ...(ordered ? { ordered } : {}) });
    expect(html(item('甲'), item('乙'))).toBe('<ul><li>甲</li><li>乙</li></ul>');
    expect(html(item('甲', 1), item('乙', 2), item('丙', 5))).toBe('<ol><li>甲</li><li>乙</li></ol>\n<ol start="5"><li>丙</li></ol>');
    expect(html(item('甲'), item('乙', 1))).toBe('<ul><li>甲</li></ul>\n<ol><li>乙</li></ol>');
  });
  test('nothing of the copy is taken as markup', () => {
    const sly = '<img src=x onerror="alert(1)">&';
    const all = html({ kind: 'quote', spans: [{ text: sly }], by: sly }, { kind: 'note', spans: [{ text: sly }] }, { kind: 'table', head: true, rows: [[sly], [sly]] }, { kind: 'listItem', spans: [{ text: sly }] }, { kind: 'crosshead', text: sly }, { kind: 'paragraph', spans: [{ text: sly, strong: true, kai: true }] });
    expect(all).not.toContain('<img');
    expect(all.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;/g)).toHaveLength(8);
  });
});

test('the text of an element is its copy: cells and sources parted by what prints nothing', () => {
  expect(elementText({ kind: 'table', head: true, rows: [['甲', '乙'], ['丙', '']] })).toBe('甲\t乙\n丙\t');
  expect(elementText({ kind: 'quote', spans: [{ text: '甲' }, { text: '乙', strong: true }], by: '丙' })).toBe('甲乙\n丙');
  expect(elementText({ kind: 'photo', photoId: 'p' })).toBe('');
});
