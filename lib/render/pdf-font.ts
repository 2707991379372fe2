import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { InsideDocument, PdfReference } from './pdfkit-inside';
import { readTrueType, type TrueTypeFacts } from './truetype';

export interface EncodedGlyph { readonly hex: string; /** Advance in thousandths of an em. */ readonly advance: number }

/** Code points that ask for no ink by themselves (ignorable ones, controls, lone surrogates): a font without them draws nothing, not a box. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u;

interface ReadFont { readonly facts: TrueTypeFacts; readonly packed: Buffer; /** Six capitals that name this very subset. */ readonly tag: string }
const deflated = promisify<Uint8Array, { readonly level: number }, Buffer>(deflate);
/** Outlines packed at level 4 take 1.5 % more room than at zlib's usual 6 and half the time. */
const packing = { level: 4 };
/** Fonts are read and packed once as long as whoever gave them keeps them. */
const read = new WeakMap<Uint8Array, Promise<ReadFont>>();

async function readFont(bytes: Uint8Array): Promise<ReadFont> {
  const facts = readTrueType(bytes);
  const tag = [...createHash('sha256').update(bytes).digest().subarray(0, 6)].map((value) => String.fromCharCode(65 + (value % 26))).join('');
  return { facts, packed: await deflated(facts.program, packing), tag };
}

export function openFont(bytes: Uint8Array): Promise<ReadFont> {
  const known = read.get(bytes);
  if (known) return known;
  const font = readFont(bytes);
  read.set(bytes, font);
  return font;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
/** A code point in UTF-16, as ToUnicode tables write it. */
const utf16 = (codePoint: number): string => [...Array(codePoint > 0xffff ? 2 : 1).keys()].map((unit) => hex(String.fromCodePoint(codePoint).charCodeAt(unit))).join('');

/**
 * A font of a document: a composite font (CIDFontType2) in which every code point of the copy has a number of its own, so that
 * characters which share an outline are extracted as themselves; a table maps numbers to outlines. The font program goes in as
 * the subset came.
 */
export class DocumentFont {
  /** By the code point drawn and, above that, the one it stands for in the copy where that is another. */
  private readonly encoded = new Map<number, EncodedGlyph>();
  private readonly outlines: number[] = [0];
  private readonly copies: number[] = [];
  private readonly dictionary: PdfReference;

  constructor(private readonly document: InsideDocument, readonly id: string, private readonly font: ReadFont) {
    this.dictionary = document.ref({});
  }

  get reference(): PdfReference { return this.dictionary; }

  /** The glyph of a character; `copy` is what it stands for, and so what is extracted, where that is another. */
  glyph(character: string, copy: string = character): EncodedGlyph {
    return this.glyphOf(character.codePointAt(0) ?? 0, copy.codePointAt(0) ?? 0);
  }

  /** The same by code points. */
  glyphOf(drawn: number, copy: number): EncodedGlyph {
    const key = drawn === copy ? drawn : drawn + (copy + 1) * 0x110000;
    const known = this.encoded.get(key);
    if (known) return known;
    const { facts } = this.font;
    const outline = facts.glyphOf(drawn) || (ignorable.test(String.fromCodePoint(drawn)) ? facts.glyphOf(0x20) : 0);
    this.outlines.push(outline);
    this.copies.push(copy);
    const encoded = { hex: hex(this.outlines.length - 1), advance: facts.advanceOf(outline) };
    this.encoded.set(key, encoded);
    return encoded;
  }

  private stream(data: Record<string, unknown>, bytes: Uint8Array | string): PdfReference {
    const reference = this.document.ref(data);
    reference.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
    reference.end();
    return reference;
  }

  private written(data: Record<string, unknown>): PdfReference {
    const reference = this.document.ref(data);
    reference.end();
    return reference;
  }

  /** Numbers to what is extracted for them. */
  private toUnicode(): string {
    const blocks: string[] = [];
    for (let from = 0; from < this.copies.length; from += 100) {
      const lines = this.copies.slice(from, from + 100).map((copy, index) => `<${hex(from + index + 1)}> <${utf16(copy)}>`);
      blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }

  /** Writes the font once all pages are drawn. */
  end(): void {
    const { facts, packed, tag } = this.font;
    const name = `${tag}+${facts.postscriptName}`;
    const map = Buffer.alloc(this.outlines.length * 2);
    this.outlines.forEach((outline, number) => map.writeUInt16BE(outline, number * 2));
    // Which numbers the subset holds: all that were given out, and 0.
    const set = Buffer.alloc(Math.ceil(this.outlines.length / 8));
    for (let number = 0; number < this.outlines.length; number += 1) set[number >> 3] = (set[number >> 3] ?? 0) | (0x80 >> (number & 7));
    const descriptor = this.written({
      Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [...facts.box], ItalicAngle: 0, Ascent: facts.ascent, Descent: facts.descent, CapHeight: facts.capHeight, StemV: 80,
      FontFile2: this.stream({ Length1: facts.program.length, Filter: 'FlateDecode' }, packed), CIDSet: this.stream({}, set),
    });
    const descendant = this.written({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, CIDSystemInfo: { Registry: Object('Adobe'), Ordering: Object('Identity'), Supplement: 0 },
      FontDescriptor: descriptor, CIDToGIDMap: this.stream({}, map), W: [0, this.outlines.map((outline) => facts.advanceOf(outline))],
    });
    Object.assign(this.dictionary.data, { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: this.stream({}, this.toUnicode()) });
    this.dictionary.end();
  }
}
