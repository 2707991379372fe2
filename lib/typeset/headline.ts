import type { FaceId, TypeCase } from './faces';
import { hair } from './first-fit';
import { chooseEnds, partOf, type Part } from './headline-breaks';
import { namesIn, sensePairs } from './headline-sense';
import { setLine } from './justify';
import { naturalWidth, shrinkable } from './line-width';
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

/** A deck tried at a size: where its lines end, before they are set. */
export interface HeadlineTrial {
  readonly size: Pt;
  readonly fits: boolean;
  readonly wellBroken: boolean;
  readonly parted: boolean;
  /** Number of lines, and the width of the widest as it will be set. */
  readonly count: number;
  readonly widest: number;
  /** Width the lines are set to. */
  readonly measure: Pt;
  readonly spec: HeadlineSpec;
  readonly parts: readonly Part[];
  /** Ends of the lines of each part. */
  readonly ends: readonly (readonly number[])[];
}

/** Width of a space typed between two phrases of a headline, in ems. */
const headlineSpace = 1;
/**
 * Sets a deck at one size: as few lines as good breaks allow, balanced, broken at spaces and word ends first, never
 * inside a Latin word, a number with its measure word or an ordinal (第四十一次) while a line can hold it.
 */
export function setHeadline(spec: HeadlineSpec, size: Pt, typeCase: TypeCase): SetHeadline {
  return setTrial(tryHeadline(spec, size, typeCase));
}

/** The same, but its lines are only chosen: most sizes of a ladder are tried in vain. */
export function tryHeadline(spec: HeadlineSpec, size: Pt, typeCase: TypeCase): HeadlineTrial {
  return trial(spec, partsOf(spec, typeCase), size);
}

/**
 * The largest size of `ladder` (descending) at which the deck fits with good breaks, or failing that with any legal
 * breaks; the smallest with `fits: false` when none does. Throws on an empty ladder.
 */
export function fitHeadline(spec: HeadlineSpec, ladder: readonly Pt[], typeCase: TypeCase): SetHeadline {
  const parts = partsOf(spec, typeCase);
  let fallback: HeadlineTrial | undefined;
  let smallest: HeadlineTrial | undefined;
  for (const size of ladder) {
    const tried = trial(spec, parts, size);
    if (tried.fits && tried.wellBroken) return setTrial(tried);
    if (tried.fits) fallback ??= tried;
    smallest = tried;
  }
  const chosen = fallback ?? smallest;
  if (!chosen) throw new Error('fitHeadline needs a ladder of at least one size.');
  return setTrial(chosen);
}

const rulesOf = (align: HeadlineSpec['align']): LineRules => ({
  level: 'gb', indent: 0, align, lastLineHan: 0, cjkLatinGap: 0.25, compressLineEnd: true, compressAdjacent: true,
});

/** A deck is tried at many sizes one after the other: those made ready last, newest first. */
interface Ready { readonly spec: HeadlineSpec; readonly typeCase: TypeCase; readonly parts: readonly Part[] }
const ready: Ready[] = [];
const mostReady = 4;

const sameList = <Entry>(one: readonly Entry[], other: readonly Entry[]): boolean => one === other || (one.length === other.length && one.every((entry, index) => entry === other[index]));

function isReady({ spec, typeCase }: Ready, wanted: HeadlineSpec, by: TypeCase): boolean {
  return spec.text === wanted.text && spec.face === wanted.face && spec.align === wanted.align && spec.vertical === wanted.vertical && typeCase === by
    && sameList(spec.wordEnds, wanted.wordEnds) && sameList(spec.keep ?? [], wanted.keep ?? []);
}

function partsOf(spec: HeadlineSpec, typeCase: TypeCase): readonly Part[] {
  for (const one of ready) if (isReady(one, spec, typeCase)) return one.parts;
  const parts = makeParts(spec, typeCase);
  ready.unshift({ spec, typeCase, parts });
  if (ready.length > mostReady) ready.pop();
  return parts;
}

function makeParts(spec: HeadlineSpec, typeCase: TypeCase): Part[] {
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
      parts.push(partOf(paragraph, { offset, preferred: preferredBreaks(paragraph, offset, wordEnds), inName, knowsWords }));
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

function trial(spec: HeadlineSpec, parts: readonly Part[], size: Pt): HeadlineTrial {
  const room = spec.measure / size;
  let fits = true;
  let good = true;
  let parted = false;
  let count = 0;
  let widest = 0;
  const ends = parts.map((part, index) => {
    // Later parts need a line each at least; what is left over is this part's to use.
    const after = parts.length - 1 - index;
    const spare = spec.maxLines - count - after;
    const least = after > 0 ? 1 : (spec.leastLines ?? 1) - count;
    const chosen = chooseEnds(part, room, Math.max(1, least), Math.max(1, spare));
    fits &&= chosen.whole;
    good &&= chosen.preferred;
    parted ||= chosen.parted;
    count += chosen.ends.length;
    let start = 0;
    for (const end of chosen.ends) { widest = Math.max(widest, widthAsSet(part, start, end, room)); start = end; }
    return chosen.ends;
  });
  return { size, fits: fits && count <= spec.maxLines, wellBroken: good, parted, count, widest: widest * size, measure: pt(room * size), spec, parts, ends };
}

/** Width of a line as `setLine` makes it: a line that fits keeps its natural width, one that all but fills its room has the room's. */
function widthAsSet({ paragraph }: Part, start: number, end: number, room: number): number {
  const natural = naturalWidth(paragraph, start, end);
  const width = natural > room + hair ? natural - Math.min(natural - room, shrinkable(paragraph, start, end)) : natural;
  return Math.abs(room - width) <= hair ? room : width;
}

/**
 * Lines of a trial at their real size: the paragraphs were prepared at one point, so lengths are multiplied by the size. The
 * range of a line reaches to the beginning of the next, over forced line ends.
 */
export function setTrial({ size, fits, wellBroken, parted, spec, parts, ends }: HeadlineTrial): SetHeadline {
  const set: SetLine[] = [];
  parts.forEach(({ paragraph, offset }, index) => {
    let start = 0;
    for (const end of ends[index] ?? []) {
      const line = setLine(paragraph, { start, end, measure: spec.measure / size, indent: 0, last: true }, size);
      set.push({ ...line, start: offset + line.start, end: offset + line.end });
      start = end;
    }
  });
  const lines = set.map((line, index): SetLine => ({ ...line, start: index === 0 ? 0 : line.start, end: set[index + 1]?.start ?? spec.text.length, last: index === set.length - 1 }));
  return { size, lines, fits, wellBroken, parted };
}
