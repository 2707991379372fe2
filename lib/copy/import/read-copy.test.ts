import { Document, FootnoteReferenceRun, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { storyFromArticle } from '../article-content';
import { contentFromImport, importToContents } from './contents';
import { recognise } from './recognise';
import { readCopy } from './read-copy';
import { readText, textByteLimit } from './read-text';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = [...(mark ? '\uFEFF' : ''), ...text].join('').split('').flatMap((unit) => (big ? [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255] : [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]));
  return Uint8Array.from(bytes);
};
/** 河水清了。两岸的人多了。 in GB18030, from the code table. */
const gb = Uint8Array.from([0xba, 0xd3, 0xcb, 0xae, 0xc7, 0xe5, 0xc1, 0xcb, 0xa1, 0xa3, 0xc1, 0xbd, 0xb0, 0xb6, 0xb5, 0xc4, 0xc8, 0xcb, 0xb6, 0xe0, 0xc1, 0xcb, 0xa1, 0xa3]);
const copy = '河水清了。两岸的人多了。';
const codeOf = (bytes: Uint8Array) => { const read = readText(bytes); return read.ok ? read.value.encoding : read.error.code; };

describe('a text file', () => {
  test('is read in UTF-8, UTF-16 and GB18030, marked or not', () => {
    for (const [bytes, encoding] of [
      [utf8(copy), 'utf-8'], [Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(copy)]), 'utf-8'],
      [utf16(copy, false, true), 'utf-16le'], [utf16(copy, true, true), 'utf-16be'], [utf16(`${copy}\n2026`, false, false), 'utf-16le'], [gb, 'gb18030'],
    ] as const) expect(readText(bytes)).toEqual({ ok: true, value: { text: encoding === 'utf-16le' && bytes[0] !== 0xff ? `${copy}\n2026` : copy, encoding } });
  });

  test.each([
    ['nothing', new Uint8Array(0), 'empty'], ['white space', utf8(' \n　\r\n'), 'empty'], ['a PDF', utf8('%PDF-1.7\n'), 'binary'], ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'binary'],
    ['NULs', Uint8Array.from([65, 0, 0, 0, 66, 0, 0, 0, 1, 2, 3]), 'binary'], ['control characters', Uint8Array.from(Array.from({ length: 300 }, (_, index) => index % 8)), 'binary'],
    ['text too long', utf8('字'.repeat(textByteLimit / 3 + 1)), 'too-large'],
    ['UTF-8 with a broken byte', Uint8Array.from([...utf8(copy.repeat(20)), 0xe6, 0x28, 0xff, 0xff]), 'encoding'],
    ['Latin-1', Uint8Array.from([0xe9, 0x20, 0xe0, 0x20, 0xfc, 0x2e]), 'encoding'],
  ])('%s is refused: %#', (_what, bytes, code) => expect(codeOf(bytes)).toBe(code));

  test('random bytes are never taken for copy', () => {
    let seed = 7;
    for (let round = 0; round < 50; round += 1) {
      const bytes = Uint8Array.from({ length: 400 }, () => { seed = (seed * 1103515245 + 12345) % 2147483648; return (seed >> 16) & 255; });
      expect(readText(bytes).ok).toBe(false);
    }
  });
});

