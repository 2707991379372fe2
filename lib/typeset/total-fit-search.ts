import { firstFit, hair } from './first-fit';
import type { PreparedParagraph } from './prepared-paragraph';
import { contrastCost, gainCost, gaplessCost, openingCost, secondHyphen, squeezeCost, stubCost } from './total-fit-cost';
import { breakWay, placesOf, sumAt, sumCount } from './total-fit-places';
import type { BreakPlaces } from './total-fit-places';

/** Ends of lines looked at beyond the fullest, counting those that cost nothing to break at; a line shorter still is never better. */
const looseEnds = 3;
/** Lines shorter than this many ems are looked at only where nothing fuller is legal. */
const loosest = 6;

/** Costs that differ by less are the same. */
const alike = 1e-9;

/** Scratch of the dynamic programming, by place; kept between paragraphs and grown as needed. */
let cost = new Float64Array(512);
let from = new Int32Array(512);
let lineOf = new Int32Array(512);
let openedBy = new Float64Array(512);

/** How the lines of a paragraph are asked for: each line's measure in points, its first line's indent, points. */
export interface Lines { readonly measure: (line: number) => number; readonly indent: number }

/** What a search is held to: what each line costs by being there, and by how many ems a gap of a line that is justified may open at most. */
export interface Bearable { readonly perLine: number; readonly widest: number }

/**
 * Ends of the cheapest way through a paragraph's legal breaks; a stretch no way leads through is set by first fit. Null where no way opens
 * its gaps by no more than `widest`.
 */
export function bestWay(p: PreparedParagraph, lines: Lines, { perLine, widest }: Bearable): number[] | null {
  const places = placesOf(p);
  if (cost.length <= places.last) {
    const size = 2 * (places.last + 1);
    cost = new Float64Array(size);
    from = new Int32Array(size);
    lineOf = new Int32Array(size);
    openedBy = new Float64Array(size);
  }
  const ends: number[] = [];
  for (let k = 0; ; ) {
    const guess = widest < Infinity ? Infinity : someWay(p, places, k, ends.length, lines, perLine) * (1 + 1e-12) + 1e-6;
    let reached = findWays(p, places, k, ends.length, lines, { perLine, widest }, guess);
    if (guess < Infinity && (reached < places.last || cost[reached]! > guess)) reached = findWays(p, places, k, ends.length, lines, { perLine, widest }, Infinity);
    if (widest < Infinity && reached < places.last) return null;
    traceBack(places, k, reached, ends);
    if (reached === places.last) return ends;
    // No legal line begins at this place: first fit leads on until a line ends at a place again.
    k = reached + 1;
    for (let at = places.at[reached]!; ; ) {
      const measure = lines.measure(ends.length);
      at = firstFit(p, at, measure - (ends.length === 0 ? lines.indent : 0), measure);
      ends.push(at);
      if (at >= p.length) return ends;
      while (places.at[k]! < at) k += 1;
      if (places.at[k] === at) break;
    }
  }
}

/** Writes the ends of the lines that lead from place `first` to place `reached`. */
function traceBack(places: BreakPlaces, first: number, reached: number, ends: number[]): void {
  const before = ends.length;
  for (let k = reached; k > first; k = from[k]!) ends.push(places.at[k]!);
  for (let a = before, b = ends.length - 1; a < b; a += 1, b -= 1) {
    const end = ends[a]!;
    ends[a] = ends[b]!;
    ends[b] = end;
  }
}

/**
 * Finds the cheapest way from place `first`, where line `firstLine` begins, to every place: into `cost`, `from`, `lineOf`
 * and `openedBy`, by how many ems a gap the line that ends there is opened (negative: squeezed). Answers the last place of the paragraph, or the furthest that can be reached where no way leads there.
 * Ways dearer than `bound` are not followed: costs are never negative, so they lead to no cheaper one.
 */
