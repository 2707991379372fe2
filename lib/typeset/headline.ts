import type { FaceId, TypeCase } from './faces';
import { chooseEnds, type Part } from './headline-breaks';
import { namesIn, sensePairs } from './headline-sense';
import { setLine } from './justify';
import { prepare } from './prepare';
import type { PreparedParagraph } from './prepared-paragraph';
import { charClass, isSpace } from './char-class';
import type { LineRules } from './rules';
import type { SetLine } from './set-line';
import { cornerQuotes, standParagraph } from './vertical-figures';
import { pt } from './units';
import type { Pt } from './units';

/** A deck (kicker, title or subtitle) to be set. */
export interface HeadlineSpec {
  /**
   * '\n' is a forced break. It is not printed (it is in no run's text) but belongs to the range [start, end) of the line
   * it ends, so that lines tile the text; the same holds for forced lines of nothing but spaces, which are left out.
   */
  readonly text: string;
  readonly face: FaceId;
  readonly measure: Pt;
  readonly align: 'left' | 'centre';
  /** UTF-16 offsets in `text` where words or sense units end: preferred breaks. May be empty when nobody knows. */
  readonly wordEnds: readonly number[];
  readonly maxLines: number;
  /** Fewest lines, for stacked titles; 1 when left out. A title too short for so many stands on fewer. */
  readonly leastLines?: number;
  /** Names of people, places and offices that no line end may part. */
  readonly keep?: readonly string[];
  /** Set to stand: `measure` is the depth of a vertical line, and figures of up to two stand upright in one em and quotes are corner brackets (see vertical.ts). */
  readonly vertical?: boolean;
}

/** A deck as set; xs of the lines are aligned within the measure. */
export interface SetHeadline {
  readonly size: Pt;
  readonly lines: readonly SetLine[];
  /** At most maxLines, no line wider than the measure, no word taken apart. */
  readonly fits: boolean;
  /** Every break stands at a phrase's or word's end, and no line is a stub. */
  readonly wellBroken: boolean;
  /** A line ends inside a word, a number or a name. */
  readonly parted: boolean;
}

/** A set headline and how well it breaks: `good` when every break is a preferred one and no line is a stub. */
interface Trial { readonly set: SetHeadline; readonly good: boolean }

/** Width of a space typed between two phrases of a headline, in ems. */
const headlineSpace = 1;
/**
 * Sets a deck at one size: as few lines as good breaks allow, balanced, broken at spaces and word ends first, never
 * inside a Latin word, a number with its measure word or an ordinal (第四十一次) while a line can hold it.
 */
export function setHeadline(spec: HeadlineSpec, size: Pt, typeCase: TypeCase): SetHeadline {
  return trial(spec, partsOf(spec, typeCase), size).set;
}

/**
 * The largest size of `ladder` (descending) at which the deck fits with good breaks, or failing that with any legal
 * breaks; the smallest with `fits: false` when none does. Throws on an empty ladder.
 */
export function fitHeadline(spec: HeadlineSpec, ladder: readonly Pt[], typeCase: TypeCase): SetHeadline {
  const parts = partsOf(spec, typeCase);
  let fallback: SetHeadline | undefined;
  let smallest: SetHeadline | undefined;
  for (const size of ladder) {
    const { set, good } = trial(spec, parts, size);
    if (set.fits && good) return set;
    if (set.fits) fallback ??= set;
    smallest = set;
  }
  const chosen = fallback ?? smallest;
  if (!chosen) throw new Error('fitHeadline needs a ladder of at least one size.');
  return chosen;
}

const rulesOf = (align: HeadlineSpec['align']): LineRules => ({
  level: 'gb', indent: 0, align, lastLineHan: 0, cjkLatinGap: 0.25, compressLineEnd: true, compressAdjacent: true,
});

