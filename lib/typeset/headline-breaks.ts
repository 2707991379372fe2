import { charClass, isBlank, isLatinRun, isSpace } from './char-class';
import { firstFit, hair } from './first-fit';
import { naturalWidth } from './line-width';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';

/** The text of a deck between two forced breaks, prepared at a size of one point, so that its lengths are ems. */
export interface Part {
  readonly paragraph: PreparedParagraph;
  /** UTF-16 offset of the part in the deck. */
  readonly offset: number;
  /** By code point index: 2 where a break before it follows a space or a pause mark, 1 where it follows a word. */
  readonly preferred: Uint8Array;
  /** By code point index: 1 where a break before it would part a name. */
  readonly inName: Uint8Array;
  /** True when word ends were given or spaces part the phrases: a break elsewhere is then inside a sense unit. */
  readonly knowsWords: boolean;
}

/** A break inside a sense unit costs as much as this much raggedness (squared ems), dearer than a stub beside two word ends; a split number much more. */
const costInsideWord = 80;
/** A name is parted only when no line can hold it. */
const costInsideName = 5000;
const costStub = 40;
/** A break at a word's end, against one at a pause mark or between phrases: the sense comes before even lines, up to about three ems from the mean. */
const costAtWord = 20;
/** A break inside a phrase while the space between two phrases stands unused inside a line. */
const costAcrossPhrases = 60;
/** A line of fewer characters than this is a stub when there are longer ones. */
const stub = 3;
/** Shortest line of a well-balanced headline, as a part of the longest. */
const raggedest = 1 / 3;

/** A line may lose half an em at each edge: what is wider than the room by more holds no line that fits, however it begins or ends. */
const edgeTrims = 1.01;

/** Where the lines of a part end. */
export interface Ends {
  readonly ends: readonly number[];
  /** No line is wider than the room and no word was taken apart. */
  readonly whole: boolean;
  /** All breaks preferred, no stubs. */
  readonly preferred: boolean;
  /** A line ends inside a word, a number or a name. */
  readonly parted: boolean;
}

/**
 * Ends of a part's lines: the best of the partitions into the fewest lines (but at least `least`) up to `most`, else as many
 * as needed. A partition that leaves every word whole is better than one of fewer lines that does not.
 */
export function chooseEnds(part: Part, room: number, least: number, most: number): Ends {
  const { paragraph } = part;
  const fewest = greedyEnds(paragraph, room);
  if (!fewest.whole) return { ...fewest, preferred: false, parted: fewest.ends.some((end) => breakCost(part, end) > costAtWord) };
  let first: Ends | undefined;
  let unparted: Ends | undefined;
  const from = Math.max(fewest.ends.length, least);
  for (let count = from; count <= Math.max(most, from); count += 1) {
    const found = balancedEnds(part, room, count);
    if (!found) continue;
    if (found.preferred) return found;
    first ??= found;
    if (!found.parted) unparted ??= found;
  }
  return unparted ?? first ?? { ...fewest, preferred: false, parted: true };
}

/** What a break before code point `at` costs. */
function breakCost({ paragraph: p, preferred, inName, knowsWords }: Part, at: number): number {
  if (at >= p.length) return 0;
  if (inName[at]) return costInsideName;
  if (preferred[at] === 2) return 0;
  if (preferred[at]) return costAtWord;
  return p.breakAfter[at - 1]! <= breakKind.soft ? 4 * costInsideWord : knowsWords ? costInsideWord : 0;
}

