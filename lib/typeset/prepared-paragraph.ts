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
    // One piece of memory, cut into arrays: twenty small ones cost as much as measuring the text.
    const n = text.length + 1;
    const memory = new ArrayBuffer(n * (11 * 8 + 6 * 4 + 2 * 2 + 4));
    this.width = new Float64Array(memory, 0, n);
    this.origin = new Float64Array(memory, n * 8, n);
    this.halfOrigin = new Float64Array(memory, n * 16, n);
    this.blankHalf = new Float64Array(memory, n * 24, n);
    this.shrink = new Float64Array(memory, n * 32, n);
    this.stretch = new Float64Array(memory, n * 40, n);
    this.gapAfter = new Float64Array(memory, n * 48, n);
    this.gapShrink = new Float64Array(memory, n * 56, n);
    this.widthBefore = new Float64Array(memory, n * 64, n);
    this.shrinkBefore = new Float64Array(memory, n * 72, n);
    this.gainBefore = new Float64Array(memory, n * 80, n);
    this.codePoint = new Int32Array(memory, n * 88, n);
    this.offset = new Int32Array(memory, n * 92, n);
    this.opensBefore = new Int32Array(memory, n * 96, n);
    this.hanBefore = new Int32Array(memory, n * 100, n);
    this.lastInk = new Int32Array(memory, n * 104, n);
    this.nextInk = new Int32Array(memory, n * 108, n);
    this.run = new Uint16Array(memory, n * 112, n);
    this.penaltyAfter = new Uint16Array(memory, n * 114, n);
    this.kind = new Uint8Array(memory, n * 116, n);
    this.stage = new Uint8Array(memory, n * 117, n);
    this.breakAfter = new Uint8Array(memory, n * 118, n);
    this.opensAfter = new Uint8Array(memory, n * 119, n);
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
