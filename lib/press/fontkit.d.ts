declare module 'fontkit' {
  interface GlyphPath { toSVG(): string; scale(factor: number): GlyphPath }
  interface Glyph { readonly id: number; readonly advanceWidth: number; readonly path: GlyphPath }
  interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  /** Reads a font lazily: tables and glyphs only when asked for. */
  export function create(font: Buffer): Font;
}
