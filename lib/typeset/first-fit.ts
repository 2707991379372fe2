import { naturalWidth, openings, shrinkable } from './line-width';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { breakPenalty } from './total-fit-cost';

/** Rounding room in comparisons of widths, in points. */
export const hair = 1e-6;

/**
 * Limits of taste, in ems. The half em that a mark gives up at the line's end is not worth squeezing the line for,
 * as long as each gap opens by less than can be seen.
 */
const unseen = { missing: 0.5, perGap: 1 / 18 } as const;
/** A name is kept whole, a last line has its two Han, a number its measure word or unit, as long as each gap of the line before opens by no more. */
const forName = 0.15;
const forLastLine = 0.5;
const forNumber = 1.4;

/**
 * End of the line that begins at `start`, given the room it has (measure less indent), by first fit with look-back:
 * the last legal break that fits; a mark that may not start the next line is pulled in by shrinking before anything
 * is pushed out; a line that would open visibly takes one more piece if shrinking makes room for it.
 * Always past `start`. `measure` is the width of lines without indent: what is wider than this no line can hold.
 */
export function firstFit(p: PreparedParagraph, start: number, room: number, measure: number = room): number {
  const n = p.length;
  const whole = naturalWidth(p, start, n);
  if (whole <= room + hair || whole - shrinkable(p, start, n) <= room + hair) return n;

  let fit = -1; // last legal break that fits as it is
  let fitFree = -1; // the same, not parting a name
  let fitParted = -1; // last break that fits and parts a number from its measure word or unit
  let reach = start; // last place that fits, legal or not
  let inside = -1; // last place inside a Latin run that fits, and the last where a hyphen may be put in
  let hyphenated = -1;
  let squeeze = -1; // first legal break beyond that fits by shrinking
  // No line is narrower than its boxes up to the last, less all shrink and the trims of both edges.
  const slack = room + p.size + hair;
  const from = p.widthBefore[start]! - p.shrinkBefore[start]!;
  for (let end = start + 1; end < n; end += 1) {
    const last = p.lastInk[end - 1]!;
    if (last > start && p.widthBefore[last]! - p.shrinkBefore[last]! - from > slack) break;
    const kind = p.breakAfter[end - 1]!;
    const width = naturalWidth(p, start, end);
    if (width <= room + hair) {
      reach = end;
      if (partsNumber(p, end)) fitParted = end;
      else if (kind >= breakKind.soft) fit = end;
      if (kind === breakKind.free) fitFree = end;
      if (kind === breakKind.inside) {
        inside = end;
        if (p.hyphen !== null && p.hyphen[end - 1]! > 0) hyphenated = end;
      }
    } else if (kind >= breakKind.soft && squeeze < 0 && !partsNumber(p, end) && width - shrinkable(p, start, end) <= room + hair) {
      squeeze = end;
      if (kind === breakKind.free) break;
    } else if (kind === breakKind.free && squeeze >= 0 && p.breakAfter[squeeze - 1] === breakKind.soft) {
      if (width - shrinkable(p, start, end) <= room + hair) squeeze = end;
      break;
    }
  }

  let chosen = choose(p, start, room, { fit, fitFree, reach, squeeze });
  if (fitParted > chosen && (chosen < 0 || (p.rules.align === 'justify' && opening(p, start, chosen, room) > forNumber * p.size) || cannotHold(p, chosen, measure))) chosen = fitParted;
  if (chosen < 0 || isStarved(p, start, chosen, room)) {
    const begun = Math.max(chosen, start);
    const broken = breakLongRun(p, measure, begun, hyphenated > begun ? hyphenated : inside);
    if (broken > 0) chosen = broken;
  }
  if (chosen < 0) chosen = reach > start ? wholeCharacters(p, reach) : wholeCharacters(p, (p.nextInk[start] ?? start) + 1);
  return leaveTwoHan(p, start, chosen, room);
}

/** True when a line that ends before code point `end` parts a number from its measure word or unit. */
const partsNumber = (p: PreparedParagraph, end: number): boolean => p.breakAfter[end - 1] === breakKind.soft && p.penaltyAfter[end - 1]! >= breakPenalty.number;

