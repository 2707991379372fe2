import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageProof, ProofItem, TextItem } from '@/lib/makeup/page-proof';
import { faceSubset } from '@/lib/press/fonts';
import { pt } from '@/lib/typeset/units';
import { proofsToPdf } from './pdf';
import { pictureByHand, proofByHand, runByHand } from './proof-by-hand';

const run = (text: string, baseline: number, more: Partial<TextItem>): TextItem => ({ ...runByHand({ text, x: more.xs ? undefined : 48 }, baseline), element: -1, ...more });
const page = (number: number, items: readonly ProofItem[]): PageProof => ({ ...proofByHand([]), page: number, items });

const first = page(1, [
  run('青洲新闻', 60, { role: 'masthead', blockId: 'mast', articleId: null }),
  run('渡口修路记', 120, { role: 'kicker' }), run('渡口夜航', 150, { role: 'title' }), run('灯塔再亮', 180, { role: 'title' }), run('三年修了九座桥', 200, { role: 'subtitle' }), run('四乡通了车', 205, { role: 'subtitle', offset: 8 }),
  { kind: 'rule', blockId: 'b1', x1: pt(48), y1: pt(210), x2: pt(300), y2: pt(210), weight: pt(0.5), ink: { c: 0, m: 0, y: 0, k: 100 } },
  run('渡口的第一段，', 230, { element: 0 }), run('分成两行。', 242, { element: 0 }), run('小标题', 254, { role: 'crosshead', element: 1 }),
  run('第二段在栏底断开，', 266, { element: 2 }), run('又在另一栏', 230, { element: 2, xs: [...'又在另一栏'].map((_, index) => pt(300 + index * 9)) }),
  pictureByHand, run('码头的清晨', 610, { role: 'caption', blockId: 'b2', articleId: 'a2' }),
  run('第一版', 1000, { role: 'folio', blockId: 'folio', articleId: null }),
]);
const second = page(2, [run('接上一版的后半段。', 100, { element: 2, blockId: 'b9' }), run('另一篇', 140, { role: 'title', blockId: 'b7', articleId: 'a7' }), run('正文。', 160, { element: 0, blockId: 'b7', articleId: 'a7' })]);

interface Node { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[]; readonly type?: string; readonly id?: string }

describe('the reader’s file is tagged', () => {
  let pdf: Buffer;
  let tree: string[];
  let catalog: string;

  beforeAll(async () => {
    const jpeg = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#2a7f62' } }).jpeg().toBuffer();
    pdf = await proofsToPdf([first, second], { font: faceSubset, picture: async () => jpeg, title: '青洲新闻', date: new Date('2021-12-04T00:00:00Z') });
    catalog = pdf.toString('latin1');
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    tree = [];
    for (let number = 1; number <= 2; number += 1) {
      const sheet = await document.getPage(number);
      const texts = new Map<string, string>();
      let open = '';
      for (const item of (await sheet.getTextContent({ includeMarkedContent: true })).items as unknown as { type?: string; id?: string; str?: string }[]) {
        if (item.type === 'beginMarkedContentProps') open = item.id ?? '';
        else if (item.type === 'endMarkedContent') open = '';
        else if (item.str) texts.set(open, (texts.get(open) ?? '') + item.str);
      }
      const walk = (node: Node): void => {
        const own = (node.children ?? []).filter((child) => child.type === 'content').map((child) => texts.get(child.id ?? '') ?? '').join('');
        if (own || node.alt) tree.push(`${number} ${node.role} ${node.alt ?? own}`);
        for (const child of node.children ?? []) if (child.type !== 'content') walk(child);
      };
      walk(await sheet.getStructTree() as unknown as Node);
      expect([...texts].filter(([id]) => id === '').map(([, text]) => text)).toEqual(number === 1 ? ['第一版'] : []);
    }
  });

  test('headings, paragraphs, figures and captions stand in reading order, lines and columns of a paragraph in one element', () => {
    expect(tree).toEqual([
      '1 P 青洲新闻', '1 P 渡口修路记', '1 H1 渡口夜航灯塔再亮', '1 P 三年修了九座桥', '1 P 四乡通了车', '1 P 渡口的第一段，分成两行。', '1 H2 小标题', '1 P 第二段在栏底断开，又在另一栏',
      '1 Figure 码头', '1 Caption 码头的清晨', '2 P 接上一版的后半段。', '2 H1 另一篇', '2 P 正文。',
    ]);
  });

  test('a paragraph that goes on over the page is one element with contents on both', () => {
    const paragraphs = [...catalog.matchAll(/<<\n\/S \/P\n[\s\S]*?endobj/g)].map((match) => match[0]).filter((text) => (text.match(/\/MCID|\/Pg /g) ?? []).length > 0);
    expect(paragraphs.some((text) => new Set([...text.matchAll(/\/Pg (\d+) 0 R/g)].map((match) => match[1])).size === 2)).toBe(true);
  });

  test('articles are grouped, pages are sections, the language and the title are said', () => {
    expect(catalog.match(/\/S \/Art\n/g)).toHaveLength(3);
    expect(catalog.match(/\/S \/Sect\n/g)).toHaveLength(2);
    expect(catalog).toContain('/Lang (zh-CN)');
    expect(catalog).toMatch(/\/Marked true/);
    expect(catalog).toContain('/DisplayDocTitle true');
    expect(catalog.match(/\/Tabs \/S\n/g)).toHaveLength(2);
  });

  test('a figure says where it stands', () => {
    const box = /\/S \/Figure[\s\S]*?\/BBox \[([^\]]*)\]/.exec(catalog)?.[1]?.split(' ').map(Number) ?? [];
    expect(box[0]).toBeCloseTo(400, 3);
    expect((box[2] ?? 0) - (box[0] ?? 0)).toBeCloseTo(200, 3);
    expect(box[3]).toBeCloseTo(first.height - 440, 3);
  });

  test('rules are artifacts and every marked content is closed', async () => {
    const { pdfObjects, streamText } = await import('@/lib/press/pdf-check');
    const { objects } = pdfObjects(pdf);
    const contents = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object.dictionary)).map((object) => objects.get(Number(/\/Contents (\d+)/.exec(object.dictionary)?.[1])));
    for (const content of contents) {
      const operators = content ? streamText(content) : '';
      expect(operators.match(/B[DM]C\b/g)?.length).toBe(operators.match(/\bEMC\b/g)?.length);
      expect(operators).not.toMatch(/BT\n(?:(?!ET)[\s\S])*B[DM]C/);
    }
    expect(contents[0] && streamText(contents[0])).toMatch(/\/Artifact <<\s*\/Type \/Layout\s*>> BDC\n0 0 0 1 K 0\.5 w/);
  });
});
