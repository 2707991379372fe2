import { isFullOpening, isSpace } from './char-class';
import { hair } from './first-fit';
import { addedHyphen } from './hyphenation';
import { endTrim, hyphenAt, naturalWidth, openings, shrinkable, startTrim } from './line-width';
import { shrinkStage, shrinkStageCount } from './stages';
import type { PreparedParagraph } from './prepared-paragraph';
import type { SetLine, SetRun } from './set-line';
import { pt } from './units';
import type { Pt } from './units';

/** Where a line stands: its characters [start, end), the width it is set to and its indent, in points. */
export interface LineFrame {
  readonly start: number;
  readonly end: number;
  readonly measure: number;
  readonly indent: number;
  readonly last: boolean;
}

/** How a line is made to fit, besides what `shrunk` says of the stages: points added to each opening and so on. */
interface Adjustment {
  /** Fractions of what word spaces, and gaps between Han and Latin, can gain. */
  readonly spaces: number;
  readonly gaps: number;
  readonly opened: number;
  /** Change of the line's width by all this, in points. */
  readonly change: number;
}

/** Scratch, kept from line to line: parts of the shrink stages used, what each can give, and the xs of a line. */
const shrunk = new Float64Array(shrinkStageCount + 1);
const capacity = new Float64Array(shrinkStageCount + 1);
let xs = new Float64Array(256);

const thousandths = (value: number): Pt => pt(Math.round(value * 1000) / 1000);

/**
 * Sets a line: justifies it by the rules of its paragraph and gives every code point its x. `scale` magnifies what
 * was prepared at a smaller size: a headline is prepared once at one point and tried at many sizes.
 */
export function setLine(p: PreparedParagraph, frame: LineFrame, scale = 1): SetLine {
  const { start, end, measure, indent, last } = frame;
  const room = measure - indent;
  const natural = naturalWidth(p, start, end);
  const adjustment = adjust(p, frame, room - natural);
  const width = natural + adjustment.change;
  const { align } = p.rules;
  const spare = Math.max(0, room - width);
  const left = indent + (align === 'centre' ? spare / 2 : align === 'right' ? spare : 0);
  const inkEnd = place(p, start, end, left, adjustment);
  const runs = cutRuns(p, start, end, scale);
  if (hyphenAt(p, start, end) > 0) runs.push(hyphenRun(p, end, inkEnd, scale));
  return {
    runs,
    measure: pt(measure * scale),
    naturalWidth: pt((natural + indent) * scale),
    setWidth: pt((Math.abs(room - width) <= hair ? measure : width + indent) * scale),
    start: p.offset[start]!,
    end: p.offset[end]!,
    indent: pt(indent * scale),
    last,
  };
}

/** What must be done to a line that is `missing` points short of its room (negative: too long). */
function adjust(p: PreparedParagraph, { start, end, last }: LineFrame, missing: number): Adjustment {
  shrunk.fill(0);
  if (missing < -hair) return shrinkBy(p, start, end, Math.min(-missing, shrinkable(p, start, end)));
  if (missing <= hair || last || p.rules.align !== 'justify') return asItIs;

  // First word spaces up to half an em, then gaps between Han and Latin up to half an em, then every gap alike (CLREQ).
  const gains = gainsOf(p, start, end);
  const spaces = gains.spaces > 0 ? Math.min(1, missing / gains.spaces) : 0;
  let left = missing - gains.spaces * spaces;
  const gaps = gains.gaps > 0 ? Math.min(1, left / gains.gaps) : 0;
  left -= gains.gaps * gaps;
  const places = openings(p, start, end);
  const opened = left > hair && places > 0 ? left / places : 0;
  return { spaces, gaps, opened, change: missing - left + opened * places };
}
const asItIs: Adjustment = { spaces: 0, gaps: 0, opened: 0, change: 0 };

/** Uses up one stage after the other; within a stage all give the same part of what they can. */
function shrinkBy(p: PreparedParagraph, start: number, end: number, need: number): Adjustment {
  const first = p.nextInk[start]!;
  const last = p.lastInk[end - 1]!;
  capacity.fill(0);
  for (let i = first; i <= last; i += 1) {
    const give = boxShrink(p, i, first, last);
    if (give > 0) capacity[stageAt(p, i, last)]! += give;
    if (i < last) capacity[shrinkStage.cjkLatinGap]! += p.gapShrink[i]!;
  }
  let left = need;
  for (let stage = 1; stage <= shrinkStageCount && left > 0; stage += 1) {
    if (capacity[stage] === 0) continue;
    const used = Math.min(left, capacity[stage]!);
    shrunk[stage] = used / capacity[stage]!;
    left -= used;
  }
  return { spaces: 0, gaps: 0, opened: 0, change: left - need };
}

