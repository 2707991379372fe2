import { create, type Font } from 'fontkit';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FaceId } from '@/lib/typeset/faces';
import { cutFont } from './font-cut';
import { faceFile } from './fonts';

/** Letters that are put together from others (é, Å), rare characters beyond the BMP, marks, figures, and one no face has. */
const text = '青洲新闻编辑部——“春天”……é Å ñ 1234 ①㎡𬘭\u2002\uE5E5';
const points = [...text].map((character) => character.codePointAt(0) ?? 0);
const read = (bytes: Buffer): Font => create(bytes) as Font;

describe('a font cut out of a whole one', () => {
  test.each<FaceId>(['song', 'hei-heavy', 'kai', 'brush', 'xiaowei'])('has of %s the outlines and advances of the whole font, and no other characters', async (face) => {
    const file = await faceFile(face);
    const whole = read(readFileSync(file));
    const cut = read(cutFont(file, points));
    for (const point of new Set(points)) {
      expect(cut.hasGlyphForCodePoint(point)).toBe(whole.hasGlyphForCodePoint(point));
      if (!whole.hasGlyphForCodePoint(point)) continue;
      expect(cut.glyphForCodePoint(point).advanceWidth).toBe(whole.glyphForCodePoint(point).advanceWidth);
      expect(cut.glyphForCodePoint(point).path.toSVG()).toBe(whole.glyphForCodePoint(point).path.toSVG());
    }
    expect(cut.hasGlyphForCodePoint('夏'.codePointAt(0) ?? 0)).toBe(false);
    expect(cut.unitsPerEm).toBe(whole.unitsPerEm);
  });

  test('is the same however often a character is asked for, and in whatever order', async () => {
    const file = await faceFile('song');
    expect(cutFont(file, [...points, ...points].reverse()).equals(cutFont(file, points))).toBe(true);
  });

  test('of no characters holds none, and can be read', async () => {
    expect(read(cutFont(await faceFile('song'), [])).hasGlyphForCodePoint(points[0] ?? 0)).toBe(false);
  });

  test('is refused from a file that is no font, or half of one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'banxin-cut-'));
    const [text, half] = [path.join(folder, 'text.ttf'), path.join(folder, 'half.ttf')];
    writeFileSync(text, 'not a font at all, but long enough to be read');
    writeFileSync(half, readFileSync(await faceFile('brush')).subarray(0, 20_000));
    expect(() => cutFont(text, points)).toThrow();
    expect(() => cutFont(half, points)).toThrow('ends too early');
  });
});
