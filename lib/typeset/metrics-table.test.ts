import { describe, expect, test } from 'vitest';
import { openFace } from '../../scripts/fonts/read-font';
import { letteringFaces, textFaces } from './faces';
import { decodeRuns, encodeRuns } from './metrics-table';
import { missingGlyphs } from './missing-glyphs';
import { typeCase } from './type-case';

test('runs of code points come back as they were written', () => {
  const codePoints = [0x20, 0x21, 0x22, 0x4e00, 0x4e02, 0x20000, 0x20001];
  const back: number[] = [];
  decodeRuns(encodeRuns(codePoints), (first, end) => { for (let c = first; c < end; c += 1) back.push(c); });
  expect(back).toEqual(codePoints);
  expect(encodeRuns([])).toBe('');
});

/** Every 97th character of the font, and those whose advance matters most. */
const sampleOf = (characters: readonly number[]) =>
  [...characters.filter((_, index) => index % 97 === 0), ...[...'A1%“”—…·，。一国年🀄𬘭'].map((c) => c.codePointAt(0)!)];

describe.each([...textFaces, ...letteringFaces])('the checked-in table of %s', (face) => {
  test('agrees with the font on coverage and advances', async () => {
    const font = await openFace(face);
    const metrics = typeCase.metrics(face);
    let compared = 0;
    for (const codePoint of sampleOf(font.characterSet)) {
      const has = font.hasGlyphForCodePoint(codePoint);
      if (!has) { expect(metrics.advance(codePoint)).toBeUndefined(); continue; }
      let advance: number;
      // fontkit cannot read the outline of one empty glyph of XiaoWei, which it does for the advance.
      try { advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm; } catch { continue; }
      expect(metrics.advance(codePoint)).toBeCloseTo(advance, 3);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('gives an ideographic box of one em', () => {
    const { ascent, descent } = typeCase.metrics(face);
    expect(ascent + descent).toBeCloseTo(1, 6);
  });
});

describe('the checked-in table of signs', () => {
  test('has the emoji that no text face has, at the font’s own advance, and none that a text face has', async () => {
    const font = await openFace('symbol');
    const metrics = typeCase.metrics('symbol');
    expect(metrics.advance(0x1f600)).toBeCloseTo(font.glyphForCodePoint(0x1f600).advanceWidth / font.unitsPerEm, 3);
    for (const codePoint of font.characterSet) {
      const drawn = textFaces.some((face) => typeCase.metrics(face).advance(codePoint) !== undefined);
      if (drawn) expect(metrics.advance(codePoint)).toBeUndefined();
    }
  });
});

describe('missing glyphs', () => {
  test('the text faces cover newspaper copy with its marks, rare names and 〇', () => {
    const text = '二〇二一年，“龙”《报》（试）【甲】〔乙〕——……·～℃％￥●①𬘭䶮㛃珺堃喆 A1';
    for (const face of ['song', 'song-bold', 'song-heavy', 'hei', 'hei-bold', 'hei-heavy', 'kai'] as const) {
      expect(missingGlyphs(text, face, typeCase)).toEqual([]);
    }
  });
  test('are named once each, in order', () => {
    expect(missingGlyphs('〇甲·〇●喆', 'brush', typeCase)).toEqual(['〇', '·', '●', '喆']);
  });
  test('leave out what has no ink', () => expect(missingGlyphs('甲\u200b\ufe0f\n　', 'brush', typeCase)).toEqual([]));
});
