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

/** The places of a paragraph, found when first asked for. */
export function placesOf(p: PreparedParagraph): BreakPlaces {
  p.places ??= new BreakPlaces(p.capacity + 2);
  if (!p.placed) { findPlaces(p, p.places); p.placed = true; }
  return p.places;
}

function findPlaces(p: PreparedParagraph, places: BreakPlaces): void {
  const { length: n, breakAfter, penaltyAfter, hyphen, kind, lastInk, nextInk, width, blankHalf, shrink, widthBefore, shrinkBefore, gainBefore, opensBefore } = p;
  const { at, penalty, way, widthStart, widthEnd, shrinkStart, shrinkEnd, gainStart, gainEnd, opensStart, opensEnd } = places;
  const trims = p.rules.compressLineEnd;
  let k = 0;
  let anyInside = false;
  for (let i = -1; i < n; i += 1) {
    const end = i + 1;
    if (i >= 0 && end < n) {
      const of = breakAfter[i]!;
      if (of < breakKind.inside) continue;
      if (of >= breakKind.soft) {
        way[k] = breakWay.legal;
        penalty[k] = penaltyAfter[i]!;
      } else {
        const mayHyphenate = hyphen !== null && hyphen[i]! > 0;
        way[k] = mayHyphenate ? breakWay.hyphen : breakWay.inside;
        penalty[k] = mayHyphenate ? breakPenalty.hyphen : breakPenalty.inside;
        if (!mayHyphenate) anyInside = true;
      }
    } else {
      way[k] = breakWay.legal;
      penalty[k] = 0;
    }
    at[k] = end;
    // Sums for a line that ends here (see line-width.ts for the trims at its edges).
    const last = i >= 0 ? lastInk[i]! : -1;
    if (last >= 0) {
      const trim = trims && !isFullOpening[kind[last]!] ? blankHalf[last]! : 0;
      widthEnd[k] = widthBefore[last]! + width[last]! - trim + (hyphen === null ? 0 : hyphenAt(p, 0, end));
      shrinkEnd[k] = shrinkBefore[last]! + (trim > 0 ? 0 : shrink[last]!);
      gainEnd[k] = gainBefore[last]!;
      opensEnd[k] = opensBefore[last]!;
    } else { widthEnd[k] = 0; shrinkEnd[k] = 0; gainEnd[k] = 0; opensEnd[k] = 0; }
    // And for one that begins here.
    const first = end < n ? nextInk[end]! : n;
    if (first < n) {
      const opening = isFullOpening[kind[first]!] === 1;
      widthStart[k] = widthBefore[first]! + (opening ? blankHalf[first]! : 0);
      shrinkStart[k] = shrinkBefore[first]! + (opening ? shrink[first]! : 0);
      gainStart[k] = gainBefore[first]!;
      opensStart[k] = opensBefore[first]!;
    } else { widthStart[k] = 0; shrinkStart[k] = 0; gainStart[k] = 0; opensStart[k] = 0; }
    k += 1;
  }
  places.last = k - 1;
  places.anyInside = anyInside;
  if (anyInside) findWholes(places);
}

/** What stands together about each place. */
function findWholes({ last, way, wholeBefore, wholeAfter }: BreakPlaces): void {
  let whole = 0;
  for (let j = 0; j <= last; j += 1) { if (way[j] !== breakWay.inside) whole = j; wholeBefore[j] = whole; }
  for (let j = last; j >= 0; j -= 1) { if (way[j] !== breakWay.inside) whole = j; wholeAfter[j] = whole; }
}
