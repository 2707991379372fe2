/**
 * The faces a page may be set in, by the part they play and not by a font's brand:
 * song 宋 (body 400, bold 700, heavy 900 for headlines), hei 黑 (regular 400, bold 700, heavy 900),
 * kai 楷 (captions, editor's notes), brush (nameplate lettering), xiaowei (nameplate lettering, lighter).
 */
export const faceIds = ['song', 'song-bold', 'song-heavy', 'hei', 'hei-bold', 'hei-heavy', 'kai', 'brush', 'xiaowei'] as const;
export type FaceId = (typeof faceIds)[number];

/** What the engine knows of a font: numbers in ems, from tables made once of the font files. */
export interface FaceMetrics {
  readonly face: FaceId;
  /** Ascent and descent (positive, below the baseline) of the ideographic box as the font states them, in ems. */
  readonly ascent: number;
  readonly descent: number;
  /** Advance of a code point's default glyph in ems; undefined when the font has no glyph for it. */
  advance(codePoint: number): number | undefined;
  /** Left and right edge of a punctuation mark's ink in ems from its glyph's origin; undefined when not recorded. */
  ink?(codePoint: number): readonly [number, number] | undefined;
}

/** All faces the engine may use; `metrics(face)` throws when a table is missing (a broken build). */
export interface TypeCase { metrics(face: FaceId): FaceMetrics }
