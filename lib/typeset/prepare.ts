import {
  charClass, classCount, classOf, isBlank, isCombining, isFullMark, isFullOpening, isLatinRun, isSpace, takesGap,
} from './char-class';
import type { CharClass } from './char-class';
import { formatBetween, isHyphen, resolveClasses } from './context';
import { withFallbacks } from './fallback';
import type { FaceMetrics, TypeCase } from './faces';
import { markHyphens } from './hyphenation';
import { keepTogether } from './keep-words';
import { latinQuoteBox, longDashOrigins, markBoxOf, ruledBox } from './mark-boxes';
import { keepUnits } from './number-units';
import { PreparedParagraph } from './prepared-paragraph';
import { breakBetween, breakKind, opensBetween } from './prohibitions';
import type { LineRules } from './rules';
import type { TextRun } from './set-line';
import { gapShrinks, shrinkStage, wordSpace } from './stages';
import { breakPenalty } from './total-fit-cost';
import { isMeasureWord, isUnitAfterSpace } from './unit-words';

const c = charClass;

/** CLREQ's order names ，、； and leaves ： out: it gives last, with the stops. */
const colon = 0xff1a;
const stageOf = new Uint8Array(classCount);
for (const kind of [c.opening, c.closing, c.quoteOpen, c.quoteClose]) stageOf[kind] = shrinkStage.bracket;
stageOf[c.comma] = shrinkStage.comma;
stageOf[c.stop] = shrinkStage.stop;
stageOf[c.ask] = shrinkStage.stop;

/**
 * Costly once per paragraph, independent of the measure: widths of all boxes after compression of adjacent marks,
 * where a line may break, and what may shrink or stretch. `hanSpace` is the width in ems of a space typed between Han.
 * `memory` gives a paragraph that holds so many UTF-16 units to be prepared in; new memory is taken when it is left out.
 */
export function prepare(given: readonly TextRun[], rules: LineRules, typeCase: TypeCase, hanSpace: number, memory: (units: number) => PreparedParagraph = newMemory): PreparedParagraph {
  const runs = withFallbacks(given, typeCase);
  let { text } = runs[0] ?? { text: '' };
  for (let r = 1; r < runs.length; r += 1) text += runs[r]!.text;
  const p = memory(text.length);
  p.begin(text, runs, rules);
  readCharacters(p);
  const { seen } = p;
  if (seen[c.dash] || seen[c.connector] || seen[c.solidus] || seen[c.asciiQuote] || seen[c.quoteOpen] || seen[c.quoteClose]) resolveClasses(p);
  measureBoxes(p, typeCase);
  joinNeighbours(p, hanSpace);
  if (seen[c.digit]) keepUnits(p);
  if (rules.keep) keepTogether(p, rules.keep);
  if (seen[c.letter] && rules.hyphenate !== false && rules.align === 'justify') markHyphens(p, typeCase);
  if (rules.tracking) spaceOut(p, rules.tracking);
  p.sum();
  return p;
}

/** The same paragraph under rules that differ in their tracking alone, in `p`, which has the memory of `like` or as much. */
export function retrack(p: PreparedParagraph, like: PreparedParagraph, rules: LineRules): PreparedParagraph {
  p.beginAs(like, rules);
  if (rules.tracking) spaceOut(p, rules.tracking);
  p.sum();
  return p;
}

const newMemory = (units: number): PreparedParagraph => new PreparedParagraph(units);

/**
 * Tracking, in ems: the same after every character, but not inside —— and ……, nor inside Latin words and numbers, whose
 * letters keep the spacing of their design.
 */
function spaceOut(p: PreparedParagraph, tracking: number): void {
  p.track = new Float64Array(p.length + 1);
  for (let i = 0; i < p.length - 1; i += 1) {
    // After a mark without width rather than before it: an accent stays over its letter.
    if (p.kind[i + 1] === c.zeroWidth) continue;
    let a = i;
    while (a > 0 && p.kind[a] === c.zeroWidth) a -= 1;
    const kind = p.kind[a]!;
    if (kind === c.zeroWidth || (isLatinRun[kind] && isLatinRun[p.kind[i + 1]!])) continue;
    if ((kind === c.longDash || kind === c.ellipsis) && p.kind[i + 1] === kind) continue;
    p.track[i] = tracking * sizeOf(p, a);
  }
}

