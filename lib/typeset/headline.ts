import type { FaceId, TypeCase } from './faces';
import { sensePairs } from './headline-sense';
import { hair, firstFit } from './first-fit';
import { setLine } from './justify';
import { naturalWidth } from './line-width';
import { prepare } from './prepare';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { charClass, isBlank, isLatinRun, isSpace } from './char-class';
import type { LineRules } from './rules';
import type { SetLine } from './set-line';
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
}

/** A deck as set; xs of the lines are aligned within the measure. */
export interface SetHeadline {
  readonly size: Pt;
  readonly lines: readonly SetLine[];
  /** At most maxLines, no line wider than the measure, no word taken apart. */
  readonly fits: boolean;
  /** Every break stands at a phrase's or word's end, and no line is a stub. */
  readonly wellBroken: boolean;
}

/** A set headline and how well it breaks: `good` when every break is a preferred one and no line is a stub. */
interface Trial { readonly set: SetHeadline; readonly good: boolean }

/** Width of a space typed between two phrases of a headline, in ems. */
const headlineSpace = 1;
/** A break inside a sense unit costs as much as this much raggedness (squared ems); a split number much more. */
const costInsideWord = 60;
const costStub = 40;
/** A break at a word's end, against one at a pause mark or between phrases. */
const costAtWord = 8;
/** A break inside a phrase while the space between two phrases stands unused inside a line. */
const costAcrossPhrases = 60;
/** A line of fewer characters than this is a stub when there are longer ones. */
const stub = 3;
/** Shortest line of a well-balanced headline, as a part of the longest. */
const raggedest = 1 / 3;

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

/** The text between two forced breaks, prepared at a size of one point, so that its lengths are ems. */
interface Part {
  readonly paragraph: PreparedParagraph;
  /** UTF-16 offset of the part in the deck. */
  readonly offset: number;
  /** By code point index: 1 where a break before it is preferred. */
  readonly preferred: Uint8Array;
  /** True when word ends were given or spaces part the phrases: a break elsewhere is then inside a sense unit. */
  readonly knowsWords: boolean;
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
      const paragraph = prepare([{ text, face: spec.face, size: pt(1) }], rulesOf(spec.align), typeCase, headlineSpace);
      sensePairs(paragraph);
      parts.push({ paragraph, offset, preferred: preferredBreaks(paragraph, offset, wordEnds), knowsWords });
    }
    offset += text.length + 1;
  }
  return parts;
}

/** Breaks after a space or a pause mark (2) or a word (1). */
function preferredBreaks(p: PreparedParagraph, offset: number, wordEnds: ReadonlySet<number>): Uint8Array {
  const preferred = new Uint8Array(p.length + 1);
  for (let i = 1; i < p.length; i += 1) {
    const kind = p.kind[i - 1]!;
    if (isSpace[kind] || isPause(kind)) preferred[i] = 2;
    else if (wordEnds.has(offset + p.offset[i]!)) preferred[i] = 1;
  }
  return preferred;
}

const isPause = (kind: number): boolean =>
  kind === charClass.comma || kind === charClass.stop || kind === charClass.ask || kind === charClass.longDash || kind === charClass.ellipsis;

function trial(spec: HeadlineSpec, parts: readonly Part[], size: Pt): Trial {
  const room = spec.measure / size;
  const lines: SetLine[] = [];
  let fits = true;
  let good = true;
  parts.forEach((part, index) => {
    // Later parts need a line each at least; what is left over is this part's to use.
    const spare = spec.maxLines - lines.length - (parts.length - 1 - index);
    const { ends, whole, preferred } = chooseEnds(part, room, Math.max(1, spare));
    fits &&= whole;
    good &&= preferred;
    lines.push(...setPart(part, ends, spec.measure, size));
  });
  const set = lines.map((line, index) => ({
    ...line,
    start: index === 0 ? 0 : line.start,
    end: lines[index + 1]?.start ?? spec.text.length,
    last: index === lines.length - 1,
  }));
  return { set: { size, lines: set, fits: fits && set.length <= spec.maxLines, wellBroken: good }, good };
}

interface Ends {
  readonly ends: readonly number[];
  /** No line is wider than the room and no word was taken apart. */
  readonly whole: boolean;
  /** All breaks preferred, no stubs. */
  readonly preferred: boolean;
}

/** Ends of a part's lines: the best of the partitions into the fewest lines up to `most`, else as many as needed. */
function chooseEnds(part: Part, room: number, most: number): Ends {
  const { paragraph } = part;
  const fewest = greedyEnds(paragraph, room);
  if (!fewest.whole) return { ...fewest, preferred: false };
  let best: Ends | undefined;
  for (let count = fewest.ends.length; count <= Math.max(most, fewest.ends.length); count += 1) {
    const found = balancedEnds(part, room, count);
    if (!found) continue;
    if (found.preferred) return found;
    best ??= found;
  }
  return best ?? { ...fewest, preferred: false };
}

