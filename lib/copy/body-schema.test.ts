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
        type: fc.constantFrom('doc', 'paragraph', 'crosshead', 'bulletList', 'listItem', 'photoAnchor', 'heading', 'image'),
        content: fc.array(tie('tree') as fc.Arbitrary<Tree>, { maxLength: 3 }),
        attrs: fc.constantFrom({ photoId: 'ph-1' }, { photoId: '' }, {}),
      }, { requiredKeys: ['type'] }),
    }));
    const nearly = fc.array(fc.oneof(
      tree,
      fc.array(words, { maxLength: 3 }).map((content) => ({ type: 'paragraph', content })),
      fc.array(words, { maxLength: 2 }).map((content) => ({ type: 'crosshead', content })),
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
