import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Cuts the glyphs a document needs out of a whole TrueType font (OpenType 1.9, tables `glyf`, `loca`, `hmtx`, `cmap`). A general
 * subsetter reads and rebuilds all of a font of 15 MB, 30 to 100 ms each; for setting type with glyphs placed one by one nothing
 * but outlines, advances and a table of code points is wanted, and those are read from where they lie in the file.
 */

/** Tables taken over as they are. */
const copied = ['OS/2', 'cvt ', 'fpgm', 'gasp', 'name', 'prep'];

class FontFile {
  private readonly descriptor: number;
  private readonly tables = new Map<string, { readonly offset: number; readonly length: number }>();

  constructor(file: string) {
    this.descriptor = openSync(file, 'r');
    const count = this.read(0, 12).readUInt16BE(4);
    const directory = this.read(12, count * 16);
    for (let at = 0; at < directory.length; at += 16) this.tables.set(directory.toString('latin1', at, at + 4), { offset: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) });
  }

  close(): void { closeSync(this.descriptor); }

  read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const got = readSync(this.descriptor, bytes, done, length - done, offset + done);
      if (got === 0) throw new Error('the font file ends too early');
      done += got;
    }
    return bytes;
  }

  /** A table whole; empty where the font has none. */
  table(tag: string): Buffer {
    const table = this.tables.get(tag);
    return table ? this.read(table.offset, table.length) : Buffer.alloc(0);
  }

  /** Where a table begins. Throws when the font has none. */
  offsetOf(tag: string): number {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table.offset;
  }
}

/** Glyph of a code point by the font's widest Unicode table, format 12 or else 4; 0 where there is none. */
export function glyphReader(cmap: Buffer): (point: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const wide = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  if (wide !== undefined) {
    const groups = cmap.readUInt32BE(wide + 12);
    return (point) => {
      let [low, high] = [0, groups - 1];
      while (low <= high) {
        const at = wide + 16 + ((low + high) >> 1) * 12;
        const first = cmap.readUInt32BE(at);
        if (point < first) high = ((low + high) >> 1) - 1;
        else if (point > cmap.readUInt32BE(at + 4)) low = ((low + high) >> 1) + 1;
        else return cmap.readUInt32BE(at + 8) + point - first;
      }
      return 0;
    };
  }
  const narrow = subtables.find((at) => cmap.readUInt16BE(at) === 4);
  if (narrow === undefined) throw new Error('the font has no table of Unicode characters');
  const twice = cmap.readUInt16BE(narrow + 6);
  return (point) => {
    if (point > 0xffff) return 0;
    for (let segment = 0; segment < twice; segment += 2) {
      if (point > cmap.readUInt16BE(narrow + 14 + segment)) continue;
      const first = cmap.readUInt16BE(narrow + 16 + twice + segment);
      if (point < first) return 0;
      const delta = cmap.readUInt16BE(narrow + 16 + 2 * twice + segment);
      const rangeAt = narrow + 16 + 3 * twice + segment;
      const range = cmap.readUInt16BE(rangeAt);
      const found = range === 0 ? point : cmap.readUInt16BE(rangeAt + range + 2 * (point - first));
      return range !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
    }
    return 0;
  };
}

/** Where a composite glyph names the glyphs it is put together from; empty for any other. */
function componentsOf(glyph: Buffer): number[] {
  const found: number[] = [];
  if (glyph.length < 10 || glyph.readInt16BE(0) >= 0) return found;
  let at = 10;
  for (;;) {
    const flags = glyph.readUInt16BE(at);
    found.push(at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if ((flags & 0x20) === 0) return found;
  }
}

/** Outlines of `glyphs` and of all they are put together from, renumbered in the order of the list, which grows by the latter. */
function outlines(font: FontFile, glyphs: number[], long: boolean): Buffer[] {
  const loca = font.table('loca');
  const glyf = font.offsetOf('glyf');
  const place = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]));
  const found: Buffer[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index] ?? 0;
    const from = place(glyph);
    const bytes = font.read(glyf + from, place(glyph + 1) - from);
    for (const at of componentsOf(bytes)) {
      const part = bytes.readUInt16BE(at);
      let number = numbers.get(part);
      if (number === undefined) { number = glyphs.push(part) - 1; numbers.set(part, number); }
      bytes.writeUInt16BE(number, at);
    }
    found.push(bytes);
  }
  return found;
}

