/**
 * The faces a page may be set in, by the part they play and not by a font's brand:
 * song 宋 (body 400, bold 700, heavy 900 for headlines), hei 黑 (regular 400, bold 700, heavy 900),
 * kai 楷 (captions, editor's notes), brush (nameplate lettering), xiaowei (nameplate lettering, lighter),
 * symbol (emoji and signs that no text face has; never asked for, only standing in).
 */
export const faceIds = ['song', 'song-bold', 'song-heavy', 'hei', 'hei-bold', 'hei-heavy', 'kai', 'brush', 'xiaowei', 'symbol'] as const;
export type FaceId = (typeof faceIds)[number];

/** Faces of whole alphabets and the common Han, in which copy may be set. */
export const textFaces: readonly FaceId[] = ['song', 'song-bold', 'song-heavy', 'hei', 'hei-bold', 'hei-heavy', 'kai'];
/** Faces of some thousand Han for a nameplate's few characters. */
export const letteringFaces: readonly FaceId[] = ['brush', 'xiaowei'];

/**
 * The faces that stand in for what a face lacks, nearest first: the same weight of the other design, then 楷, which has
 * the most Han outside the basic plane, then the signs. Lettering is eked out with the heaviest 宋.
 */
const standIns: Readonly<Record<FaceId, readonly FaceId[]>> = {
  song: ['hei', 'kai', 'symbol'],
  'song-bold': ['hei-bold', 'kai', 'symbol'],
  'song-heavy': ['hei-heavy', 'kai', 'symbol'],
  hei: ['song', 'kai', 'symbol'],
  'hei-bold': ['song-bold', 'kai', 'symbol'],
  'hei-heavy': ['song-heavy', 'kai', 'symbol'],
  kai: ['song', 'hei', 'symbol'],
  brush: ['song-heavy', 'hei-heavy', 'kai', 'symbol'],
  xiaowei: ['song-heavy', 'hei-heavy', 'kai', 'symbol'],
  symbol: [],
};
export const fallbacksOf = (face: FaceId): readonly FaceId[] => standIns[face];

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
