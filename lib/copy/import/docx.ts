import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { dataRows } from './docx-table';
import type { LineHint } from './import-types';
import type { ReadProblem } from './read-text';

/** Word files (.docx) as lines of text with hints from their styles. The only file that knows mammoth. */

/** Largest file, and largest content once unpacked, in bytes. */
export const docxByteLimit = 50 * 1024 * 1024;
const entryLimit = 4000;

/** What of a Word file has no place in copy, and after which line (0-based) it stood. */
export interface Dropped { readonly what: 'image' | 'note'; readonly line: number }
/** A picture of a Word file and the line (0-based) it stood in or after; `data` in base64. */
export interface DocxPicture { readonly line: number; readonly type: string; readonly data: string }
export interface DocxCopy { readonly text: string; readonly hints: readonly LineHint[]; readonly dropped: readonly Dropped[]; readonly pictures: readonly DocxPicture[]; /** It carries programs, which nothing here runs. */ readonly macros: boolean }

interface Entry { readonly name: string; readonly method: number; readonly packed: number; readonly size: number; readonly at: number }

/** The directory of a zip file; null when it is none or is damaged. */
function entriesOf(bytes: Buffer): Entry[] | null {
  let end = bytes.length - 22;
  for (; end >= Math.max(0, bytes.length - 22 - 0xffff); end -= 1) if (bytes.readUInt32LE(end) === 0x06054b50) break;
  if (end < 0 || bytes.length < 22 || bytes.readUInt32LE(end) !== 0x06054b50) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength), method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks every entry against what is left of the limit, as a directory may lie. */
function unpacks(bytes: Buffer, entries: readonly Entry[]): 'fits' | 'bomb' | 'damaged' {
  let total = 0;
  for (const entry of entries) {
    if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== 0x04034b50) return 'damaged';
    const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
    const data = bytes.subarray(from, from + entry.packed);
    if (entry.method !== 0 && entry.method !== 8) return 'damaged';
    try {
      total += entry.method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: Math.max(1, docxByteLimit - total) }).length;
    } catch (problem) {
      return (problem as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged';
    }
    if (total > docxByteLimit) return 'bomb';
  }
  return 'fits';
}

export interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean } | null;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly contentType?: string;
  readonly readAsBase64String?: () => Promise<string>;
  readonly body?: readonly WordNode[];
  readonly children?: readonly WordNode[];
}

/** What a paragraph's style says of it. Names as Word writes them in either language. */
function hintOf(node: WordNode): LineHint {
  const style = node.styleName ?? '';
  if (/^(?:title|subtitle|heading 1|标题|标题 ?1|副标题|主标题|引题)$/i.test(style)) return 'heading';
  if (/^(?:heading [2-9]|标题 ?[2-9])$/i.test(style)) return 'crosshead';
  if (/^(?:caption|题注|图注|图说)$/i.test(style)) return 'caption';
  return node.numbering ? 'list' : null;
}

interface DocxLines extends Pick<DocxCopy, 'text' | 'hints' | 'dropped'> { readonly images: readonly { readonly line: number; readonly node: WordNode }[] }

/** The lines of a Word document, in order. */
function linesOf(document: WordNode, notes: Readonly<Record<string, WordNode>>): DocxLines {
  const lines: { text: string; hint: LineHint }[] = [];
  const dropped: Dropped[] = [];
  const noted: string[] = [];
  const images: { line: number; node: WordNode }[] = [];
  const inside = (node: WordNode, hint: LineHint): void => {
    for (const child of node.children ?? []) {
      switch (child.type) {
        case 'paragraph': paragraph(child); break;
        case 'text': lines[lines.length - 1]!.text += (child.value ?? '').replace(/[\r\n\u2028\u2029]+/g, ' '); break;
        case 'tab': lines[lines.length - 1]!.text += '\t'; break;
        case 'break': if (child.breakType === 'line') lines.push({ text: '', hint }); break;
        case 'image':
          dropped.push({ what: 'image', line: lines.length - 1 });
          images.push({ line: lines.length - 1, node: child });
          break;
        case 'noteReference':
          dropped.push({ what: 'note', line: lines.length - 1 });
          noted.push(`${child.noteType ?? ''}-${child.noteId ?? ''}`);
          break;
        default: inside(child, hint);
      }
    }
  };
  const paragraph = (node: WordNode): void => {
    const hint = hintOf(node);
    lines.push({ text: '', hint });
    inside(node, hint);
  };
  const top = (nodes: readonly WordNode[]): void => {
    for (const node of nodes) {
      const rows = node.type === 'table' ? dataRows(node) : null;
      if (rows) lines.push(...rows.map((text) => ({ text, hint: 'row' as const })));
      else if (node.type === 'paragraph') paragraph(node);
      else top(node.children ?? []);
    }
  };
  top(document.children ?? []);
  for (const key of noted) top(notes[key]?.body ?? []);
  // A file whose only headings are of the second level uses them for its headline.
  const headline = lines.some((line) => line.hint === 'heading') ? -1 : lines.findIndex((line) => line.hint === 'crosshead');
  const hints = lines.map((line, index) => (index === headline ? 'heading' : line.hint));
  return { text: lines.map((line) => line.text).join('\n'), hints, dropped, images };
}

/** Most pictures taken out of one file: as many as an article may have. */
const mostPictures = 60;

/** A picture that browsers and the photo library can read; null of a drawing (EMF, WMF) or a damaged one. */
async function readPicture({ line, node }: DocxLines['images'][number]): Promise<DocxPicture | null> {
  const type = (node.contentType ?? '').toLowerCase();
  if (!/^image\/(?:png|jpeg|gif|webp|tiff)$/.test(type) || !node.readAsBase64String) return null;
  try { return { line, type, data: await node.readAsBase64String() }; } catch { return null; }
}

/** The text of a Word file, and its pictures where they are asked for. Pictures and notes' references are listed as dropped; notes' texts stand at the end. */
export async function readDocx(file: Uint8Array, withPictures = false): Promise<Result<DocxCopy, ReadProblem>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length === 0) return err({ code: 'empty' });
  if (bytes.length > docxByteLimit) return err({ code: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: docxByteLimit / 1024 / 1024 });
  const entries = entriesOf(bytes);
  if (!entries) return err({ code: 'damaged' });
  if (!entries.some((entry) => entry.name === 'word/document.xml')) return err({ code: 'binary', kind: 'ZIP' });
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > docxByteLimit || entries.length > entryLimit) return err({ code: 'bomb', limit: docxByteLimit / 1024 / 1024 });
  const fit = unpacks(bytes, entries);
  if (fit !== 'fits') return err({ code: fit, limit: docxByteLimit / 1024 / 1024 });
  try {
    let read: DocxLines | null = null;
    const transformDocument = (document: WordNode & { notes?: { _notes?: Record<string, WordNode> } }) => {
      read = linesOf(document, document.notes?._notes ?? {});
      return { ...document, children: [] };
    };
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument, externalFileAccess: false });
    const copy = read as DocxLines | null;
    if (!copy || (!/[^\s\u200B\u2060\uFEFF]/u.test(copy.text) && !(withPictures && copy.images.length > 0))) return err({ code: 'empty' });
    const { images, ...lines } = copy;
    const pictures = withPictures ? await Promise.all(images.slice(0, mostPictures).map(readPicture)) : [];
    return ok({ ...lines, pictures: pictures.filter((picture) => picture !== null), macros: entries.some((entry) => /(?:^|\/)vbaProject\.bin$/i.test(entry.name)) });
  } catch {
    return err({ code: 'damaged' });
  }
}
