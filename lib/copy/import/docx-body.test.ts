import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../body-schema';
import { readDocx } from './docx';
import { blocksOfLines, documentCopy } from './docx-body';

const picture = (background: string) => sharp({ create: { width: 40, height: 30, channels: 3, background } }).png().toBuffer();
const image = (data: Buffer) => new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: { width: 40, height: 30 } })] });
const read = async (children: (Paragraph | Table)[]) => { const copy = await readDocx(await Packer.toBuffer(new Document({ sections: [{ children }] })), true); if (!copy.ok) throw new Error(copy.error.code); return documentCopy(copy.value); };

describe('a Word file that is one story', () => {
  test('has its headline, crossheads, lists, table and pictures where they stood', async () => {
    const [red, blue] = [await picture('red'), await picture('blue')];
    const copy = await read([
      new Paragraph({ text: '渡口开船', heading: HeadingLevel.HEADING_1 }), new Paragraph('头班船六点开。'), image(red), new Paragraph({ text: '两岸', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: '先登记', bullet: { level: 0 } }), new Paragraph({ text: '再上船', bullet: { level: 0 } }),
      new Table({ rows: [['船', '座'], ['甲', '60']].map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) }), image(blue),
    ]);
    expect(copy.title).toBe('渡口开船');
    expect(copy.blocks.map((block) => block.type)).toEqual(['paragraph', 'crosshead', 'bulletList', 'table']);
    expect(copy.pictures.map(({ after, name, type }) => ({ after, name, type }))).toEqual([{ after: 1, name: '1.png', type: 'image/png' }, { after: 4, name: '2.png', type: 'image/png' }]);
    expect(Buffer.from(copy.pictures[0]?.data ?? '', 'base64').equals(red)).toBe(true);
    expect(copy.dropped).toEqual({});
    expect(parseBody({ type: 'doc', content: copy.blocks }).ok).toBe(true);
  });
  test('of pictures only is read when pictures are wanted', async () => {
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [image(await picture('red'))] }] }));
    expect((await readDocx(file)).ok).toBe(false);
    const copy = await readDocx(file, true);
    expect(copy.ok && copy.value.pictures.length).toBe(1);
  });
});

test('a first line too long for a headline, and headings further down, are crossheads', () => {
  const { title, blocks } = blocksOfLines(['长'.repeat(121), '第一段。', '又一题'], ['heading', null, 'heading']);
  expect(title).toBe('');
  expect(blocks.map((block) => block.type)).toEqual(['crosshead', 'paragraph', 'crosshead']);
});

test('macros, note marks and drawings no library takes are named', () => {
  const { dropped } = documentCopy({ text: '正文。', hints: [null], dropped: [{ what: 'image', line: 0 }, { what: 'note', line: 0 }], pictures: [], macros: true });
  expect(dropped).toEqual({ image: 1, note: 1, macro: 1 });
});
