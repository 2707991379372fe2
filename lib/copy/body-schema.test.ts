import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyCharacterLimit, emptyBody, parseBody } from './body-schema';
import { bodyExtensions } from './extensions';

const schema = getSchema(bodyExtensions);

interface Tree { type: string; content?: Tree[]; text?: string; marks?: { type: string }[]; attrs?: Record<string, unknown> }

const text = (words: string, ...marks: string[]): Tree => (marks.length ? { type: 'text', text: words, marks: marks.map((type) => ({ type })) } : { type: 'text', text: words });
const paragraph = (...content: Tree[]): Tree => ({ type: 'paragraph', content });
const crosshead = (...content: Tree[]): Tree => ({ type: 'crosshead', content });
const list = (...items: Tree[]): Tree => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) });
const photo = (photoId: unknown): Tree => ({ type: 'photoAnchor', attrs: { photoId } });
const numbered = (start: unknown, ...items: Tree[]): Tree => ({ type: 'orderedList', attrs: { start }, content: items.map((item) => ({ type: 'listItem', content: [item] })) });
const quote = (words: Tree[], by: Tree[] = []): Tree => ({ type: 'pullQuote', content: [{ type: 'quoteText', content: words }, { type: 'quoteBy', content: by }] });
const note = (...content: Tree[]): Tree => ({ type: 'editorNote', content });
const table = (head: unknown, ...rows: string[][]): Tree => ({ type: 'table', attrs: { head }, content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((words) => ({ type: 'tableCell', content: words === '' ? [] : [text(words)] })) })) });
const rows = (count: number, columns: number): string[][] => Array.from({ length: count }, () => Array.from({ length: columns }, () => '甲'));
const doc = (...content: Tree[]): Tree => ({ type: 'doc', content });

/** As ProseMirror writes it: nothing for empty content and empty marks, neighbouring texts of the same marks joined. */
function tidy(tree: Tree): Tree {
  const { content, marks, ...rest } = tree;
  const children: Tree[] = [];
  for (const child of (content ?? []).map(tidy)) {
    const before = children.at(-1);
    if (before?.type === 'text' && child.type === 'text' && JSON.stringify(before.marks) === JSON.stringify(child.marks)) before.text = `${before.text}${child.text}`;
    else children.push(child);
  }
  return { ...rest, ...(children.length ? { content: children } : {}), ...(marks?.length ? { marks } : {}) };
}

/** Valid in the editor: its schema takes the document and gives the very same one back. */
function editorTakes(tree: Tree): boolean {
  try {
    const node = Node.fromJSON(schema, tree);
    if (node.type !== schema.topNodeType) return false;
    node.check();
    expect(node.toJSON()).toEqual(tidy(tree));
    return true;
  } catch {
    return false;
  }
}

const wellFormed = [
  doc(paragraph()),
  doc(paragraph(text('河边的柳树绿了。'))),
  doc(paragraph(text('甲'), text('乙', 'strong'), text('丙', 'kai'), text('丁', 'strong', 'kai'))),
  doc(crosshead(text('一条路')), paragraph(text('……'))),
  doc(list(paragraph(text('一')), paragraph())),
  doc(photo('ph-1'), paragraph(text('。'))),
  doc(photo('import:2')),
  doc(numbered(1, paragraph(text('一')))),
  doc(numbered(999, paragraph(), paragraph(text('二', 'kai')))),
  doc(quote([text('路修到了家门口', 'strong')], [text('村民')])),
  doc(quote([])),
  doc(note(text('编者按', 'strong'), text('今年以来'))),
  doc(note()),
  doc(table(true, ['项目', '数'], ['路灯', ''])),
  doc(table(false, ['甲'])),
  doc(table(false, ['甲', '乙'], ['短'])),
  doc(table(true, ...rows(60, 8))),
];
const illFormed = [
  doc(),
  paragraph(text('甲')),
  doc(text('甲')),
  doc(paragraph(text(''))),
  doc(paragraph(paragraph(text('甲')))),
  doc(paragraph(text('甲', 'kai', 'strong'))),
  doc(paragraph(text('甲', 'strong', 'strong'))),
  doc(paragraph(text('甲', 'link'))),
  doc(crosshead(text('甲', 'strong'))),
  doc({ type: 'heading', content: [text('甲')] }),
  doc({ type: 'bulletList' }),
  doc({ type: 'bulletList', content: [paragraph(text('甲'))] }),
  doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(), paragraph()] }] }),
  doc({ type: 'bulletList', content: [{ type: 'listItem', content: [list(paragraph())] }] }),
  doc({ type: 'photoAnchor' }),
  doc(photo('')),
  doc(photo(7)),
  doc(photo('a b')),
  doc({ ...photo('ph-1'), attrs: { photoId: 'ph-1', src: 'x' } }),
  doc(paragraph({ type: 'hardBreak' })),
  doc(numbered(0, paragraph())),
  doc(numbered(1000, paragraph())),
  doc(numbered(1.5, paragraph())),
  doc(numbered('1', paragraph())),
  doc({ ...numbered(1, paragraph()), attrs: { start: 1, type: 'a' } }),
  doc({ type: 'orderedList', content: [{ type: 'listItem', content: [paragraph()] }] }),
  doc(numbered(1)),
  doc({ type: 'pullQuote' }),
  doc({ type: 'pullQuote', content: [{ type: 'quoteText' }] }),
  doc({ type: 'pullQuote', content: [{ type: 'quoteBy' }, { type: 'quoteText' }] }),
  doc({ type: 'pullQuote', content: [paragraph(text('甲'))] }),
  doc(quote([], [text('甲', 'strong')])),
  doc({ type: 'quoteText', content: [text('甲')] }),
  doc(note(paragraph(text('甲')))),
  doc(table('yes', ['甲'])),
  doc({ ...table(true, ['甲']), attrs: {} }),
  doc(table(true)),
  doc(table(true, [])),
  doc(table(false, ...rows(61, 1))),
  doc(table(false, ...rows(1, 9))),
  doc({ type: 'table', attrs: { head: false }, content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [text('甲', 'strong')] }] }] }),
  doc({ type: 'table', attrs: { head: false }, content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('甲'))] }] }] }),
  doc({ type: 'table', attrs: { head: false }, content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 } }] }] }),
  doc({ type: 'tableRow', content: [{ type: 'tableCell' }] }),
  doc({ type: 'blockquote', content: [paragraph(text('甲'))] }),
];

