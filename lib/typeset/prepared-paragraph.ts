import { charClass, isBlank } from './char-class';
import type { LineRules } from './rules';
import type { TextRun } from './set-line';
import type { BreakPlaces } from './total-fit-places';

/**
 * A paragraph ready to be broken at any measure. All lengths are points; arrays are by code point, and "after i"
 * means between i and i + 1. Treat it as immutable once prepared.
 */
export class PreparedParagraph {
  /** Number of code points. */
  length = 0;
  readonly codePoint: Int32Array;
  /** UTF-16 offset of each code point; one more than there are code points. */
  readonly offset: Int32Array;
  /** Index into `runs`. */
  readonly run: Uint16Array;
  readonly kind: Uint8Array;
  /** Box width within a line, after compression of adjacent marks. */
  readonly width: Float64Array;
  /** Where the glyph's own advance box begins in the box. */
  readonly origin: Float64Array;
  /** The same when the mark is compressed to half an em. */
  readonly halfOrigin: Float64Array;
  /** Blank half that a full mark still has and loses at the line's edge; zero for anything else. */
  readonly blankHalf: Float64Array;
  /** What the box may lose by justification, and at which stage. */
  readonly shrink: Float64Array;
  readonly stage: Uint8Array;
  /** What a space may gain before every gap is stretched. */
  readonly stretch: Float64Array;
  /** Gap between Han and Latin after i, and what it may lose. */
  readonly gapAfter: Float64Array;
  readonly gapShrink: Float64Array;
  readonly breakAfter: Uint8Array;
  /** 1 where justification may open the space after i. */
  readonly opensAfter: Uint8Array;
  /** What the choice of lines pays for a break after i that is legal but unwelcome (see `breakPenalty`). */
  readonly penaltyAfter: Uint16Array;
  /** Points that tracking adds after i; null without tracking. It never counts at a line's end. */
  track: Float64Array | null = null;
  /** Width of the hyphen put in when a line ends after i inside a Latin word, zero where none may be; null in a paragraph that is not hyphenated. */
  hyphen: Float64Array | null = null;

  /** Sums over the characters before i: widths with gaps, shrink, what spaces and gaps may gain, places that open, Han. */
  readonly widthBefore: Float64Array;
  readonly shrinkBefore: Float64Array;
  readonly gainBefore: Float64Array;
  readonly opensBefore: Int32Array;
  readonly hanBefore: Int32Array;
  /** Index of the last character with ink at or before i (-1: none), and of the first at or after i (`length`: none). */
  readonly lastInk: Int32Array;
  readonly nextInk: Int32Array;
  /** Largest type size of the runs, in points. */
  readonly size: number;
  /** Line counts by measure, for countLines. */
  readonly counts = new Map<number, number>();
  /** Where its lines may break, once total fit has asked (see `placesOf`). */
  places: BreakPlaces | null = null;

  constructor(readonly text: string, readonly runs: readonly TextRun[], readonly rules: LineRules) {
    const n = text.length + 1;
    this.codePoint = new Int32Array(n);
    this.offset = new Int32Array(n);
    this.run = new Uint16Array(n);
    this.kind = new Uint8Array(n);
    this.width = new Float64Array(n);
    this.origin = new Float64Array(n);
    this.halfOrigin = new Float64Array(n);
    this.blankHalf = new Float64Array(n);
    this.shrink = new Float64Array(n);
    this.stage = new Uint8Array(n);
    this.stretch = new Float64Array(n);
    this.gapAfter = new Float64Array(n);
    this.gapShrink = new Float64Array(n);
    this.breakAfter = new Uint8Array(n);
    this.opensAfter = new Uint8Array(n);
    this.penaltyAfter = new Uint16Array(n);
    this.widthBefore = new Float64Array(n);
    this.shrinkBefore = new Float64Array(n);
    this.gainBefore = new Float64Array(n);
    this.opensBefore = new Int32Array(n);
    this.hanBefore = new Int32Array(n);
    this.lastInk = new Int32Array(n);
    this.nextInk = new Int32Array(n);
    let size = 0;
    for (const run of runs) size = Math.max(size, run.size);
    this.size = size;
  }

  /** Makes the sums once all boxes and gaps are known. */
  sum(): void {
    let lastInk = -1;
    const { track } = this;
    for (let i = 0; i < this.length; i += 1) {
      this.widthBefore[i + 1] = this.widthBefore[i]! + this.width[i]! + this.gapAfter[i]! + (track ? track[i]! : 0);
      this.gainBefore[i + 1] = this.gainBefore[i]! + this.stretch[i]! + this.gapAfter[i]!;
      this.shrinkBefore[i + 1] = this.shrinkBefore[i]! + this.shrink[i]! + this.gapShrink[i]!;
      this.opensBefore[i + 1] = this.opensBefore[i]! + this.opensAfter[i]!;
      this.hanBefore[i + 1] = this.hanBefore[i]! + (this.kind[i] === charClass.han ? 1 : 0);
      if (!isBlank[this.kind[i]!]) lastInk = i;
      this.lastInk[i] = lastInk;
    }
    this.nextInk[this.length] = this.length;
    for (let i = this.length - 1; i >= 0; i -= 1) this.nextInk[i] = isBlank[this.kind[i]!] ? this.nextInk[i + 1]! : i;
  }
}