/** What a box may still lose in its line: nothing at an edge that was trimmed already. */
function boxShrink(p: PreparedParagraph, i: number, first: number, last: number): number {
  const opening = isFullOpening[p.kind[i]!] === 1;
  if (i === first && opening) return 0;
  if (i === last && !opening && p.rules.compressLineEnd && p.blankHalf[i]! > 0) return 0;
  return p.shrink[i]!;
}

/** Stage of a box; the mark at the line's end gives first (where it was not trimmed by rule). */
const stageAt = (p: PreparedParagraph, i: number, last: number): number =>
  i === last && p.blankHalf[i]! > 0 && !isFullOpening[p.kind[i]!] ? shrinkStage.lineEnd : p.stage[i]!;

/** What the line's word spaces and gaps between Han and Latin may gain, in points; a gap of ¼ em grows by as much as it is. */
function gainsOf(p: PreparedParagraph, start: number, end: number): { spaces: number; gaps: number } {
  let spaces = 0;
  let gaps = 0;
  const first = p.nextInk[start]!;
  const last = p.lastInk[end - 1]!;
  if (last <= first || p.gainBefore[last] === p.gainBefore[first]) return nothing;
  for (let i = first; i < last; i += 1) {
    gaps += p.gapAfter[i]!;
    if (p.stage[i] === shrinkStage.wordSpace) spaces += p.stretch[i]!;
    else gaps += p.stretch[i]!;
  }
  return { spaces, gaps };
}

const nothing = { spaces: 0, gaps: 0 } as const;

/** Writes the x of every code point of the line into `xs`, in points from the line's origin; answers where its ink ends. */
function place(p: PreparedParagraph, start: number, end: number, left: number, { spaces, gaps, opened }: Adjustment): number {
  if (xs.length < end - start) xs = new Float64Array(2 * (end - start));
  const { track } = p;
  const first = p.nextInk[start]!;
  const last = end > start ? p.lastInk[end - 1]! : -1;
  const gapShrunk = shrunk[shrinkStage.cjkLatinGap]!;
  let x = left;
  for (let i = start; i < end; i += 1) {
    if (i < first || i > last) { xs[i - start] = x; continue; } // spaces at the edges take no room
    let width = p.width[i]!;
    let origin = p.origin[i]!;
    if (p.blankHalf[i]! > 0) {
      let trim = p.shrink[i]! * shrunk[stageAt(p, i, last)]!;
      if (i === first && isFullOpening[p.kind[i]!]) trim = startTrim(p, i);
      else if (i === last && p.rules.compressLineEnd && endTrim(p, i) > 0) trim = endTrim(p, i);
      // A mark gives up its blank half: the glyph of an opening mark moves with it, any other stays where it is.
      if (trim > 0) origin += (p.halfOrigin[i]! - origin) * (trim / p.blankHalf[i]!);
      width -= trim;
    } else if (p.shrink[i]! > 0) width -= p.shrink[i]! * shrunk[p.stage[i]!]!;
    if (isSpace[p.kind[i]!]) width += p.stretch[i]! * (p.stage[i] === shrinkStage.wordSpace ? spaces : gaps);
    xs[i - start] = x + origin;
    x += width;
    if (i === last) continue;
    x += p.gapAfter[i]! * (1 + gaps) - p.gapShrink[i]! * gapShrunk + p.opensAfter[i]! * opened;
    if (track) x += track[i]!;
  }
  return x;
}

/** Cuts a line into stretches of one face and size. */
function cutRuns(p: PreparedParagraph, start: number, end: number, scale: number): SetRun[] {
  const runs: SetRun[] = [];
  for (let i = start; i < end; ) {
    const run = p.run[i]!;
    let until = i + 1;
    while (until < end && p.run[until] === run) until += 1;
    const { face, size } = p.runs[run]!;
    const text = p.text.slice(p.offset[i]!, p.offset[until]!);
    const places: Pt[] = new Array<Pt>(until - i);
    for (let k = i; k < until; k += 1) places[k - i] = thousandths(xs[k - start]! * scale);
    runs.push({ face, size: pt(size * scale), text, xs: places });
    i = until;
  }
  return runs;
}

/** The hyphen put in at a line's end, in the face of the letter before it. */
function hyphenRun(p: PreparedParagraph, end: number, x: number, scale: number): SetRun {
  const { face, size } = p.runs[p.run[end - 1]!]!;
  return { face, size: pt(size * scale), text: addedHyphen, xs: [thousandths(x * scale)], added: true };
}
