import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBody, type BodyBlock } from '../body-schema';
import { parseMarkup } from './markup-for-tests';
import { readPasted } from './read-pasted';

const sample = (name: string) => readPasted(parseMarkup(readFileSync(path.join(import.meta.dirname, 'samples', `${name}.html`), 'utf8')));
const pasted = (html: string) => readPasted(parseMarkup(html));

/** Blocks as a reader sees them: the kind, then its words, bold in *…* and 楷体 in /…/. */
function seen(blocks: readonly BodyBlock[]): string[] {
  const words = (texts: readonly { text: string; marks?: readonly { type: string }[] | undefined }[] | undefined): string => (texts ?? []).map(({ text, marks }) => {
    const kinds = (marks ?? []).map((mark) => mark.type);
    const kai = kinds.includes('kai') ? `/${text}/` : text;
    return kinds.includes('strong') ? `*${kai}*` : kai;
  }).join('');
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph': return [words(block.content)];
      case 'crosshead': return [`# ${words(block.content)}`];
      case 'bulletList': return block.content.map((item) => `● ${words(item.content[0].content)}`);
      case 'orderedList': return block.content.map((item, index) => `${block.attrs.start + index}. ${words(item.content[0].content)}`);
      case 'table': return block.content.map((row, index) => `${index === 0 && block.attrs.head ? '‖' : '|'}${row.content.map((cell) => words(cell.content)).join('|')}`);
      default: return [block.type];
    }
  });
}

describe('copy pasted from other programs', () => {
  test('Word: headings, lists, a table and emphasis come along; its indents, comments and struck-out words do not', () => {
    const { blocks, dropped } = sample('word');
    expect(seen(blocks)).toEqual([
      '# 老街的灯亮了',
      '入夏以来，青洲区桂花巷换上了126盏新路灯。“走夜路不再心慌。”住在巷口的*周阿婆*说，/灯下能看清台阶/。',
      '这一句是新加的。', '1. 先登记', '2. 再验收', '● 巷口设箱', '一、修路不误出行。', '‖街道|新灯（盏）', '|桂花巷|126', '/（本版文字由读者提供）/', '数字截至六月底。',
    ]);
    expect(dropped).toEqual({ image: 1, comment: 2, deleted: 1, note: 2 });
  });
  test('WPS: a bold line of its own is a small heading; what is hidden stays hidden and is named', () => {
    const { blocks, dropped } = sample('wps');
    expect(seen(blocks)).toEqual(['# 渡口换新船', '六月一日，柳汀渡口的新船下水。船长18米，能坐60人。/“比老船稳当。”/船工老沈说。', '● 头班六点开', '● 末班九点收']);
    expect(dropped).toEqual({ hidden: 1, image: 1 });
  });
  test('WeChat: sections become paragraphs; pictures of elsewhere, cards and films are named', () => {
    const { blocks, dropped, pictures } = sample('wechat');
    expect(seen(blocks)).toEqual(['# 一条巷子的四季', '春天，桂花巷的*墙根*先绿。', '/图为桂花巷一角/', '夏天，住户们把竹床搬到巷口。', '“这条巷子，四季都有人等你回家。”', '● 春绿墙根', '● 夏坐竹床']);
    expect(dropped).toEqual({ image: 2, link: 1, media: 2, hidden: 1 });
    expect(pictures).toEqual([]);
  });
  test('web pages: no script, nested lists made flat, cells over several rows, a line end between two Han is no space', () => {
    const { blocks, dropped } = sample('web');
    expect(seen(blocks)).toEqual(['# 河堤修好了', '河堤修了三年，今年汛期/头一次/不用守夜。', '第一行', '第二行', '3. 备沙袋', '4. 每处百袋', '5. 查闸门', '‖河段|长度', '|上段|2公里', '||3公里', '只有一格的表格其实是版式。', 'E = c', '看不见的字']);
    expect(dropped).toEqual({ image: 1, formula: 1, nested: 1, invisible: 2 });
  });
  test('everything that is read may stand in a body', () => {
    for (const name of ['word', 'wps', 'wechat', 'web']) expect(parseBody({ type: 'doc', content: sample(name).blocks }).ok).toBe(true);
  });
});

describe('pasted tables', () => {
  test('long cells are copy, read as paragraphs, and that is said', () => {
    const { blocks, dropped } = pasted(`<table><tr><td>${'这一格是一整段文字'.repeat(8)}</td><td>右栏</td></tr></table>`);
    expect(seen(blocks)).toEqual(['这一格是一整段文字'.repeat(8), '右栏']);
    expect(dropped).toEqual({ table: 1 });
  });
  test('nine columns are too many for a newspaper', () => {
    expect(pasted(`<table><tr>${'<td>一</td>'.repeat(9)}</tr></table>`).dropped).toEqual({ table: 1 });
    expect(seen(pasted(`<table><tr>${'<td>一</td>'.repeat(8)}</tr></table>`).blocks)).toEqual([`|${Array(8).fill('一').join('|')}`]);
  });
});

test('a style of its own outweighs the tag, and bold inside 楷体 keeps both', () => {
  expect(seen(pasted('<p><b style="font-weight:400">常</b><span style="font-weight:600"><em>重</em></span>，<span style="font-style:italic">楷<span style="font-style:normal">宋</span></span>。</p>').blocks)).toEqual(['常*/重/*，/楷/宋。']);
});
test('a bold paragraph that is a sentence stays a paragraph', () => {
  expect(seen(pasted('<p><b>这是一句完整的话。</b></p><p><b>这是小标题</b></p>').blocks)).toEqual(['*这是一句完整的话。*', '# 这是小标题']);
});
test('rare characters and emoji of several parts are copy', () => {
  expect(seen(pasted('<p>𬘭䶮 👩‍🌾 𠮷</p>').blocks)).toEqual(['𬘭䶮 👩‍🌾 𠮷']);
});
test('a thousand elements inside each other are read', () => {
  expect(seen(pasted(`${'<div>'.repeat(1000)}底${'</div>'.repeat(1000)}`).blocks)).toEqual(['底']);
});
test('a picture inside the HTML itself is handed on, with its place', () => {
  const { blocks, pictures, dropped } = pasted('<p>前</p><p><img src="data:image/png;base64,iVBORw0KGgo="></p><p>后</p><img src="data:image/svg+xml;base64,PHN2Zz4=">');
  expect(seen(blocks)).toEqual(['前', '后']);
  expect(pictures).toEqual([{ address: 'data:image/png;base64,iVBORw0KGgo=', after: 1 }]);
  expect(dropped).toEqual({ image: 1 });
});
test('nothing gives nothing', () => {
  expect(pasted('<meta charset="utf-8"><p>&nbsp;</p>')).toEqual({ blocks: [], dropped: {}, pictures: [] });
});
