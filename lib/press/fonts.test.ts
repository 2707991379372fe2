import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { extraFontCss, webBaseCharacters, webFontVersion } from '@/lib/render/web-font';
import { letteringFaces, textFaces } from '@/lib/typeset/faces';
import packages from '../../package.json';
import { faceSubset, webSubset } from './fonts';
import { remembering } from './fonts-memory';
import { rasterisePage } from './page-raster';
import { proofByHand } from '@/lib/render/proof-by-hand';
import sharp from 'sharp';

const setFaces = [...textFaces, ...letteringFaces];

describe('fonts', () => {
  test.each(setFaces)('a subset of %s has the characters asked for and no others', async (face) => {
    const font = create(Buffer.from(await faceSubset(face, '青洲青洲')));
    expect(font.hasGlyphForCodePoint('青'.codePointAt(0) ?? 0)).toBe(true);
    expect(font.hasGlyphForCodePoint('新'.codePointAt(0) ?? 0)).toBe(false);
    expect(font.unitsPerEm).toBe(1000);
  });

  test('signs come from the face of emoji, on any em of its own', async () => {
    const font = create(Buffer.from(await faceSubset('symbol', '😀')));
    expect(font.hasGlyphForCodePoint(0x1f600)).toBe(true);
    expect(font.glyphForCodePoint(0x1f600).advanceWidth / font.unitsPerEm).toBeCloseTo(1.27, 2);
  });

  test.each(setFaces)('every glyph of a small subset of %s can be read, also one without ink at its end', async (face) => {
    const text = '一二三四五六七八九十百千万\u2002';
    const font = create(Buffer.from(await faceSubset(face, text)));
    for (const character of text) expect(font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth).toBeGreaterThanOrEqual(0);
  });

  test('a web subset is woff2', async () => {
    expect(Buffer.from(await webSubset('brush', '青洲新闻')).toString('latin1', 0, 4)).toBe('wOF2');
  });

  test('the version in the addresses names the font packages that are installed', () => {
    expect(webFontVersion).toContain(packages.dependencies['@expo-google-fonts/noto-serif-sc']);
    expect(webFontVersion).toContain(packages.dependencies['@fontsource/lxgw-wenkai']);
  });

  test('the whole web fonts carry the 6,763 hanzi of GB 2312', () => {
    const hanzi = [...webBaseCharacters()].filter((point) => point >= 0x4e00 && point <= 0x9fff);
    expect(hanzi).toHaveLength(6763);
  });

  test('a character outside them gets a rule of its own, one inside does not', () => {
    expect(extraFontCss('song', '普通文字')).toBe('');
    expect(extraFontCss('song', '𬘭河')).toContain('unicode-range:U+2C62D');
    expect(extraFontCss('brush', '青洲')).toContain('unicode-range:U+6D32,U+9752');
  });
});

describe('what is remembered', () => {
  test('the oldest goes when the limit is reached', async () => {
    const remember = remembering(10);
    const made: string[] = [];
    const ask = (key: string) => remember(key, async () => { made.push(key); return new Uint8Array(6); });
    await ask('a'); await ask('a'); await ask('b'); await ask('a');
    expect(made).toEqual(['a', 'b', 'a']);
  });
});

test('a rasterised page is dark where a headline stands and white in the margin', async () => {
  const proof = proofByHand([{ text: '大', face: 'song-heavy', size: 100, x: 100 }]);
  const image = await rasterisePage(proof, { width: 780, picture: async () => Buffer.alloc(0) });
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(780);
  const darkest = (left: number, top: number, size: number): number => {
    let found = 255;
    for (let y = top; y < top + size; y += 1) for (let x = left; x < left + size; x += 1) found = Math.min(found, data[y * info.width * info.channels + x * info.channels] ?? 255);
    return found;
  };
  expect(darkest(110, 110, 80)).toBeLessThan(80);
  expect(darkest(5, 5, 30)).toBeGreaterThan(240);
});
