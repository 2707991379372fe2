import { charClass, classCount, isBlank } from './char-class';
import { bodyRules, type LineRules } from './rules';
import type { TextRun } from './set-line';

/**
 * A paragraph ready to be broken at any measure. All lengths are points; arrays are by code point, and "after i"
 * means between i and i + 1. Treat it as immutable once prepared. Its arrays hold `capacity` code points, and may be longer
 * than its text: the memory of a paragraph that is done with serves the next (see paragraph-loan.ts).
 */
export class PreparedParagraph {
  text = '';
  runs: readonly TextRun[] = [];
  rules: LineRules = bodyRules;
  /** Number of code points. */
  length = 0;
  readonly codePoint: Int32Array;
  /** UTF-16 offset of each code point; one more than there are code points. */
  readonly offset: Int32Array;
  /** Index into `runs`. */
  readonly run: Uint16Array;
  readonly kind: Uint8Array;
  /** Which classes occur in the text, before neighbours are looked at: what need not be looked for is passed over. */
  readonly seen = new Uint8Array(classCount);
  /** Box width within a line, after compression of adjacent marks. */
  readonly width: Float64Array;
  /** Where the glyph's own advance box begins in the box. */
  readonly origin: Float64Array;
  /** The same when the mark is compressed to half an em; for full marks only. */
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
  readonly penaltyAfter: Int32Array;
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
  size = 0;
  /** Line counts by measure, for countLines; null before it is asked. */
  counts: Map<number, number> | null = null;
  /** How often its memory has been begun anew: what is remembered by paragraph is of this copy only. */
  copies = 0;

  private readonly bytes: Uint8Array;

  constructor(readonly capacity: number) {
    // One piece of memory, cut into arrays: twenty small ones cost as much as measuring the text.
    const n = capacity + 1;
    const memory = new ArrayBuffer(n * (11 * 8 + 7 * 4 + 2 + 4));
    this.bytes = new Uint8Array(memory);
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
    this.penaltyAfter = new Int32Array(memory, n * 112, n);
    this.run = new Uint16Array(memory, n * 116, n);
    this.kind = new Uint8Array(memory, n * 118, n);
    this.stage = new Uint8Array(memory, n * 119, n);
    this.breakAfter = new Uint8Array(memory, n * 120, n);
    this.opensAfter = new Uint8Array(memory, n * 121, n);
  }

  /** Begins anew with other copy, which must not be longer than `capacity`: what the steps of preparing add to or leave out is zero. */
  begin(text: string, runs: readonly TextRun[], rules: LineRules): void {
    this.text = text;
    this.runs = runs;
    this.rules = rules;
    this.length = 0;
    this.track = null;
    this.hyphen = null;
    this.counts = null;
    this.copies += 1;
    let size = 0;
    for (const run of runs) if (run.size > size) size = run.size;
    this.size = size;
    const n = text.length + 1;
    this.seen.fill(0);
    this.origin.fill(0, 0, n);
    this.blankHalf.fill(0, 0, n);
    this.shrink.fill(0, 0, n);
    this.stretch.fill(0, 0, n);
    this.gapAfter.fill(0, 0, n);
    this.gapShrink.fill(0, 0, n);
    this.penaltyAfter.fill(0, 0, n);
    this.stage.fill(0, 0, n);
    this.breakAfter.fill(0, 0, n);
    this.opensAfter.fill(0, 0, n);
  }

  /** Begins anew as another paragraph of the same capacity stands, which may be this one, under other rules; what the rules set is still to be made and summed. */
  beginAs(other: PreparedParagraph, rules: LineRules): void {
    if (other !== this) {
      this.bytes.set(other.bytes);
      this.seen.set(other.seen);
      this.text = other.text;
      this.runs = other.runs;
      this.length = other.length;
      this.size = other.size;
      this.hyphen = other.hyphen;
    }
    this.rules = rules;
    this.track = null;
    this.counts = null;
    this.copies += 1;
  }

  /** Makes the sums once all boxes and gaps are known. */
  sum(): void {
    const { length, width, gapAfter, gapShrink, shrink, stretch, opensAfter, kind, track, widthBefore, gainBefore, shrinkBefore, opensBefore, hanBefore, lastInk, nextInk } = this;
    let last = -1;
    let widths = 0;
    let gains = 0;
    let shrinks = 0;
    let opens = 0;
    let han = 0;
    widthBefore[0] = 0;
    gainBefore[0] = 0;
    shrinkBefore[0] = 0;
    opensBefore[0] = 0;
    hanBefore[0] = 0;
    for (let i = 0; i < length; i += 1) {
      const gap = gapAfter[i]!;
      widths = widths + width[i]! + gap + (track ? track[i]! : 0);
      gains = gains + stretch[i]! + gap;
      shrinks = shrinks + shrink[i]! + gapShrink[i]!;
      opens += opensAfter[i]!;
      widthBefore[i + 1] = widths;
      gainBefore[i + 1] = gains;
      shrinkBefore[i + 1] = shrinks;
      opensBefore[i + 1] = opens;
      const of = kind[i]!;
      if (of === charClass.han) han += 1;
      hanBefore[i + 1] = han;
      if (!isBlank[of]) last = i;
      lastInk[i] = last;
    }
    nextInk[length] = length;
    for (let i = length - 1; i >= 0; i -= 1) nextInk[i] = isBlank[kind[i]!] ? nextInk[i + 1]! : i;
  }
}