function partsOf(spec: HeadlineSpec, typeCase: TypeCase): Part[] {
  const parts: Part[] = [];
  const wordEnds = new Set(spec.wordEnds);
  const knowsWords = wordEnds.size > 0 || /[^\s]\s+[^\s]/.test(spec.text.replaceAll('\n', ''));
  let offset = 0;
  for (const text of spec.text.split('\n')) {
    if (text.trim() !== '') {
      const paragraph = prepare([{ text: spec.vertical ? cornerQuotes(text) : text, face: spec.face, size: pt(1) }], rulesOf(spec.align), typeCase, headlineSpace);
      sensePairs(paragraph);
      const inName = namesIn(paragraph, spec.keep ?? []);
      if (spec.vertical) standParagraph(paragraph);
      parts.push({ paragraph, offset, preferred: preferredBreaks(paragraph, offset, wordEnds), inName, knowsWords });
    }
    offset += text.length + 1;
  }
  return parts;
}

/** Breaks after a space or a pause mark (2) or a word (1); a short quoted phrase or title is one word. */
function preferredBreaks(p: PreparedParagraph, offset: number, wordEnds: ReadonlySet<number>): Uint8Array {
  const preferred = new Uint8Array(p.length + 1);
  const quoted = shortQuotes(p);
  for (let i = 1; i < p.length; i += 1) {
    const kind = p.kind[i - 1]!;
    if (quoted[i]) preferred[i] = 0;
    else if (isSpace[kind] || isPause(kind)) preferred[i] = 2;
    else if (wordEnds.has(offset + p.offset[i]!)) preferred[i] = 1;
  }
  return preferred;
}

/** Most characters in quotation marks or 《》 that are read as one word (“我为群众办实事”). */
const shortQuote = 8;
const openings = '“‘《〈「『';
const closings = '”’》〉」』';

/** By code point index: 1 where a break before it would stand inside a short quoted phrase. */
function shortQuotes(p: PreparedParagraph): Uint8Array {
  const inside = new Uint8Array(p.length + 1);
  for (let open = 0; open < p.length; open += 1) {
    const at = openings.indexOf(String.fromCodePoint(p.codePoint[open]!));
    if (at < 0) continue;
    const closing = closings.codePointAt(at);
    for (let close = open + 1; close < p.length && close <= open + shortQuote + 1; close += 1) {
      if (p.codePoint[close] === closing) { inside.fill(1, open + 1, close + 1); break; }
    }
  }
  return inside;
}

const isPause = (kind: number): boolean =>
  kind === charClass.comma || kind === charClass.stop || kind === charClass.ask || kind === charClass.longDash || kind === charClass.ellipsis;

function trial(spec: HeadlineSpec, parts: readonly Part[], size: Pt): Trial {
  const room = spec.measure / size;
  const lines: SetLine[] = [];
  let fits = true;
  let good = true;
  let inside = false;
  parts.forEach((part, index) => {
    // Later parts need a line each at least; what is left over is this part's to use.
    const after = parts.length - 1 - index;
    const spare = spec.maxLines - lines.length - after;
    const least = after > 0 ? 1 : (spec.leastLines ?? 1) - lines.length;
    const { ends, whole, preferred, parted } = chooseEnds(part, room, Math.max(1, least), Math.max(1, spare));
    fits &&= whole;
    good &&= preferred;
    inside ||= parted;
    lines.push(...setPart(part, ends, spec.measure, size));
  });
  const set = lines.map((line, index) => ({
    ...line,
    start: index === 0 ? 0 : line.start,
    end: lines[index + 1]?.start ?? spec.text.length,
    last: index === lines.length - 1,
  }));
  return { set: { size, lines: set, fits: fits && set.length <= spec.maxLines, wellBroken: good, parted: inside }, good };
}

/** Lines of a part at its real size: the paragraph was prepared at one point, so lengths are multiplied by the size. */
function setPart(part: Part, ends: readonly number[], measure: Pt, size: Pt): SetLine[] {
  const { paragraph } = part;
  let start = 0;
  return ends.map((end) => {
    const line = setLine(paragraph, { start, end, measure: measure / size, indent: 0, last: true }, size);
    start = end;
    return { ...line, start: part.offset + line.start, end: part.offset + line.end };
  });
}