/** Sum of a table's 32-bit words; tables whose length is no whole number of words count as if zeros followed. */
function checksum(table: Buffer): number {
  const words = table.length >> 2;
  let sum = 0;
  for (let at = 0; at < words * 4; at += 4) sum = (sum + ((table[at]! << 24) | (table[at + 1]! << 16) | (table[at + 2]! << 8) | table[at + 3]!)) | 0;
  for (let at = words * 4, shift = 24; at < table.length; at += 1, shift -= 8) sum = (sum + (table[at]! << shift)) | 0;
  return sum >>> 0;
}

/** A `cmap` of format 12 with a group for each code point. */
function codePointTable(points: readonly (readonly [point: number, glyph: number])[]): Buffer {
  const table = Buffer.alloc(28 + points.length * 12);
  table.writeUInt16BE(1, 2);
  [3, 10].forEach((value, index) => table.writeUInt16BE(value, 4 + index * 2));
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + points.length * 12, 16);
  table.writeUInt32BE(points.length, 24);
  points.forEach(([point, glyph], index) => [point, point, glyph].forEach((value, field) => table.writeUInt32BE(value, 28 + index * 12 + field * 4)));
  return table;
}

function fontOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const kept = [...tables].filter(([, table]) => table.length > 0).sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(kept.length));
  const directory = Buffer.alloc(12 + kept.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  [kept.length, power * 16, Math.log2(power), (kept.length - power) * 16].forEach((value, index) => directory.writeUInt16BE(value, 4 + index * 2));
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  kept.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    [checksum(table), offset, table.length].forEach((value, field) => directory.writeUInt32BE(value, entry + 4 + field * 4));
    const padding = (4 - (table.length % 4)) % 4;
    parts.push(table, Buffer.alloc(padding));
    offset += table.length + padding;
  });
  const font = Buffer.concat(parts);
  const head = font.readUInt32BE(12 + kept.findIndex(([tag]) => tag === 'head') * 16 + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font) + 2 ** 32) % 2 ** 32, head + 8);
  return font;
}

/**
 * A TrueType font of exactly these code points (and .notdef) out of the font in `file`; those it lacks are left out. Deterministic.
 * Throws when the file is no TrueType font with outlines.
 */
export function cutFont(file: string, points: Iterable<number>): Buffer {
  const font = new FontFile(file);
  try {
    const glyphOf = glyphReader(font.table('cmap'));
    const found = [...new Set(points)].sort((one, other) => one - other).flatMap((point) => { const glyph = glyphOf(point); return glyph === 0 ? [] : [[point, glyph] as const]; });
    const glyphs = [0, ...new Set(found.map(([, glyph]) => glyph))];
    const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]));
    const head = font.table('head');
    const shapes = outlines(font, glyphs, head.readInt16BE(50) === 1);

    const [hhea, maxp, hmtx] = [font.table('hhea'), font.table('maxp'), font.table('hmtx')];
    const metrics = hhea.readUInt16BE(34);
    const advances = Buffer.alloc(glyphs.length * 4);
    glyphs.forEach((glyph, number) => {
      hmtx.copy(advances, number * 4, 4 * Math.min(glyph, metrics - 1), 4 * Math.min(glyph, metrics - 1) + 2);
      const bearing = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
      hmtx.copy(advances, number * 4 + 2, bearing, bearing + 2);
    });
    const loca = Buffer.alloc((glyphs.length + 1) * 4);
    const padded = shapes.map((shape) => (shape.length % 4 === 0 ? shape : Buffer.concat([shape, Buffer.alloc(4 - (shape.length % 4))])));
    padded.reduce((at, shape, index) => { loca.writeUInt32BE(at + shape.length, (index + 1) * 4); return at + shape.length; }, 0);
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
    hhea.writeUInt16BE(glyphs.length, 34);
    maxp.writeUInt16BE(glyphs.length, 4);
    const post = font.table('post').subarray(0, 32);
    if (post.length === 32) post.writeUInt32BE(0x00030000, 0);
    const tables: [string, Buffer][] = [
      ['head', head], ['hhea', hhea], ['maxp', maxp], ['hmtx', advances], ['loca', loca], ['glyf', Buffer.concat(padded)], ['post', post],
      ['cmap', codePointTable(found.map(([point, glyph]) => [point, numbers.get(glyph) ?? 0]))],
      ...copied.map((tag): [string, Buffer] => [tag, font.table(tag)]),
    ];
    return fontOf(new Map(tables));
  } finally { font.close(); }
}
