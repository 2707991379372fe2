/** What a PDF must know of a TrueType font that holds only the glyphs it needs, and the font with only the tables a PDF uses. */
export interface TrueTypeFacts {
  readonly postscriptName: string;
  /** In thousandths of an em. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  readonly capHeight: number;
  /** Glyph of a code point; 0 where there is none. */
  glyphOf(codePoint: number): number;
  /** Advance of a glyph in thousandths of an em. */
  advanceOf(glyph: number): number;
  /** The font program for embedding: outlines and metrics, nothing that a PDF gives in its own words. */
  readonly program: Uint8Array;
}

/** Tables that a font embedded as CIDFontType2 needs (ISO 32000-1, 9.9). */
const embedded = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

interface Table { readonly offset: number; readonly length: number; readonly sum: number }

function tablesOf(bytes: Buffer): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(bytes.toString('latin1', at, at + 4), { sum: bytes.readUInt32BE(at + 4), offset: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) });
  }
  return tables;
}

/** Code points to glyphs, from the widest Unicode table: format 12, else 4. */
function glyphsOf(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const subtables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + index * 8));
  for (const at of subtables) if (bytes.readUInt16BE(at) === 12) {
    for (let group = 0; group < bytes.readUInt32BE(at + 12); group += 1) {
      const [first, last, glyph] = [0, 4, 8].map((offset) => bytes.readUInt32BE(at + 16 + group * 12 + offset)) as [number, number, number];
      for (let point = first; point <= last; point += 1) glyphs.set(point, glyph + point - first);
    }
  }
  for (const at of subtables) if (bytes.readUInt16BE(at) === 4) {
    const twice = bytes.readUInt16BE(at + 6);
    for (let segment = 0; segment < twice; segment += 2) {
      const last = bytes.readUInt16BE(at + 14 + segment);
      const first = bytes.readUInt16BE(at + 16 + twice + segment);
      const delta = bytes.readUInt16BE(at + 16 + 2 * twice + segment);
      const rangeAt = at + 16 + 3 * twice + segment;
      const range = bytes.readUInt16BE(rangeAt);
      for (let point = first; point <= last && point < 0xffff; point += 1) {
        const found = range === 0 ? point : bytes.readUInt16BE(rangeAt + range + 2 * (point - first));
        const glyph = range !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
        if (glyph !== 0 && !glyphs.has(point)) glyphs.set(point, glyph);
      }
    }
  }
  return glyphs;
}

/** The font's PostScript name as PDF allows it; a plain one where the font keeps none. */
function postscriptName(bytes: Buffer, name: Table | undefined): string {
  if (!name) return 'Font';
  const strings = name.offset + bytes.readUInt16BE(name.offset + 4);
  for (let index = 0; index < bytes.readUInt16BE(name.offset + 2); index += 1) {
    const at = name.offset + 6 + index * 12;
    if (bytes.readUInt16BE(at + 6) !== 6) continue;
    const from = strings + bytes.readUInt16BE(at + 10);
    const raw = bytes.subarray(from, from + bytes.readUInt16BE(at + 8));
    const text = raw.toString('latin1').replaceAll('\0', '').replace(/[^\x21-\x7e]|[[\](){}<>/%]/g, '');
    if (text) return text;
  }
  return 'Font';
}

/** A font of the tables named, with their own checksums and one for the whole. */
function programOf(bytes: Buffer, tables: ReadonlyMap<string, Table>): Buffer {
  const kept = embedded.flatMap((tag) => { const table = tables.get(tag); return table ? [{ tag, ...table }] : []; });
  const power = 2 ** Math.floor(Math.log2(kept.length));
  let offset = 12 + kept.length * 16;
  const program = Buffer.alloc(offset + kept.reduce((sum, { length }) => sum + ((length + 3) & ~3), 0));
  program.writeUInt32BE(0x00010000, 0);
  [kept.length, power * 16, Math.log2(power), (kept.length - power) * 16].forEach((value, index) => program.writeUInt16BE(value, 4 + index * 2));
  let whole = 0;
  let head = 0;
  kept.forEach(({ tag, offset: from, length, sum }, index) => {
    const entry = 12 + index * 16;
    program.write(tag, entry, 'latin1');
    [sum, offset, length].forEach((value, field) => program.writeUInt32BE(value, entry + 4 + field * 4));
    bytes.copy(program, offset, from, from + length);
    if (tag === 'head') head = offset;
    whole += sum;
    offset += (length + 3) & ~3;
  });
  for (let at = 0; at < 12 + kept.length * 16; at += 4) whole += program.readUInt32BE(at);
  program.writeUInt32BE((0xb1b0afba - (whole % 2 ** 32) + 2 ** 32) % 2 ** 32, head + 8);
  return program;
}

/** Reads a font. Throws when it is no TrueType font with outlines, metrics and a table of code points. */
export function readTrueType(font: Uint8Array): TrueTypeFacts {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(bytes);
  const needed = (tag: string): Table => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table;
  };
  const [head, hhea, hmtx, cmap] = [needed('head').offset, needed('hhea').offset, needed('hmtx').offset, needed('cmap').offset];
  needed('glyf');
  const em = bytes.readUInt16BE(head + 18);
  const milli = (value: number): number => Math.round((value * 1e6) / em) / 1000;
  const metrics = bytes.readUInt16BE(hhea + 34);
  const glyphs = glyphsOf(bytes, cmap);
  const os2 = tables.get('OS/2');
  const ascent = milli(bytes.readInt16BE(hhea + 4));
  return {
    postscriptName: postscriptName(bytes, tables.get('name')), ascent, descent: milli(bytes.readInt16BE(hhea + 6)),
    box: [36, 38, 40, 42].map((at) => milli(bytes.readInt16BE(head + at))) as [number, number, number, number],
    capHeight: os2 && os2.length >= 90 ? milli(bytes.readInt16BE(os2.offset + 88)) : ascent,
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => milli(bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1))),
    program: programOf(bytes, tables),
  };
}
