import { charClass } from './char-class';
import { firstFit, hair, opening } from './first-fit';
import { naturalWidth, shrinkable } from './line-width';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { breakPenalty, lineCost } from './total-fit-cost';
import { bestWay, stubOf, stubPenalty, type Lines } from './total-fit-search';

/**
 * Ends of the lines of a paragraph (code point indices), chosen over all of it so that the openings of its lines are
 * even: the cheapest way through its legal breaks (Knuth and Plass, "Breaking paragraphs into lines", 1981), by the
 * weights of total-fit-cost.ts. Takes no more lines than first fit, and opens no gap visibly wider than the widest of first fit's
 * unless that parts what belongs together. A stretch no way leads through (a run of marks
 * without a legal break) is set by first fit. Linear in the length of the text. `counted`: only their number is asked for.
 */
export function totalFit(p: PreparedParagraph, { measure, indent }: Lines, counted = false): number[] {
  // Each line's measure is asked for once: it may be worked out from what stands beside the text.
  const measures: number[] = [];
  const lines: Lines = { measure: (line) => (measures[line] ??= measure(line)), indent };
  const room = lines.measure(0) - indent;
  const whole = naturalWidth(p, 0, p.length);
  if (whole <= room + hair || whole - shrinkable(p, 0, p.length) <= room + hair) return [p.length];
  const chosen = noLonger(p, lines);
  return counted ? chosen : noWider(p, lines, chosen);
}

/** The cheapest way that takes no more lines than first fit. */
function noLonger(p: PreparedParagraph, lines: Lines): number[] {
  const way = (perLine: number): number[] => bestWay(p, lines, { perLine, widest: Infinity }) ?? firstFitEnds(p, lines);
  const chosen = way(lineCost);
  if (needsLines(p, lines, chosen.length)) return chosen;
  const greedy = firstFitEnds(p, lines);
  if (chosen.length <= greedy.length) return chosen;
  // A line more than first fit: lines are made dearer until it is saved.
  for (const dearer of [8, 64, 4096]) {
    const shorter = way(lineCost * dearer);
    if (shorter.length <= greedy.length) return shorter;
  }
  return greedy;
}

/** Widest openings that differ by less are the same, in points a gap; and nobody sees one of so much of an em. */
const asWide = 1e-6;
const unseen = 0.025;

/**
 * The lines chosen, or where first fit's widest gap is narrower the cheapest way that opens none further than that: even lines on the whole are
 * not to be had by one that is wider than need be. As many lines as there were. What belongs together (numbers, names, the last line's Han) is worth the wider gap.
 */
function noWider(p: PreparedParagraph, lines: Lines, chosen: number[]): number[] {
  const widest = widestOf(p, lines, chosen);
  if (widest <= unseen * p.size) return chosen;
  const greedy: number[] = [];
  let bound = 0;
  for (let start = 0; start < p.length; ) {
    const line = greedy.length;
    const measure = lines.measure(line);
    const room = measure - (line === 0 ? lines.indent : 0);
    const end = firstFit(p, start, room, measure);
    greedy.push(end);
    if (end < p.length) bound = Math.max(bound, gapOf(p, start, end, room));
    if (bound >= widest - asWide) return chosen;
    start = end;
  }
  const parted = partedBy(p, chosen);
  const even = bestWay(p, lines, { perLine: lineCost, widest: bound / p.size + 1e-9 });
  if (even && even.length === chosen.length && partedBy(p, even) <= parted) return even;
  return greedy.length === chosen.length && partedBy(p, greedy) <= parted ? greedy : chosen;
}

/** By how many points a gap of a justified line opens; none to open is none opened. */
function gapOf(p: PreparedParagraph, start: number, end: number, room: number): number {
  const gap = opening(p, start, end, room);
  return Number.isFinite(gap) ? gap : 0;
}

function widestOf(p: PreparedParagraph, { measure, indent }: Lines, ends: readonly number[]): number {
  let widest = 0;
  let start = 0;
  for (let line = 0; line < ends.length - 1; line += 1) {
    const end = ends[line]!;
    widest = Math.max(widest, gapOf(p, start, end, measure(line) - (line === 0 ? indent : 0)));
    start = end;
  }
  return widest;
}

/** What is to be said against where lines end, besides how they open: parted numbers and names, words broken, a last line short of its Han. */
function partedBy(p: PreparedParagraph, ends: readonly number[]): number {
  let sum = 0;
  for (let line = 0; line < ends.length - 1; line += 1) {
    const at = ends[line]! - 1;
    sum += p.breakAfter[at]! >= breakKind.soft ? p.penaltyAfter[at]! : p.hyphen !== null && p.hyphen[at]! > 0 ? breakPenalty.hyphen : breakPenalty.inside;
  }
  const stub = stubOf(p);
  return stub > 0 && ends.length > 1 ? sum + stubPenalty(p, ends[ends.length - 2]!, stub) : sum;
}

/** Least room of a line, in ems, in which no single character stands out: shorter lines may hold less than what is set in them. */
const roomy = 4;

/** True where all that a paragraph can shrink is too little for it to stand in fewer lines than `count`; false where that is not plain. */
function needsLines(p: PreparedParagraph, { measure, indent }: Lines, count: number): boolean {
  // Spaces are lost at line ends, the gap between Han and Latin too.
  if (p.seen[charClass.space] || p.seen[charClass.wideSpace] || p.seen[charClass.fixedSpace]) return false;
  const lost = (p.rules.cjkLatinGap + Math.max(0, p.rules.tracking ?? 0)) * p.size + hair;
  let most = hair;
  for (let line = 0; line < count - 1; line += 1) {
    const room = measure(line) - (line === 0 ? indent : 0);
    if (room < roomy * p.size) return false;
    most += room + lost;
  }
  return p.widthBefore[p.length]! - p.shrinkBefore[p.length]! > most;
}

/** Ends of lines chosen one after the other. */
export function firstFitEnds(p: PreparedParagraph, { measure, indent }: Lines): number[] {
  const ends: number[] = [];
  for (let start = 0; start < p.length; ) {
    const width = measure(ends.length);
    start = firstFit(p, start, width - (ends.length === 0 ? indent : 0), width);
    ends.push(start);
  }
  return ends;
}