function findWays(p: PreparedParagraph, places: BreakPlaces, first: number, firstLine: number, lines: Lines, { perLine, widest }: Bearable, bound: number): number {
  const { last, penalty, way, sums, wholeBefore, wholeAfter } = places;
  const { size } = p;
  const most = loosest * size;
  const stub = stubOf(p);
  cost[first] = 0;
  let filled = first;
  lineOf[first] = firstLine;
  openedBy[first] = 0;
  let line = -1;
  let width = 0;
  let room = 0;
  let furthest = first;
  let hi = first;
  for (let i = first; i < last && i <= furthest; i += 1) {
    const soFar = cost[i]!;
    if (soFar > bound || soFar === Infinity) continue;
    if (lineOf[i] !== line) {
      line = lineOf[i]!;
      width = lines.measure(line);
      room = width - (line === 0 ? lines.indent : 0);
    }
    const own = sumCount * i;
    const wStart = sums[own + sumAt.widthStart]!;
    const sStart = sums[own + sumAt.shrinkStart]!;
    const limit = room + hair + wStart - sStart;
    if (hi <= i) hi = i + 1;
    while (hi < last && sums[sumCount * (hi + 1) + sumAt.widthEnd]! - sums[sumCount * (hi + 1) + sumAt.shrinkEnd]! <= limit) hi += 1;
    while (hi > i && sums[sumCount * hi + sumAt.widthEnd]! - sums[sumCount * hi + sumAt.shrinkEnd]! > limit) hi -= 1;
    if (hi > filled) {
      cost.fill(Infinity, filled + 1, hi + 1);
      filled = hi;
    }
    const base = soFar + perLine;
    const openedBefore = openedBy[i]!;
    const hyphenBefore = way[i] === breakWay.hyphen;
    let loose = 0;
    let found = false;
    for (let j = hi; j > i; j -= 1) {
      const its = sumCount * j;
      const missing = room - (sums[its + sumAt.widthEnd]! - wStart);
      if (missing > most && found) break;
      const how = way[j]!;
      if (how === breakWay.inside) {
        // Broken inside only where what stands together is wider than a line.
        const before = wholeBefore[j]!;
        if (sums[sumCount * wholeAfter[j]! + sumAt.widthEnd]! - sums[sumCount * before + sumAt.widthStart]! <= width + hair) { if (before > i) { j = before + 1; continue; } break; }
      }
      let c = penalty[j]!;
      const opens = sums[its + sumAt.opensEnd]! - sums[own + sumAt.opensStart]!;
      const opened = opens > 0 && j < last ? missing / (opens * size) : 0;
      if (opened > widest) continue;
      if (j === last) {
        if (missing < -hair) c += squeeze(missing, sums[its + sumAt.shrinkEnd]! - sStart, size);
        if (stub > 0 && i > 0) c += stubPenalty(p, places.at[i]!, stub);
      } else if (missing > hair) {
        const gain = sums[its + sumAt.gainEnd]! - sums[own + sumAt.gainStart]!;
        let left = missing;
        if (gain > hair) {
          const used = Math.min(1, missing / gain);
          c += gainCost(used, gain / size);
          left -= gain * used;
        }
        if (left > hair) {
          const stretched = opens > 0 ? openingCost(left / (opens * size)) : gaplessCost(left / size);
          // A line shorter still is opened further still.
          if (base + stretched > bound && (opens === 0 || base + gaplessCost(left / size) > bound)) break;
          c += stretched;
        }
      } else if (missing < -hair) c += squeeze(missing, sums[its + sumAt.shrinkEnd]! - sStart, size);
      if (i > first && j < last) c += contrastCost(opened - openedBefore);
      if (how === breakWay.hyphen && hyphenBefore) c += secondHyphen;
      found = true;
      c += base;
      // Of two ways alike the one whose earlier lines are full.
      if (c <= cost[j]! + alike) {
        cost[j] = c;
        from[j] = i;
        lineOf[j] = line + 1;
        openedBy[j] = opened;
        if (j > furthest) furthest = j;
      }
      if (missing >= -hair && penalty[j] === 0) {
        loose += 1;
        if (loose >= looseEnds) break;
      }
    }
  }
  return furthest;
}

