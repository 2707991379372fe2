import { isFullOpening } from './char-class';
import { hyphenAt } from './line-width';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { breakPenalty } from './total-fit-cost';

/**
 * The places where lines of a paragraph may begin and end, in order, with the sums that a line between two of them is
 * worked out from by one subtraction each. Place 0 is the paragraph's start, the last its end. Independent of the measure.
 */
export class BreakPlaces {
  /** Index of the last place. */
  last = 0;
  /** Code point index. */
  readonly at: Int32Array;
  readonly penalty: Float64Array;
  /** 0: a legal break; 1: with a hyphen; 2: inside a word or number, where it is too long for a line. */
  readonly way: Uint8Array;
  /** Whether any place is of way 2. */
  anyInside = false;
  /** The nearest places of way 0 or 1 at or before a place, and at or after it: what stands together. Found only where `anyInside`. */
  readonly wholeBefore: Int32Array;
  readonly wholeAfter: Int32Array;
  /** Sums of place k from `sumCount * k` on, in the order of `sumAt`: a line from place i to place j is naturally widthEnd of j − widthStart of i wide, and so on. */
  readonly sums: Float64Array;

  constructor(readonly capacity: number) {
    this.sums = new Float64Array(sumCount * capacity);
    this.penalty = new Float64Array(capacity);
    this.at = new Int32Array(capacity);
    this.wholeBefore = new Int32Array(capacity);
    this.wholeAfter = new Int32Array(capacity);
    this.way = new Uint8Array(capacity);
  }
}

export const breakWay = { legal: 0, hyphen: 1, inside: 2 } as const;

/** Where the sums of a place stand: those of a line that ends there, then those of one that begins there. */
export const sumAt = { widthEnd: 0, shrinkEnd: 1, gainEnd: 2, opensEnd: 3, widthStart: 4, shrinkStart: 5, gainStart: 6, opensStart: 7 } as const;
export const sumCount = 8;

/** Scratch: the places of the paragraph asked for last. */
let places = new BreakPlaces(1024);
let ofParagraph: PreparedParagraph | null = null;
let ofCopy = 0;

/** The places of a paragraph, until another is asked for. */
export function placesOf(p: PreparedParagraph): BreakPlaces {
  if (ofParagraph === p && ofCopy === p.copies) return places;
  if (places.capacity < p.length + 2) places = new BreakPlaces(2 * (p.length + 2));
  findPlaces(p, places);
  ofParagraph = p;
  ofCopy = p.copies;
  return places;
}

function findPlaces(p: PreparedParagraph, { at, penalty, way, sums }: BreakPlaces): void {
  const { length: n, breakAfter, penaltyAfter, hyphen } = p;
  const trims = p.rules.compressLineEnd;
  let k = 0;
  let anyInside = false;
  beginAt(p, sums, 0, 0);
  at[0] = 0;
  way[0] = breakWay.legal;
  penalty[0] = 0;
  for (let i = 0; i < n; i += 1) {
    const of = breakAfter[i]!;
    if (of < breakKind.inside && i < n - 1) continue;
    k += 1;
    if (i === n - 1) {
      way[k] = breakWay.legal;
      penalty[k] = 0;
    } else if (of >= breakKind.soft) {
      way[k] = breakWay.legal;
      penalty[k] = penaltyAfter[i]!;
    } else {
      const mayHyphenate = hyphen !== null && hyphen[i]! > 0;
      way[k] = mayHyphenate ? breakWay.hyphen : breakWay.inside;
      penalty[k] = mayHyphenate ? breakPenalty.hyphen : breakPenalty.inside;
      if (!mayHyphenate) anyInside = true;
    }
    at[k] = i + 1;
    endAt(p, sums, sumCount * k, i, trims);
    beginAt(p, sums, sumCount * k, i + 1);
  }
  places.last = k;
  places.anyInside = anyInside;
  if (anyInside) findWholes(places);
}

/** Sums for a line that ends after code point `i` (see line-width.ts for the trims at its edges). */
function endAt(p: PreparedParagraph, sums: Float64Array, k: number, i: number, trims: boolean): void {
  const last = p.lastInk[i]!;
  if (last < 0) {
    sums.fill(0, k, k + 4);
    return;
  }
  const trim = trims && !isFullOpening[p.kind[last]!] ? p.blankHalf[last]! : 0;
  sums[k] = p.widthBefore[last]! + p.width[last]! - trim + (p.hyphen === null ? 0 : hyphenAt(p, 0, i + 1));
  sums[k + 1] = p.shrinkBefore[last]! + (trim > 0 ? 0 : p.shrink[last]!);
  sums[k + 2] = p.gainBefore[last]!;
  sums[k + 3] = p.opensBefore[last]!;
}

/** Sums for a line that begins with code point `start`. */
function beginAt(p: PreparedParagraph, sums: Float64Array, k: number, start: number): void {
  const first = p.nextInk[start]!;
  if (first >= p.length) {
    sums.fill(0, k + 4, k + 8);
    return;
  }
  const opening = isFullOpening[p.kind[first]!] === 1;
  sums[k + 4] = p.widthBefore[first]! + (opening ? p.blankHalf[first]! : 0);
  sums[k + 5] = p.shrinkBefore[first]! + (opening ? p.shrink[first]! : 0);
  sums[k + 6] = p.gainBefore[first]!;
  sums[k + 7] = p.opensBefore[first]!;
}

/** What stands together about each place. */
function findWholes({ last, way, wholeBefore, wholeAfter }: BreakPlaces): void {
  let whole = 0;
  for (let j = 0; j <= last; j += 1) { if (way[j] !== breakWay.inside) whole = j; wholeBefore[j] = whole; }
  for (let j = last; j >= 0; j -= 1) { if (way[j] !== breakWay.inside) whole = j; wholeAfter[j] = whole; }
}
