import { charClass, isSpace, isLatinRun } from './char-class';
import type { CharClass } from './char-class';
import type { PreparedParagraph } from './prepared-paragraph';

const c = charClass;

const closingSingle = 0x2019;
const hyphens = new Set([0x2d, 0x2010, 0x2011]);

/** Changes the classes of the characters whose part depends on their neighbours: quotes, dashes, hyphens, solidus. */
export function resolveClasses(p: PreparedParagraph): void {
  const open = new Map<number, boolean>();
  const quotes: boolean[] = []; // of the curly quotes that are open: handled as Latin?
  for (let i = 0; i < p.length; i += 1) {
    switch (p.kind[i] as CharClass) {
      case c.dash:
        if (i + 1 < p.length && p.codePoint[i + 1] === p.codePoint[i]) {
          for (const dash = p.codePoint[i]; i < p.length && p.codePoint[i] === dash; i += 1) p.kind[i] = c.longDash;
          i -= 1;
        }
        break;
      case c.connector:
        if (hyphens.has(p.codePoint[i]!)) p.kind[i] = hyphenClass(p, i);
        break;
      case c.solidus:
        if (p.codePoint[i] === 0x2f && joinsLatin(p, i)) p.kind[i] = c.symbol;
        break;
      case c.asciiQuote:
        p.kind[i] = straightQuoteClass(p, i, open);
        break;
      case c.quoteOpen: {
        const latin = opensLatinQuote(p, i);
        quotes.push(latin);
        if (latin) p.kind[i] = c.latinOpen;
        break;
      }
      case c.quoteClose:
        if (p.codePoint[i] === closingSingle && isWordPart(p, i - 1) && isWordPart(p, i + 1)) p.kind[i] = c.latinClose; // an apostrophe
        else if (quotes.pop() ?? closesLatinQuote(p, i)) p.kind[i] = c.latinClose;
        break;
      default:
    }
  }
}

const kindAt = (p: PreparedParagraph, i: number): number => (i >= 0 && i < p.length ? p.kind[i]! : -1);
const isWordPart = (p: PreparedParagraph, i: number): boolean => kindAt(p, i) === c.letter || kindAt(p, i) === c.digit;

/** A hyphen inside a Latin word or before a number is of Latin width; elsewhere it is the short connector of half an em. */
function hyphenClass(p: PreparedParagraph, i: number): CharClass {
  const before = kindAt(p, i - 1);
  const after = kindAt(p, i + 1);
  const inWord = isWordPart(p, i - 1) && isWordPart(p, i + 1) && (before === c.letter || after === c.letter);
  if (inWord) return c.symbol;
  const isSign = after === c.digit && !isWordPart(p, i - 1);
  return isSign ? c.symbol : c.connector;
}

/** km/h and addresses of the web keep the Latin solidus; 甲/乙 and 1/2 take half an em (GB/T 15834 5.1.9). */
function joinsLatin(p: PreparedParagraph, i: number): boolean {
  const before = kindAt(p, i - 1);
  const after = kindAt(p, i + 1);
  const slashes = p.codePoint[i - 1] === 0x2f || p.codePoint[i + 1] === 0x2f || p.codePoint[i - 1] === 0x3a;
  return slashes || (before === c.letter && (after === c.letter || after === -1)) || (before === c.letter && after === c.digit);
}

/** Straight quotes say nothing of their direction: they take turns, and ' between letters is an apostrophe. */
function straightQuoteClass(p: PreparedParagraph, i: number, open: Map<number, boolean>): CharClass {
  const codePoint = p.codePoint[i]!;
  if (codePoint === 0x27 && isWordPart(p, i - 1) && (kindAt(p, i + 1) === c.letter || kindAt(p, i - 1) === c.letter)) {
    if (!open.get(codePoint) || kindAt(p, i + 1) === c.letter) return c.letter;
  }
  const isOpen = open.get(codePoint) ?? false;
  open.set(codePoint, !isOpen);
  return isOpen ? c.asciiClose : c.asciiOpen;
}

/** Nearest character that is no space, from `i` in steps of `step`; -1 beyond the text. */
function nearest(p: PreparedParagraph, i: number, step: number): number {
  let at = i + step;
  while (at >= 0 && at < p.length && (isSpace[p.kind[at]!] || p.kind[at] === c.zeroWidth)) at += step;
  return kindAt(p, at);
}

const isLatinKind = (kind: number): boolean => kind >= 0 && isLatinRun[kind] === 1;

/** A curly quote is Latin when Latin stands on both sides of it; at the start of a text when no Han follows. */
function opensLatinQuote(p: PreparedParagraph, i: number): boolean {
  if (!isLatinKind(nearest(p, i, 1)) && kindAt(p, i + 1) !== c.quoteOpen) return false;
  const before = nearest(p, i, -1);
  if (before === -1) return !hasHan(p);
  return isLatinKind(before);
}

function closesLatinQuote(p: PreparedParagraph, i: number): boolean {
  const after = nearest(p, i, 1);
  return isLatinKind(nearest(p, i, -1)) && (after === -1 ? !hasHan(p) : isLatinKind(after));
}

function hasHan(p: PreparedParagraph): boolean {
  for (let i = 0; i < p.length; i += 1) if (p.kind[i] === c.han) return true;
  return false;
}

/**
 * What format characters between two neighbours ask for: a joiner holds them together (UAX #14, LB8a and LB11), a zero
 * width space lets even a Latin word be parted there (LB8).
 */
export function formatBetween(p: PreparedParagraph, a: number, b: number): 'joined' | 'parted' | 'nothing' {
  for (let i = a + 1; i < b; i += 1) {
    const codePoint = p.codePoint[i]!;
    if (codePoint === 0x200d || codePoint === 0x2060 || codePoint === 0xfeff) return 'joined';
    if (codePoint === 0x200b) return 'parted';
  }
  return 'nothing';
}

export const isHyphen = (codePoint: number): boolean => hyphens.has(codePoint);
