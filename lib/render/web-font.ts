import { textFaces, type FaceId } from '@/lib/typeset/faces';

/** CSS family name of a face on screens: `bx-song`, `bx-hei-bold` …; one family a face, so that no browser ever invents a weight. */
export const fontFamily = (face: FaceId): string => `bx-${face}`;

/** Faces with a whole GB 2312 web font, made once; lettering and signs are served by the characters asked for. */
export const screenFaces: readonly FaceId[] = textFaces;

/** Part of the font files' addresses, raised when font packages or the characters below change: they are cached for ever. */
export const webFontVersion = '1-0.4.3-5.3.0';

/** Most characters one address may ask for, and most for visitors who are not signed in: a nameplate's worth. */
export const webTextLimit = 300;
export const webTextLimitForVisitors = 40;

let base: ReadonlySet<number> | undefined;

/**
 * Code points the whole web fonts carry, where the face has them: Latin, punctuation and all of GB 2312
 * (rows 1–9 marks, 16–87 characters), read from the platform's own decoder rather than from a list of ours.
 */
export function webBaseCharacters(): ReadonlySet<number> {
  if (base) return base;
  const points = new Set<number>();
  const span = (from: number, to: number) => { for (let point = from; point <= to; point += 1) points.add(point); };
  span(0x20, 0x7e);
  span(0xa0, 0xff);
  span(0x2010, 0x2027);
  span(0x2030, 0x203b);
  span(0x3000, 0x3017);
  span(0xff01, 0xff5e);
  const decoder = new TextDecoder('gb18030');
  for (let row = 1; row <= 87; row += 1) {
    if (row > 9 && row < 16) continue;
    for (let cell = 1; cell <= 94; cell += 1) {
      const point = decoder.decode(new Uint8Array([0xa0 + row, 0xa0 + cell])).codePointAt(0) ?? 0xfffd;
      if (point !== 0xfffd && !(point >= 0xe000 && point <= 0xf8ff)) points.add(point);
    }
  }
  base = points;
  return points;
}

/** The distinct code points of a text in code point order: the form in which subsets are asked for and remembered. */
export const distinctCharacters = (text: string): string =>
  [...new Set(text)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');

/** Address of a face's whole web font. */
export const webFontUrl = (face: FaceId): string => `/fonts/${face}.woff2?v=${webFontVersion}`;

/** Address of a web font of just these characters (at most `webTextLimit`, see `extraFontCss` for more). */
export const webTextUrl = (face: FaceId, characters: string): string => `${webFontUrl(face)}&text=${encodeURIComponent(characters)}`;

const unicodeRange = (characters: string): string => [...characters].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(',');

/** @font-face rules of the faces with a whole web font. Downloads start only when a page uses the face. */
export const screenFontCss = (faces: readonly FaceId[] = screenFaces): string =>
  faces.map((face) => `@font-face{font-family:${fontFamily(face)};src:url("${webFontUrl(face)}") format("woff2");font-display:block}`).join('\n');

/**
 * @font-face rules for the characters of `text` that the face's whole web font lacks (for lettering faces: all of
 * them). They join the same family, by unicode-range. Empty when there are none. Safe inside a style element:
 * addresses are percent-encoded and quoted.
 */
export function extraFontCss(face: FaceId, text: string): string {
  const whole = screenFaces.includes(face);
  const points = webBaseCharacters();
  const extra = [...distinctCharacters(text)].filter((character) => !whole || !points.has(character.codePointAt(0) ?? 0));
  const rules: string[] = [];
  for (let start = 0; start < extra.length; start += webTextLimit) {
    const part = extra.slice(start, start + webTextLimit).join('');
    rules.push(`@font-face{font-family:${fontFamily(face)};src:url("${webTextUrl(face, part)}") format("woff2");unicode-range:${unicodeRange(part)};font-display:block}`);
  }
  return rules.join('\n');
}
