import type { FaceId } from './faces';
import type { Pt } from './units';

/** A stretch of text as it comes in: one face, one size. Text is NFC, without line ends. */
export interface TextRun { readonly text: string; readonly face: FaceId; readonly size: Pt }

/**
 * A positioned stretch of one face and size on a line. Every code point stands where `xs` says
 * (points from the line's origin, left edge of the glyph's own advance box), so that nothing that
 * draws it needs to know a font: draw the font's default glyph of each code point with its origin at x, and no kerning,
 * ligature or spacing of the font's. Marks whose width is set by rule have their glyph moved inside the box given to
 * them, so an x may be less than that of the box and even negative: an opening mark compressed to half an em, as
 * at a line's start, is drawn from half an em further left (its blank half hangs out), and the halves of —— overlap by
 * a hundredth of an em so that they join. The difference of two xs is therefore not a width. A space that a justified line has swallowed or that has no ink is kept in `text`
 * (text extraction needs it) with its own x.
 */
export interface SetRun {
  readonly face: FaceId;
  readonly size: Pt;
  /** The very characters of the copy, in order, none added or lost; unless `added`. */
  readonly text: string;
  /** One x per code point (not per UTF-16 unit) of `text`. */
  readonly xs: readonly Pt[];
  /** A hyphen that the typesetter put in at the line's end: drawn like any run, but no part of the copy, its offsets or what is read out of the page. */
  readonly added?: true;
}

/** One line of a paragraph, broken and justified. */
export interface SetLine {
  readonly runs: readonly SetRun[];
  /** Width the line was set to, in points. */
  readonly measure: Pt;
  /** Width before justification, after compression of adjacent marks, in points. */
  readonly naturalWidth: Pt;
  /** Width as set (ink's advance, from the line's origin), in points: equals `measure` on justified lines. */
  readonly setWidth: Pt;
  /** UTF-16 offsets in the paragraph's text: [start, end). Lines of a paragraph tile it without holes. */
  readonly start: number;
  readonly end: number;
  /** Left indent applied, in points (already contained in the xs). */
  readonly indent: Pt;
  readonly last: boolean;
}
