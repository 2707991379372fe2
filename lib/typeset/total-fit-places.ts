import { isFullOpening } from './char-class';
import { endTrim, hyphenAt, startTrim } from './line-width';
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
  /** The nearest places of way 0 or 1 at or before a place, and at or after it: what stands together. */
  readonly wholeBefore: Int32Array;
  readonly wholeAfter: Int32Array;
  /** A line from place i to place j is naturally widthEnd[j] − widthStart[i] wide, and so on. */
  readonly widthStart: Float64Array;
  readonly widthEnd: Float64Array;
  readonly shrinkStart: Float64Array;
  readonly shrinkEnd: Float64Array;
  readonly gainStart: Float64Array;
  readonly gainEnd: Float64Array;
  readonly opensStart: Int32Array;
  readonly opensEnd: Int32Array;

  constructor(count: number) {
    const memory = new ArrayBuffer(count * 77);
    this.penalty = new Float64Array(memory, 0, count);
    this.widthStart = new Float64Array(memory, count * 8, count);
    this.widthEnd = new Float64Array(memory, count * 16, count);
    this.shrinkStart = new Float64Array(memory, count * 24, count);
    this.shrinkEnd = new Float64Array(memory, count * 32, count);
    this.gainStart = new Float64Array(memory, count * 40, count);
    this.gainEnd = new Float64Array(memory, count * 48, count);
    this.at = new Int32Array(memory, count * 56, count);
    this.wholeBefore = new Int32Array(memory, count * 60, count);
    this.wholeAfter = new Int32Array(memory, count * 64, count);
    this.opensStart = new Int32Array(memory, count * 68, count);
    this.opensEnd = new Int32Array(memory, count * 72, count);
    this.way = new Uint8Array(memory, count * 76, count);
  }
}

export const breakWay = { legal: 0, hyphen: 1, inside: 2 } as const;

/** The places of a paragraph, made when first asked for. */
export function placesOf(p: PreparedParagraph): BreakPlaces {
  return (p.places ??= makePlaces(p));
}

function makePlaces(p: PreparedParagraph): BreakPlaces {
  const n = p.length;
  let count = 2;
  for (let i = 0; i < n - 1; i += 1) if (p.breakAfter[i]! >= breakKind.inside) count += 1;
  const places = new BreakPlaces(count);
  const { hyphen } = p;
  let k = 1;
  beginAt(p, places, 0, 0);
  for (let i = 0; i < n - 1; i += 1) {
    const kind = p.breakAfter[i]!;
    if (kind < breakKind.inside) continue;
    const mayHyphenate = hyphen !== null && hyphen[i]! > 0;
    places.way[k] = kind >= breakKind.soft ? breakWay.legal : mayHyphenate ? breakWay.hyphen : breakWay.inside;
    places.penalty[k] = kind >= breakKind.soft ? p.penaltyAfter[i]! : mayHyphenate ? breakPenalty.hyphen : breakPenalty.inside;
    endAt(p, places, k, i + 1);
    beginAt(p, places, k, i + 1);
    k += 1;
  }
  places.last = k;
  endAt(p, places, k, n);
  let whole = 0;
  for (let j = 0; j <= k; j += 1) { if (places.way[j] !== breakWay.inside) whole = j; places.wholeBefore[j] = whole; }
  for (let j = k; j >= 0; j -= 1) { if (places.way[j] !== breakWay.inside) whole = j; places.wholeAfter[j] = whole; }
  return places;
}

/** Sums for a line that begins at code point `start` (see line-width.ts for the trims at its edges). */
function beginAt(p: PreparedParagraph, places: BreakPlaces, k: number, start: number): void {
  const first = p.nextInk[start]!;
  places.at[k] = start;
  if (first >= p.length) return;
  const opening = isFullOpening[p.kind[first]!] === 1;
  places.widthStart[k] = p.widthBefore[first]! + startTrim(p, first);
  places.shrinkStart[k] = p.shrinkBefore[first]! + (opening ? p.shrink[first]! : 0);
  places.gainStart[k] = p.gainBefore[first]!;
  places.opensStart[k] = p.opensBefore[first]!;
}

/** Sums for a line that ends before code point `end`. */
function endAt(p: PreparedParagraph, places: BreakPlaces, k: number, end: number): void {
  const last = p.lastInk[end - 1] ?? -1;
  places.at[k] = end;
  if (last < 0) return;
  const trims = p.rules.compressLineEnd && !isFullOpening[p.kind[last]!] && p.blankHalf[last]! > 0;
  places.widthEnd[k] = p.widthBefore[last]! + p.width[last]! - (p.rules.compressLineEnd ? endTrim(p, last) : 0) + hyphenAt(p, 0, end);
  places.shrinkEnd[k] = p.shrinkBefore[last]! + (trims ? 0 : p.shrink[last]!);
  places.gainEnd[k] = p.gainBefore[last]!;
  places.opensEnd[k] = p.opensBefore[last]!;
}