/** True when the number with its unit that begins at `start` is wider than a line. */
function cannotHold(p: PreparedParagraph, start: number, measure: number): boolean {
  let end = start + 1;
  while (end < p.length && (p.breakAfter[end - 1]! < breakKind.soft || partsNumber(p, end))) end += 1;
  return naturalWidth(p, start, end) > measure + hair;
}

interface Candidates { readonly fit: number; readonly fitFree: number; readonly reach: number; readonly squeeze: number }

function choose(p: PreparedParagraph, start: number, room: number, { fit, fitFree, reach, squeeze }: Candidates): number {
  if (fit < 0) return squeeze;
  const squeezeIsFree = squeeze >= 0 && p.breakAfter[squeeze - 1] === breakKind.free;
  if (squeeze >= 0 && squeezeIsFree) {
    const pushedBack = reach > fit && !sameInk(p, reach, fit);
    if (pushedBack || fit !== fitFree || opensVisibly(p, start, fit, room)) return squeeze;
  }
  if (fit === fitFree || fitFree < 0) return fit;
  return opening(p, start, fitFree, room) <= forName * p.size ? fitFree : fit;
}

const opensVisibly = (p: PreparedParagraph, start: number, end: number, room: number): boolean =>
  room - naturalWidth(p, start, end) > unseen.missing * p.size + hair || opening(p, start, end, room) > unseen.perGap * p.size;

/** True when two ends differ only by characters without ink. */
const sameInk = (p: PreparedParagraph, a: number, b: number): boolean => p.lastInk[a - 1] === p.lastInk[b - 1];

/** How far each gap of a line opens when it is justified, in points; infinite when it has none. */
export function opening(p: PreparedParagraph, start: number, end: number, room: number): number {
  const missing = room - naturalWidth(p, start, end);
  if (missing <= hair) return 0;
  const gaps = openings(p, start, end);
  return gaps > 0 ? missing / gaps : Infinity;
}

/** True when a line is so empty that the piece after it must be longer than a line. */
function isStarved(p: PreparedParagraph, start: number, end: number, room: number): boolean {
  return room - naturalWidth(p, start, end) > 2 * p.size;
}

/**
 * A Latin word or number that no line can hold is broken between characters, and fills the line it begins on:
 * the last such place that fits, or -1 when the piece after `end` can be held by a line of this measure.
 */
function breakLongRun(p: PreparedParagraph, measure: number, end: number, inside: number): number {
  if (inside <= end) return -1;
  for (let next = end + 1; next < p.length; next += 1) {
    if (p.breakAfter[next - 1]! >= breakKind.soft) return -1;
    if (naturalWidth(p, end, next) > measure + hair) return inside;
  }
  return naturalWidth(p, end, p.length) > measure + hair ? inside : -1;
}

/** Moves an end past characters without width that belong to the one before it. */
function wholeCharacters(p: PreparedParagraph, end: number): number {
  let at = Math.min(end, p.length);
  while (at < p.length && p.nextInk[at]! > at) at += 1;
  return at;
}

/** Moves the end back so that a last line has its Han (domain.md §5: two), if the line before can stand it. */
function leaveTwoHan(p: PreparedParagraph, start: number, end: number, room: number): number {
  const least = p.rules.lastLineHan;
  const n = p.length;
  if (least <= 0 || end >= n) return end;
  const { hanBefore } = p;
  const all = hanBefore[n]!;
  if (all - hanBefore[end]! >= least || naturalWidth(p, end, n) > room + hair) return end;
  let best = end;
  for (let at = end - 1; at > start && naturalWidth(p, at, n) <= room + hair; at -= 1) {
    if (p.breakAfter[at - 1]! < breakKind.soft || partsNumber(p, at) || hanBefore[at]! >= hanBefore[best]!) continue;
    const bearable = p.rules.align !== 'justify' || opening(p, start, at, room) <= forLastLine * p.size;
    if (!bearable) break;
    best = at;
    if (all - hanBefore[at]! >= least) break;
  }
  return best;
}