/** First-fit ends without shrink: how few lines there can be. */
function greedyEnds(p: PreparedParagraph, room: number): { ends: number[]; whole: boolean } {
  const ends: number[] = [];
  let whole = true;
  for (let start = 0; start < p.length; ) {
    let end = -1;
    for (let at = start + 1; at <= p.length; at += 1) {
      const legal = at === p.length || p.breakAfter[at - 1]! >= breakKind.soft;
      if (legal && naturalWidth(p, start, at) <= room + hair) end = at;
    }
    if (end < 0) {
      whole = false;
      end = firstFit(p, start, room);
    }
    start = end;
    ends.push(end);
  }
  return { ends, whole };
}

/**
 * The partition into exactly `count` lines with the least cost: squared differences from the mean width, plus what
 * breaks inside words and stubs cost. Undefined when no partition fits the room.
 */
function balancedEnds(part: Part, room: number, count: number): Ends | undefined {
  const { paragraph: p, preferred, knowsWords } = part;
  const n = p.length;
  const places = [0];
  for (let at = 1; at < n; at += 1) if (p.breakAfter[at - 1]! >= breakKind.soft) places.push(at);
  places.push(n);
  const mean = naturalWidth(p, 0, n) / count;
  const breakCost = (at: number): number => {
    if (at === n || preferred[at] === 2) return 0;
    if (preferred[at]) return costAtWord;
    return p.breakAfter[at - 1] === breakKind.soft ? 4 * costInsideWord : knowsWords ? costInsideWord : 0;
  };
  const across = (start: number, end: number): boolean => count > 1 && joinsPhrases(p, start, end);
  const lineCost = (start: number, end: number): number => {
    const width = naturalWidth(p, start, end);
    if (width > room + hair) return Infinity;
    return (width - mean) ** 2 + (count > 1 && inkCount(p, start, end) < stub ? costStub : 0) + breakCost(end) + (across(start, end) ? costAcrossPhrases : 0);
  };
  // cost[k][j]: least cost of the first j places in k lines.
  let cost = places.map((_, j) => (j === 0 ? 0 : Infinity));
  const from: number[][] = [];
  for (let line = 1; line <= count; line += 1) {
    const next = places.map(() => Infinity);
    const back = places.map(() => -1);
    for (let j = 1; j < places.length; j += 1) {
      for (let i = 0; i < j; i += 1) {
        if (cost[i] === Infinity) continue;
        const sum = cost[i]! + lineCost(places[i]!, places[j]!);
        if (sum < next[j]!) { next[j] = sum; back[j] = i; }
      }
    }
    cost = next;
    from.push(back);
  }
  if (cost[places.length - 1] === Infinity) return undefined;
  const ends: number[] = [];
  for (let line = count - 1, j = places.length - 1; line >= 0; line -= 1) {
    ends.unshift(places[j]!);
    j = from[line]![j]!;
  }
  let start = 0;
  let good = true;
  let narrowest = Infinity;
  let widest = 0;
  for (const end of ends) {
    if (breakCost(end) > costAtWord || across(start, end) || (count > 1 && inkCount(p, start, end) < stub)) good = false;
    const width = naturalWidth(p, start, end);
    narrowest = Math.min(narrowest, width);
    widest = Math.max(widest, width);
    start = end;
  }
  good &&= narrowest >= widest * raggedest;
  return { ends, whole: true, preferred: good };
}

/** Whether a line holds the space between two phrases but begins or ends inside a phrase. */
function joinsPhrases(p: PreparedParagraph, start: number, end: number): boolean {
  const parted = (at: number): boolean => at === 0 || at === p.length || isPhraseGap(p, at - 1) || isPhraseGap(p, at);
  if (parted(start) && parted(end)) return false;
  let inked = false;
  for (let i = start; i < end; i += 1) {
    if (isSpace[p.kind[i]!] === 0) inked = true;
    else if (inked && isPhraseGap(p, i) && inkCount(p, i + 1, end) > 0) return true;
  }
  return false;
}

/** A space between Han characters parts phrases; one beside Latin letters or figures is only a word space. */
function isPhraseGap(p: PreparedParagraph, i: number): boolean {
  const kind = p.kind[i]!;
  if (isSpace[kind] === 0) return false;
  return kind === charClass.wideSpace || (!isLatinRun[p.kind[i - 1]!] && !isLatinRun[p.kind[i + 1]!]);
}

function inkCount(p: PreparedParagraph, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) if (!isBlank[p.kind[i]!]) count += 1;
  return count;
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