const docx = async (...children: (Paragraph | Table)[]): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(new Document({ footnotes: { 1: { children: [new Paragraph('注：数字来自年报。')] } }, sections: [{ children }] })));
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('a Word file', () => {
  test('gives a story with its headline by style, paragraphs, table text and line breaks', async () => {
    const read = await readCopy(await docx(
      new Paragraph({ text: '老桥换新颜。行人先行', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('　　七月的一天，老桥通车了。'),
      new Paragraph({ text: '两岸', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ children: [new TextRun('桥上有灯。'), new TextRun({ text: '桥下有船。', break: 1, bold: true })] }),
      new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('表中的话。')] })] })] }),
      new Paragraph('（记者 晏小舟）'),
    ));
    if (!read.ok) throw new Error(read.error.code);
    const [story, ...others] = recognise(read.value.text, read.value).articles;
    expect(others).toEqual([]);
    expect(story).toMatchObject({ title: '老桥换新颜。行人先行', byline: ['晏小舟'] });
    expect(story?.elements).toEqual([
      { kind: 'paragraph', text: '七月的一天，老桥通车了。' }, { kind: 'crosshead', text: '两岸' }, { kind: 'paragraph', text: '桥上有灯。' },
      { kind: 'paragraph', text: '桥下有船。' }, { kind: 'paragraph', text: '表中的话。' },
    ]);
  });

  test('gives a table of short entries as a table, empty cells in their places; one that lays the page out is read as copy', async () => {
    const table = (...rows: string[][]): Table => new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })) });
    const read = await readCopy(await docx(
      new Paragraph({ text: '清单上的事', heading: HeadingLevel.HEADING_1 }), new Paragraph('　　今年的清单如下。'),
      table(['项目', '计划', '完成'], ['路灯', '200盏', ''], ['', '6公里', '4公里']),
      new Paragraph('　　明年再看。'), table(['很长的一栏文字。'.repeat(12), '另一栏。'], ['第二行。', '第二行。']), new Paragraph('（记者 晏小舟）'),
    ));
    if (!read.ok) throw new Error(read.error.code);
    const result = recognise(read.value.text, read.value);
    expect(result.articles).toHaveLength(1);
    const [article] = importToContents(result);
    expect(storyFromArticle(contentFromImport(article!, { person: String, photo: String, article: () => null, issueId: null }), {}, 'x', {}).body.slice(0, 3)).toEqual([
      { kind: 'paragraph', spans: [{ text: '今年的清单如下。' }] },
      { kind: 'table', head: true, rows: [['项目', '计划', '完成'], ['路灯', '200盏', ''], ['', '6公里', '4公里']] },
      { kind: 'paragraph', spans: [{ text: '明年再看。' }] },
    ]);
    const printed = result.articles[0]!.elements.map((element) => ('text' in element ? element.text : '')).join('');
    expect(printed).toContain('很长的一栏文字。'.repeat(12));
    expect(printed).toContain('另一栏。');
    // Every character of the file is accounted for.
    expect(result.pieces.at(-1)?.end).toBe(read.value.text.length);
  });

  test('names pictures and notes as dropped, where they stood, and keeps the notes’ text', async () => {
    const read = await readCopy(await docx(
      new Paragraph('老桥换新颜'),
      new Paragraph({ children: [new TextRun('桥通了。'), new FootnoteReferenceRun(1)] }),
      new Paragraph({ children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 1, height: 1 } })] }),
      new Paragraph('灯亮了。'),
    ));
    if (!read.ok) throw new Error(read.error.code);
    const result = recognise(read.value.text, read.value);
    expect(result.doubts.filter((doubt) => doubt.code === 'image-dropped' || doubt.code === 'note-dropped').map((doubt) => doubt.code)).toEqual(['note-dropped', 'image-dropped']);
    expect(read.value.text).toContain('注：数字来自年报。');
  });

  test('a file without text is empty; one cut short, or no Word file at all, is refused', async () => {
    const code = async (bytes: Uint8Array) => { const read = await readCopy(bytes); return read.ok ? 'read' : read.error.code; };
    const good = await docx(new Paragraph('河水清了。'));
    expect(await code(await docx(new Paragraph('')))).toBe('empty');
    expect(await code(good)).toBe('read');
    expect(await code(good.slice(0, good.length - 200))).toBe('damaged');
    expect(await code(good.map((byte, index) => (index > 200 && index < 400 ? 0 : byte)))).toBe('damaged');
    expect(await code(zip('hello.txt', Buffer.from('hello')))).toBe('binary');
    expect(await code(zip('word/document.xml', Buffer.from('<no-word/>')))).toBe('damaged');
  });

  test('a bomb is refused before it is unpacked, whether its directory tells the size or lies', async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024, 32);
    for (const told of [zeros.length, 1000]) {
      const read = await readCopy(zip('word/document.xml', zeros, told));
      expect(read.ok ? 'read' : read.error.code).toBe('bomb');
    }
  });

  test('fifty megabytes and more are refused at once', async () => {
    const read = await readCopy(new Uint8Array(51 * 1024 * 1024));
    expect(read).toMatchObject({ ok: false, error: { code: 'too-large', megabytes: 51, limit: 50 } });
  });
});

/** A zip file of one entry; `told` is the size its headers claim. */
function zip(name: string, content: Buffer, told = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const header = (signature: number, central: boolean): Buffer => {
    const fields = Buffer.alloc(central ? 46 : 30);
    fields.writeUInt32LE(signature, 0);
    const at = central ? 4 : 0;
    fields.writeUInt16LE(8, 8 + at / 2);
    fields.writeUInt32LE(packed.length, central ? 20 : 18);
    fields.writeUInt32LE(told, central ? 24 : 22);
    fields.writeUInt16LE(name.length, central ? 28 : 26);
    return Buffer.concat([fields, Buffer.from(name)]);
  };
  const local = Buffer.concat([header(0x04034b50, false), packed]);
  const central = header(0x02014b50, true);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}