/** First-fit ends without shrink: how few lines there can be. */
function greedyEnds(p: PreparedParagraph, room: number): { ends: number[]; whole: boolean } {
  const ends: number[] = [];
  let whole = true;
  for (let start = 0; start < p.length; ) {
    let end = -1;
    for (let at = start + 1; at <= p.length; at += 1) {
      const legal = at === p.length || p.breakAfter[at - 1]! >= breakKind.soft;
      if (!legal) continue;
      const width = naturalWidth(p, start, at);
      if (width <= room + hair) end = at;
      else if (width > room + edgeTrims) break;
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
  const { paragraph: p } = part;
  const n = p.length;
  const places = [0];
  for (let at = 1; at < n; at += 1) if (p.breakAfter[at - 1]! >= breakKind.soft) places.push(at);
  places.push(n);
  const mean = naturalWidth(p, 0, n) / count;
  const across = (start: number, end: number): boolean => count > 1 && joinsPhrases(p, start, end);
  const lineCost = (start: number, end: number): number => {
    const width = naturalWidth(p, start, end);
    if (width > room + hair) return Infinity;
    return (width - mean) ** 2 + (count > 1 && inkCount(p, start, end) < stub ? costStub : 0) + breakCost(part, end) + (across(start, end) ? costAcrossPhrases : 0);
  };
  // Lines that fit, by the place where they end: a long deck has few of them beside all pairs of places.
  const fitting = places.map((end, j): { readonly from: number; readonly cost: number }[] => {
    const found: { from: number; cost: number }[] = [];
    for (let i = j - 1; i >= 0; i -= 1) {
      if (naturalWidth(p, places[i]!, end) > room + edgeTrims) break;
      const of = lineCost(places[i]!, end);
      if (of < Infinity) found.push({ from: i, cost: of });
    }
    return found.reverse();
  });
  // cost[k][j]: least cost of the first j places in k lines.
  let cost = places.map((_, j) => (j === 0 ? 0 : Infinity));
  const from: number[][] = [];
  for (let line = 1; line <= count; line += 1) {
    const next = places.map(() => Infinity);
    const back = places.map(() => -1);
    for (let j = 1; j < places.length; j += 1) {
      for (const { from: i, cost: ofLine } of fitting[j]!) {
        const sum = cost[i]! + ofLine;
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
  let parted = false;
  let narrowest = Infinity;
  let widest = 0;
  for (const end of ends) {
    if (breakCost(part, end) > costAtWord) parted = true;
    if (parted || across(start, end) || (count > 1 && inkCount(p, start, end) < stub)) good = false;
    const width = naturalWidth(p, start, end);
    narrowest = Math.min(narrowest, width);
    widest = Math.max(widest, width);
    start = end;
  }
  good &&= narrowest >= widest * raggedest;
  return { ends, whole: true, preferred: good, parted };
}

/** Whether a line holds the space between two phrases but begins or ends inside a phrase. */
function joinsPhrases(p: PreparedParagraph, start: number, end: number): boolean {
  const { gaps, letters } = countsOf(p);
  if (gaps.length === 0) return false;
  const parted = (at: number): boolean => at === 0 || at === p.length || isPhraseGap(p, at - 1) || isPhraseGap(p, at);
  if (parted(start) && parted(end)) return false;
  return gaps.some((gap) => gap > start && gap < end && letters[gap]! > letters[start]! && inkCount(p, gap + 1, end) > 0);
}

/** What is asked of every pair of places, counted once: phrase gaps by index, and characters with ink and without spaces before each index. */
interface Counts { readonly gaps: readonly number[]; readonly ink: Uint32Array; readonly letters: Uint32Array }
const counted = new WeakMap<PreparedParagraph, Counts>();

function countsOf(p: PreparedParagraph): Counts {
  const known = counted.get(p);
  if (known) return known;
  const gaps: number[] = [];
  const ink = new Uint32Array(p.length + 1);
  const letters = new Uint32Array(p.length + 1);
  for (let i = 0; i < p.length; i += 1) {
    const kind = p.kind[i]!;
    ink[i + 1] = ink[i]! + (isBlank[kind] ? 0 : 1);
    letters[i + 1] = letters[i]! + (isSpace[kind] ? 0 : 1);
    if (isPhraseGap(p, i)) gaps.push(i);
  }
  const counts: Counts = { gaps, ink, letters };
  counted.set(p, counts);
  return counts;
}

/** A space between Han characters parts phrases; one beside Latin letters or figures is only a word space. */
function isPhraseGap(p: PreparedParagraph, i: number): boolean {
  const kind = p.kind[i]!;
  if (isSpace[kind] === 0) return false;
  return kind === charClass.wideSpace || (!isLatinRun[p.kind[i - 1]!] && !isLatinRun[p.kind[i + 1]!]);
}

function inkCount(p: PreparedParagraph, start: number, end: number): number {
  const { ink } = countsOf(p);
  return start < end ? ink[end]! - ink[start]! : 0;
}