/** Code points, their offsets, runs and classes. */
function readCharacters(p: PreparedParagraph): void {
  const { runs, codePoint: codePoints, offset: offsets, run, kind: kinds, seen } = p;
  let n = 0;
  let offset = 0;
  for (let r = 0; r < runs.length; r += 1) {
    const { text } = runs[r]!;
    for (let i = 0; i < text.length; i += 1) {
      let codePoint = text.charCodeAt(i);
      offsets[n] = offset + i;
      if (codePoint >= 0xd800 && codePoint < 0xdc00) {
        codePoint = text.codePointAt(i)!;
        if (codePoint > 0xffff) i += 1;
      }
      const kind = classOf(codePoint);
      codePoints[n] = codePoint;
      run[n] = r;
      kinds[n] = kind;
      seen[kind] = 1;
      n += 1;
    }
    offset += text.length;
  }
  offsets[n] = offset;
  p.length = n;
}

/** Each character's own box, before its neighbours are looked at. */
function measureBoxes(p: PreparedParagraph, typeCase: TypeCase): void {
  const { length, run, kind: kinds, width, origin } = p;
  for (let i = 0; i < length;) {
    const ofRun = run[i]!;
    const { face: id, size } = p.runs[ofRun]!;
    const face = typeCase.metrics(id);
    // Han stand on one em whatever the font says (XiaoWei's advance 1.024 em).
    const hanOrigin = ((1 - (face.advance(0x4e00) ?? 1)) / 2) * size;
    for (; i < length && run[i] === ofRun; i += 1) {
      const kind = kinds[i]! as CharClass;
      if (kind === c.han) {
        width[i] = size;
        origin[i] = hanOrigin;
      } else measureBox(p, i, kind, face, size);
    }
  }
}

function measureBox(p: PreparedParagraph, i: number, kind: CharClass, face: FaceMetrics, size: number): void {
  const codePoint = p.codePoint[i]!;
  if (kind === c.zeroWidth) {
    p.width[i] = 0;
    p.origin[i] = accentOrigin(p, i, face, size);
  } else if (isFullMark[kind]) {
    const box = markBoxOf(kind, codePoint, face);
    p.width[i] = size;
    p.origin[i] = box.origin * size;
    p.halfOrigin[i] = box.half * size;
    p.blankHalf[i] = size / 2;
    p.shrink[i] = size / 2;
    p.stage[i] = codePoint === colon ? shrinkStage.stop : stageOf[kind]!;
  } else if (kind === c.latinOpen || kind === c.latinClose) {
    const box = latinQuoteBox(codePoint, face);
    p.width[i] = box.width * size;
    p.origin[i] = box.origin * size;
  } else if (isRuled(kind)) {
    const box = ruledBox(kind, codePoint, face);
    p.width[i] = box.width * size;
    p.origin[i] = box.origin * size;
    if (kind === c.longDash && codePoint === 0x2014) p.origin[i] = longDashOrigin(p, i, face, size);
  } else {
    p.width[i] = (face.advance(codePoint) ?? (isLatinRun[kind] || isSpace[kind] ? 0.5 : 1)) * size;
  }
}

const isRuled = (kind: CharClass): boolean =>
  kind === c.dash || kind === c.longDash || kind === c.ellipsis || kind === c.interpunct || kind === c.connector || kind === c.solidus;

/** From the end of its letter back: an accent's ink stands over the middle of the letter, wherever the font draws it. */
function accentOrigin(p: PreparedParagraph, i: number, face: FaceMetrics, size: number): number {
  const ink = isCombining(p.codePoint[i]!) ? face.ink?.(p.codePoint[i]!) : undefined;
  if (!ink) return 0;
  let base = i - 1;
  while (base >= 0 && p.kind[base] === c.zeroWidth) base -= 1;
  return base < 0 ? 0 : -p.width[base]! / 2 - ((ink[0] + ink[1]) / 2) * size;
}

/** The halves of a run of dashes take turns. */
function longDashOrigin(p: PreparedParagraph, i: number, face: FaceMetrics, size: number): number {
  const [first, second] = longDashOrigins(face);
  const followsFirst = i > 0 && p.kind[i - 1] === c.longDash && p.origin[i - 1] === first * size;
  return (followsFirst ? second : first) * size;
}

