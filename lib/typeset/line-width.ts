import { isFullOpening } from './char-class';
import type { PreparedParagraph } from './prepared-paragraph';

/**
 * Width of characters [start, end) set as a line of their own, before justification, in points without indent:
 * spaces at its edges and the gap at its end take no room, an opening mark at its start and any other full mark at
 * its end take half an em (CLREQ; GB/T 15834-2011 5.1.10), a hyphen put in at its end counts.
 */
export function naturalWidth(p: PreparedParagraph, start: number, end: number): number {
  const last = end > start ? p.lastInk[end - 1]! : -1;
  if (last < start) return 0;
  const first = p.nextInk[start]!;
  let width = p.widthBefore[last]! - p.widthBefore[first]! + p.width[last]!;
  width -= startTrim(p, first);
  if (p.rules.compressLineEnd) width -= endTrim(p, last);
  if (p.hyphen !== null) width += hyphenAt(p, start, end);
  return width;
}

/** What an opening mark loses at the start of a line. */
export const startTrim = (p: PreparedParagraph, first: number): number =>
  isFullOpening[p.kind[first]!] ? p.blankHalf[first]! : 0;

/** What a stop or closing mark loses at the end of a line. */
export const endTrim = (p: PreparedParagraph, last: number): number =>
  isFullOpening[p.kind[last]!] ? 0 : p.blankHalf[last]!;

/** Width of the hyphen put in where the line [start, end) ends inside a word; zero where it ends otherwise, and after a single letter. */
export const hyphenAt = (p: PreparedParagraph, start: number, end: number): number =>
  p.hyphen !== null && end < p.length && end > start && p.lastInk[end - 1]! > p.nextInk[start]! ? p.hyphen[end - 1]! : 0;

/** How much the line [start, end) can shrink by justification, in points. */
export function shrinkable(p: PreparedParagraph, start: number, end: number): number {
  const last = end > start ? p.lastInk[end - 1]! : -1;
  if (last < start) return 0;
  const first = p.nextInk[start]!;
  let shrink = p.shrinkBefore[last]! - p.shrinkBefore[first]! + p.shrink[last]!;
  if (isFullOpening[p.kind[first]!]) shrink -= p.shrink[first]!;
  if (p.rules.compressLineEnd && !isFullOpening[p.kind[last]!] && p.blankHalf[last]! > 0) shrink -= p.shrink[last]!;
  return Math.max(0, shrink);
}

/** Number of places in the line [start, end) that every-gap stretching opens. */
export function openings(p: PreparedParagraph, start: number, end: number): number {
  const last = end > start ? p.lastInk[end - 1]! : -1;
  if (last < start) return 0;
  return p.opensBefore[last]! - p.opensBefore[p.nextInk[start]!]!;
}