describe('the body document', () => {
  test.each(wellFormed.map((tree) => [JSON.stringify(tree), tree] as const))('takes %s', (_name, tree) => {
    expect(parseBody(tree).ok).toBe(true);
    expect(editorTakes(tree)).toBe(true);
  });

  test.each(illFormed.map((tree) => [JSON.stringify(tree), tree] as const))('refuses %s', (_name, tree) => {
    expect(parseBody(tree).ok).toBe(false);
    expect(editorTakes(tree)).toBe(false);
  });

  test('database and editor agree on any tree built of known and foreign parts', () => {
    const marks = fc.array(fc.constantFrom('strong', 'kai', 'bold', 'link').map((type) => ({ type })), { maxLength: 3 });
    const words = fc.record({ type: fc.constant('text'), text: fc.constantFrom('', '甲', '《乙》，', 'A 1') , marks }, { requiredKeys: ['type', 'text'] });
    const { tree } = fc.letrec<{ tree: Tree; branch: Tree }>((tie) => ({
      tree: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, words, tie('branch')),
      branch: fc.record({
        type: fc.constantFrom('doc', 'paragraph', 'crosshead', 'bulletList', 'orderedList', 'listItem', 'photoAnchor', 'pullQuote', 'quoteText', 'quoteBy', 'editorNote', 'table', 'tableRow', 'tableCell', 'heading', 'image'),
        content: fc.array(tie('tree') as fc.Arbitrary<Tree>, { maxLength: 3 }),
        attrs: fc.constantFrom({ photoId: 'ph-1' }, { photoId: '' }, { start: 3 }, { head: true }, {}),
      }, { requiredKeys: ['type'] }),
    }));
    const nearly = fc.array(fc.oneof(
      tree,
      fc.array(words, { maxLength: 3 }).map((content) => ({ type: 'paragraph', content })),
      fc.array(words, { maxLength: 2 }).map((content) => ({ type: 'crosshead', content })),
      fc.array(words, { maxLength: 2 }).map((content) => ({ type: 'editorNote', content })),
      fc.tuple(fc.array(words, { maxLength: 2 }), fc.array(words, { maxLength: 2 })).map(([said, by]) => quote(said as Tree[], by as Tree[])),
      fc.array(fc.array(fc.array(words, { maxLength: 2 }), { maxLength: 9 }), { maxLength: 3 }).map((cells) => ({ type: 'table', attrs: { head: true }, content: cells.map((row) => ({ type: 'tableRow', content: row.map((content) => ({ type: 'tableCell', content })) })) })),
      fc.tuple(fc.array(tree, { maxLength: 2 }), fc.integer({ min: -1, max: 1001 })).map(([content, start]) => numbered(start, ...(content as Tree[]))),
      fc.array(tree, { maxLength: 2 }).map((content) => ({ type: 'bulletList', content: content.map((item) => ({ type: 'listItem', content: [item] })) })),
    ), { maxLength: 3 }).map((content) => ({ type: 'doc', content }));
    let taken = 0;
    fc.assert(fc.property(nearly, (candidate) => {
      const ours = parseBody(candidate).ok;
      if (ours) taken += 1;
      return ours === editorTakes(candidate);
    }), { numRuns: 3000, seed: 20260711 });
    expect(taken).toBeGreaterThan(100);
  });

  test('has at most 100,000 characters', () => {
    expect(parseBody(doc(paragraph(text('字'.repeat(bodyCharacterLimit))))).ok).toBe(true);
    expect(parseBody(doc(paragraph(text('字'.repeat(bodyCharacterLimit + 1)))))).toEqual({ ok: false, error: { code: 'field.bodyTooLong', path: '' } });
  });

  test('refuses a document nested a hundred thousand deep without falling over', () => {
    let tree: Tree = text('甲');
    for (let depth = 0; depth < 100_000; depth += 1) tree = { type: 'bulletList', content: [tree] };
    expect(parseBody(doc(tree)).ok).toBe(false);
  });

  test.each([null, undefined, 7, '甲', [], {}, { type: 'doc', content: [null] }])('refuses %j', (raw) => {
    expect(parseBody(raw).ok).toBe(false);
  });

  test('refuses control characters, line ends and halves of surrogate pairs in text', () => {
    for (const foreign of ['甲\n乙', '\u0000', '\u2028', '\uD83D', '\uDE00', '\u0085']) expect(parseBody(doc(paragraph(text(foreign)))).ok).toBe(false);
    expect(parseBody(doc(paragraph(text('𬘭\t😀')))).ok).toBe(true);
  });

  test('starts as one empty paragraph', () => {
    expect(parseBody(emptyBody()).ok).toBe(true);
    expect(editorTakes(emptyBody() as Tree)).toBe(true);
  });
});