/** Widths, breaks and gaps that depend on two neighbours with ink and the spaces between them. */
function joinNeighbours(p: PreparedParagraph, hanSpace: number): void {
  const breaks = breakBetween[p.rules.level];
  const { length, kind, breakAfter, opensAfter } = p;
  let a = -1;
  let first: number = c.zeroWidth;
  for (let b = 0; b < length; b += 1) {
    const second = kind[b]!;
    // Most of all neighbours.
    if (first === c.han && second === c.han && a === b - 1) {
      breakAfter[a] = breakKind.free;
      opensAfter[a] = 1;
      a = b;
      continue;
    }
    if (isBlank[second]) continue;
    if (a >= 0) {
      if (b - a > 1 && hasSpace(p, a, b)) joinAcrossSpace(p, a, b, hanSpace, breaks);
      else {
        // Zero-width characters between the two belong to the first: a break or gap comes after them.
        const at = b - 1;
        const pair = first * classCount + second;
        breakAfter[at] = breaks[pair]!;
        opensAfter[at] = opensBetween[pair]!;
        if (first !== c.han || second !== c.han) joinTight(p, a, b, at);
        else { breakAfter[at] = breakKind.free; opensAfter[at] = 1; }
        if (at > a) heedFormat(p, a, b, at);
      }
    }
    a = b;
    first = second;
  }
  trimEdgeSpaces(p, a);
}

function hasSpace(p: PreparedParagraph, a: number, b: number): boolean {
  for (let i = a + 1; i < b; i += 1) if (isSpace[p.kind[i]!]) return true;
  return false;
}

/** Two neighbours without a space: compression of adjacent marks, stacks, the gap between Han and Latin, soft breaks. */
function joinTight(p: PreparedParagraph, a: number, b: number, at: number): void {
  const first = p.kind[a]! as CharClass;
  const second = p.kind[b]! as CharClass;
  if (isFullMark[first] && isFullMark[second] && p.rules.compressAdjacent) compressPair(p, a, b, first, second);
  const digitBeforeHan = first === c.digit && second === c.han;
  if ((first === c.han && takesGap[second]) || (second === c.han && takesGap[first])) {
    const gap = p.rules.cjkLatinGap * Math.min(sizeOf(p, a), sizeOf(p, b));
    p.gapAfter[at] = gap;
    p.gapShrink[at] = gap * gapShrinks;
  }
  if (first === c.symbol && isHyphen(p.codePoint[a]!) && isLetterPair(p, a, b)) allowAt(p, at, breakPenalty.compound);
  // Of several —— or …… in a row the pairs may be parted (CLREQ, "Prohibition rules for unbreakable marks").
  if (first === second && (first === c.longDash || first === c.ellipsis) && p.rules.level !== 'strict' && isPairEnd(p, a)) {
    allowAt(p, at, breakPenalty.range);
  }
  // Numbers with a hyphen, an interpunct or a solidus (010-1234, 12·4, 1/2) stand together like any number; ranges
  // (1–3) are parted behind their connector if need be.
  if (isDigitJoint(p, a)) {
    if (joinsNumber(p, a)) p.breakAfter[at] = breakKind.inside;
    else allowAt(p, at, breakPenalty.range);
  }
  if (isDigitJoint(p, b) && joinsNumber(p, b)) p.breakAfter[at] = breakKind.inside;
  if (p.breakAfter[at] !== breakKind.free) return;
  // A number and its measure word, 第 and its number: broken only when the line cannot be set otherwise.
  if (digitBeforeHan && isMeasureWord(p.codePoint[b]!)) allowAt(p, at, breakPenalty.number);
  else if (p.codePoint[a] === 0x7b2c && second === c.digit) allowAt(p, at, breakPenalty.number);
}

/** Joiners and zero width spaces between two neighbours. */
function heedFormat(p: PreparedParagraph, a: number, b: number, at: number): void {
  const format = formatBetween(p, a, b);
  if (format === 'joined') {
    p.breakAfter[at] = breakKind.never;
    p.opensAfter[at] = 0;
  } else if (format === 'parted' && p.breakAfter[at] === breakKind.inside) allowAt(p, at, breakPenalty.compound);
}

/** Allows a break that is not welcome. */
function allowAt(p: PreparedParagraph, at: number, penalty: number): void {
  p.breakAfter[at] = breakKind.soft;
  p.penaltyAfter[at] = penalty;
}

/** True when `i` ends a pair of its class: the same stands before it, and no break was allowed between the two. */
const isPairEnd = (p: PreparedParagraph, i: number): boolean =>
  i > 0 && p.kind[i - 1] === p.kind[i] && p.breakAfter[i - 1] !== breakKind.soft;