/**
 * What a way costs that takes, line by line, the end that is best for that line: a guess at how dear the best may be. Infinite
 * where it comes to no end.
 */
function someWay(p: PreparedParagraph, places: BreakPlaces, first: number, firstLine: number, { measure, indent }: Lines, perLine: number): number {
  const { last, penalty, way, sums } = places;
  const { size } = p;
  const stub = stubOf(p);
  let sum = 0;
  let openedBefore = 0;
  let line = firstLine;
  let hi = first;
  for (let i = first; i < last; line += 1) {
    const room = measure(line) - (line === 0 ? indent : 0);
    const own = sumCount * i;
    const wStart = sums[own + sumAt.widthStart]!;
    const sStart = sums[own + sumAt.shrinkStart]!;
    const limit = room + hair + wStart - sStart;
    while (hi < last && sums[sumCount * (hi + 1) + sumAt.widthEnd]! - sums[sumCount * (hi + 1) + sumAt.shrinkEnd]! <= limit) hi += 1;
    while (hi > i && sums[sumCount * hi + sumAt.widthEnd]! - sums[sumCount * hi + sumAt.shrinkEnd]! > limit) hi -= 1;
    let best = Infinity;
    let end = -1;
    let bestOpened = 0;
    let loose = 0;
    for (let j = hi; j > i && loose < looseEnds; j -= 1) {
      if (way[j] === breakWay.inside) continue;
      const its = sumCount * j;
      const missing = room - (sums[its + sumAt.widthEnd]! - wStart);
      let c = penalty[j]!;
      const opens = sums[its + sumAt.opensEnd]! - sums[own + sumAt.opensStart]!;
      const opened = opens > 0 && j < last ? missing / (opens * size) : 0;
      if (missing < -hair) c += squeeze(missing, sums[its + sumAt.shrinkEnd]! - sStart, size);
      if (j === last) {
        if (stub > 0 && i > 0) c += stubPenalty(p, places.at[i]!, stub);
      } else if (missing > hair) {
        const gain = sums[its + sumAt.gainEnd]! - sums[own + sumAt.gainStart]!;
        let left = missing;
        if (gain > hair) {
          const used = Math.min(1, missing / gain);
          c += gainCost(used, gain / size);
          left -= gain * used;
        }
        if (left > hair) c += opens > 0 ? openingCost(left / (opens * size)) : gaplessCost(left / size);
      }
      if (i > first && j < last) c += contrastCost(opened - openedBefore);
      if (way[j] === breakWay.hyphen && way[i] === breakWay.hyphen) c += secondHyphen;
      if (c < best) { best = c; end = j; bestOpened = opened; }
      if (missing >= -hair) loose += 1;
    }
    if (end < 0) return Infinity;
    sum += best + perLine;
    openedBefore = bestOpened;
    i = end;
  }
  return sum;
}

/** Cost of a line too long by −missing that can give `give`, in points; places that cannot be squeezed enough are never asked about. */
const squeeze = (missing: number, give: number, size: number): number => squeezeCost(-missing < give ? -missing / give : 1, give / size);

/** Han that the last line should have; none to be had where the paragraph has fewer. */
export const stubOf = (p: PreparedParagraph): number => Math.min(p.rules.lastLineHan, p.hanBefore[p.length]!);

/** Cost of a last line from code point `start` on that lacks Han. */
export function stubPenalty(p: PreparedParagraph, start: number, least: number): number {
  const han = p.hanBefore[p.length]! - p.hanBefore[start]!;
  return han >= least ? 0 : (stubCost * (least - han)) / least;
}
