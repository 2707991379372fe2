import { charClass, isBlank, isLatinRun, isSpace } from './char-class';
import { firstFit, hair } from './first-fit';
import { naturalWidth } from './line-width';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';

/** The text of a deck between two forced breaks, prepared at a size of one point, so that its lengths are ems. */
export interface Part extends Sense {
  readonly paragraph: PreparedParagraph;
  /** Places where a line may begin or end, the part's start and end among them. */
  readonly places: readonly number[];
  /** Spaces between phrases by index, and characters with ink and without spaces before each index: what is asked of every pair of places. */
  readonly gaps: readonly number[];
  readonly ink: Uint32Array;
  readonly letters: Uint32Array;
}

/** What is known of the sense of a part. */
export interface Sense {
  /** UTF-16 offset of the part in the deck. */
  readonly offset: number;
  /** By code point index: 2 where a break before it follows a space or a pause mark, 1 where it follows a word. */
  readonly preferred: Uint8Array;
  /** By code point index: 1 where a break before it would part a name. */
  readonly inName: Uint8Array;
  /** True when word ends were given or spaces part the phrases: a break elsewhere is then inside a sense unit. */
  readonly knowsWords: boolean;
}

/** A part made ready for `chooseEnds`. */
export function partOf(p: PreparedParagraph, { offset, preferred, inName, knowsWords }: Sense): Part {
  const n = p.length;
  const places = [0];
  for (let at = 1; at < n; at += 1) if (p.breakAfter[at - 1]! >= breakKind.soft) places.push(at);
  places.push(n);
  const gaps: number[] = [];
  const ink = new Uint32Array(n + 1);
  const letters = new Uint32Array(n + 1);
  for (let i = 0; i < n; i += 1) {
    const kind = p.kind[i]!;
    ink[i + 1] = ink[i]! + (isBlank[kind] ? 0 : 1);
    letters[i + 1] = letters[i]! + (isSpace[kind] ? 0 : 1);
    if (isPhraseGap(p, i)) gaps.push(i);
  }
  return { paragraph: p, offset, preferred, inName, knowsWords, places, gaps, ink, letters };
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
/** A deck of more lines than this is no headline any more: its lines are filled one after the other, and not balanced. */
const mostBalanced = 40;

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
  if (fewest.ends.length > mostBalanced) return { ...fewest, preferred: false, parted: fewest.ends.some((end) => breakCost(part, end) > costAtWord) };
  fitLines(part, room);
  for (let count = from; count <= Math.max(most, from); count += 1) {
    const found = balancedEnds(part, count);
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
      const width = naturalWidth(p, start, at);
      if (width > room + edgeTrims) break;
      const legal = at === p.length || p.breakAfter[at - 1]! >= breakKind.soft;
      if (legal && width <= room + hair) end = at;
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
 * Scratch of the balancing, kept between decks and grown as needed. Lines that fit the room, by the place where they end (from
 * `firstOf[j]` on to `firstOf[j + 1]`): where they begin, their width, what they cost as stubs and by joining phrases. A long
 * deck has few of them beside all pairs of places.
 */
let firstOf = new Int32Array(64);
let fromOf = new Int32Array(1024);
let widthOf = new Float64Array(1024);
let stubOf = new Float64Array(1024);
let acrossOf = new Float64Array(1024);
/** Least cost of the first j places in k lines, of one line fewer, and where the last of them begins. */
let costs = new Float64Array(64);
let costsBefore = new Float64Array(64);
let begins = new Int32Array(512);

function fitLines(part: Part, room: number): void {
  const { paragraph: p, places } = part;
  const count = places.length;
  if (firstOf.length <= count) { firstOf = new Int32Array(2 * count); costs = new Float64Array(2 * count); costsBefore = new Float64Array(2 * count); }
  let at = 0;
  for (let j = 0; j < count; j += 1) {
    firstOf[j] = at;
    const end = places[j]!;
    let first = j;
    for (let i = j - 1; i >= 0 && naturalWidth(p, places[i]!, end) <= room + edgeTrims; i -= 1) first = i;
    if (fromOf.length < at + j - first) growLines(2 * (at + j - first));
    for (let i = first; i < j; i += 1) {
      const start = places[i]!;
      const width = naturalWidth(p, start, end);
      if (width > room + hair) continue;
      fromOf[at] = i;
      widthOf[at] = width;
      stubOf[at] = inkCount(part, start, end) < stub ? costStub : 0;
      acrossOf[at] = joinsPhrases(part, start, end) ? costAcrossPhrases : 0;
      at += 1;
    }
  }
  firstOf[count] = at;
}

function growLines(size: number): void {
  const [froms, widths, stubs, acrosses] = [fromOf, widthOf, stubOf, acrossOf];
  fromOf = new Int32Array(size);
  widthOf = new Float64Array(size);
  stubOf = new Float64Array(size);
  acrossOf = new Float64Array(size);
  fromOf.set(froms);
  widthOf.set(widths);
  stubOf.set(stubs);
  acrossOf.set(acrosses);
}

/**
 * The partition into exactly `count` lines with the least cost: squared differences from the mean width, plus what
 * breaks inside words and stubs cost. Undefined when no partition fits the room (that of `fitLines`).
 */
function balancedEnds(part: Part, count: number): Ends | undefined {
  const { paragraph: p, places } = part;
  const size = places.length;
  const mean = naturalWidth(p, 0, p.length) / count;
  if (begins.length < count * size) begins = new Int32Array(2 * count * size);
  costs.fill(Infinity, 0, size);
  costs[0] = 0;
  for (let line = 0; line < count; line += 1) {
    [costs, costsBefore] = [costsBefore, costs];
    costs.fill(Infinity, 0, size);
    const row = line * size;
    for (let j = 1; j < size; j += 1) {
      const ofBreak = breakCost(part, places[j]!);
      let least = Infinity;
      let begin = -1;
      for (let k = firstOf[j]!; k < firstOf[j + 1]!; k += 1) {
        const before = costsBefore[fromOf[k]!]!;
        if (before === Infinity) continue;
        const uneven = widthOf[k]! - mean;
        const sum = before + (count > 1 ? uneven * uneven + stubOf[k]! + ofBreak + acrossOf[k]! : uneven * uneven + ofBreak);
        if (sum < least) { least = sum; begin = fromOf[k]!; }
      }
      costs[j] = least;
      begins[row + j] = begin;
    }
  }
  if (costs[size - 1] === Infinity) return undefined;
  const ends = new Array<number>(count);
  for (let line = count - 1, j = size - 1; line >= 0; line -= 1) {
    ends[line] = places[j]!;
    j = begins[line * size + j]!;
  }
  let start = 0;
  let good = true;
  let parted = false;
  let narrowest = Infinity;
  let widest = 0;
  for (const end of ends) {
    if (breakCost(part, end) > costAtWord) parted = true;
    if (parted || (count > 1 && (joinsPhrases(part, start, end) || inkCount(part, start, end) < stub))) good = false;
    const width = naturalWidth(p, start, end);
    narrowest = Math.min(narrowest, width);
    widest = Math.max(widest, width);
    start = end;
  }
  good &&= narrowest >= widest * raggedest;
  return { ends, whole: true, preferred: good, parted };
}

/** Whether a line holds the space between two phrases but begins or ends inside a phrase. */
function joinsPhrases({ paragraph: p, gaps, ink, letters }: Part, start: number, end: number): boolean {
  if (gaps.length === 0 || (endsPhrase(p, start) && endsPhrase(p, end))) return false;
  for (const gap of gaps) if (gap > start && gap + 1 < end && letters[gap]! > letters[start]! && ink[end]! > ink[gap + 1]!) return true;
  return false;
}

const endsPhrase = (p: PreparedParagraph, at: number): boolean => at === 0 || at === p.length || isPhraseGap(p, at - 1) || isPhraseGap(p, at);

/** A space between Han characters parts phrases; one beside Latin letters or figures is only a word space. */
function isPhraseGap(p: PreparedParagraph, i: number): boolean {
  const kind = i < p.length ? p.kind[i]! : charClass.han;
  if (isSpace[kind] === 0) return false;
  const after = i + 1 < p.length ? isLatinRun[p.kind[i + 1]!] === 1 : false;
  return kind === charClass.wideSpace || (!isLatinRun[p.kind[i - 1]!] && !after);
}

const inkCount = ({ ink }: Part, start: number, end: number): number => (start < end ? ink[end]! - ink[start]! : 0);