const isJoint = new Uint8Array(classCount);
for (const kind of [c.connector, c.dash, c.interpunct, c.solidus]) isJoint[kind] = 1;
/** True for a connector, interpunct or solidus between two digits. */
const isDigitJoint = (p: PreparedParagraph, i: number): boolean =>
  isJoint[p.kind[i]!] === 1 && i > 0 && p.kind[i - 1] === c.digit && p.kind[i + 1] === c.digit;
const joinsNumber = (p: PreparedParagraph, i: number): boolean =>
  p.kind[i] === c.interpunct || p.kind[i] === c.solidus || isHyphen(p.codePoint[i]!);

/** True when the hyphen at `a` joins two words, each of two letters or more. */
const isLetterPair = (p: PreparedParagraph, a: number, b: number): boolean =>
  a > 1 && p.kind[a - 1] === c.letter && p.kind[a - 2] === c.letter && p.kind[b] === c.letter && p.kind[b + 1] === c.letter;

/**
 * Two adjacent marks, 2 em → 1.5 em (GB/T 15834 5.1.11, CLREQ): the blank between them loses half an em. A stack
 * of two ？！ takes one em, of three two ems (GB/T 15834 5.1.2).
 */
function compressPair(p: PreparedParagraph, a: number, b: number, first: CharClass, second: CharClass): void {
  if (first === c.ask && second === c.ask) {
    halve(p, a);
    const stackGoesOn = a > 0 && p.kind[a - 1] === c.ask;
    const third = b + 1 < p.length && p.kind[b + 1] === c.ask;
    if (!stackGoesOn && !third) halve(p, b);
  } else if (!isFullOpening[first]) halve(p, a);
  else if (isFullOpening[second]) halve(p, b);
}

function halve(p: PreparedParagraph, i: number): void {
  if (p.blankHalf[i] === 0) return;
  p.width[i]! -= p.blankHalf[i]!;
  p.origin[i] = p.halfOrigin[i]!;
  p.blankHalf[i] = 0;
  p.shrink[i] = 0;
}

const sizeOf = (p: PreparedParagraph, i: number): number => p.runs[p.run[i]!]!.size;

/** Two neighbours with spaces between: the space's width by its neighbours, and the break after the last space. */
function joinAcrossSpace(p: PreparedParagraph, a: number, b: number, hanSpace: number, breaks: Uint8Array): void {
  const first = p.kind[a]! as CharClass;
  const second = p.kind[b]! as CharClass;
  const latin = isLatinRun[first] === 1 && isLatinRun[second] === 1;
  const mixed = (first === c.han && isLatinRun[second] === 1) || (second === c.han && isLatinRun[first] === 1);
  const beside = isFullMark[first] === 1 || isFullMark[second] === 1;
  let fixed = false;
  for (let i = a + 1; i < b; i += 1) {
    const kind = p.kind[i]! as CharClass;
    if (!isSpace[kind]) continue;
    if (kind === c.fixedSpace) fixed = true;
    const size = sizeOf(p, i);
    if (kind === c.wideSpace) p.width[i] = Math.max(1, hanSpace) * size;
    else if (latin) {
      p.width[i] = Math.max(p.width[i]!, wordSpace.least * size);
      p.shrink[i] = p.width[i]! - wordSpace.least * size;
      p.stage[i] = shrinkStage.wordSpace;
      p.stretch[i] = Math.max(0, wordSpace.most * size - p.width[i]!);
    } else if (mixed) {
      p.width[i] = p.rules.cjkLatinGap * size;
      p.shrink[i] = p.width[i]! * gapShrinks;
      p.stage[i] = shrinkStage.cjkLatinGap;
      p.stretch[i] = Math.max(0, wordSpace.most * size - p.width[i]!);
    } else p.width[i] = (beside ? wordSpace.least : hanSpace) * size;
  }
  const at = b - 1;
  p.opensAfter[at] = 1;
  if (fixed) return;
  const kind = breaks[first * classCount + second]!;
  const unit = first === c.digit && isUnitAfterSpace(p.text, p.offset[b]!);
  p.breakAfter[at] = unit || kind === breakKind.never ? breakKind.never : breakKind.free;
}

/** Spaces before the first and after the last character with ink take no room; they stay in the text. */
function trimEdgeSpaces(p: PreparedParagraph, lastInk: number): void {
  for (let i = 0; i < p.length && isBlank[p.kind[i]!]; i += 1) p.width[i] = 0;
  for (let i = lastInk + 1; i < p.length; i += 1) p.width[i] = 0;
}
