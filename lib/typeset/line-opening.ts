import { openings } from './line-width';
import type { PreparedParagraph } from './prepared-paragraph';
import type { SetLine } from './set-line';

/**
 * By how many points each gap of a set line is opened, on the average of its gaps (negative: squeezed): what
 * justification added, word spaces and gaps between Han and Latin included. Zero on a line with no gap to open.
 */
export function openingOf(p: PreparedParagraph, line: SetLine): number {
  const places = openings(p, codePointAt(p, line.start), codePointAt(p, line.end));
  return places > 0 ? (line.setWidth - line.naturalWidth) / places : 0;
}

/** Index of the code point at a UTF-16 offset. */
function codePointAt(p: PreparedParagraph, offset: number): number {
  let low = 0;
  let high = p.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (p.offset[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
