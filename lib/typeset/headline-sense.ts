import { charClass } from './char-class';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { isMeasureWord } from './unit-words';

const numerals = new Set([...'〇零一二三四五六七八九十百千万亿两几数'].map((numeral) => numeral.codePointAt(0)!));
const ordinalMark = 0x7b2c; // 第

/** Forbids in a headline the breaks that take a number apart: 15天, 第35期, 第四十一次, 十一届. */
export function sensePairs(p: PreparedParagraph): void {
  for (let i = 0; i < p.length; i += 1) {
    if (p.codePoint[i] === ordinalMark) {
      let at = i + 1;
      while (at < p.length && isNumeral(p, at)) at += 1;
      if (at > i + 1) forbid(p, i, isMeasure(p, at) ? at : at - 1);
    } else if (isNumeral(p, i)) {
      const first = i;
      while (i + 1 < p.length && isNumeral(p, i + 1)) i += 1;
      if (isMeasure(p, i + 1)) forbid(p, first, i + 1);
    }
  }
}

const isNumeral = (p: PreparedParagraph, i: number): boolean => p.kind[i] === charClass.digit || numerals.has(p.codePoint[i]!);
const isMeasure = (p: PreparedParagraph, i: number): boolean => i < p.length && isMeasureWord(p.codePoint[i]!);

/** No break after first … last − 1. */
function forbid(p: PreparedParagraph, first: number, last: number): void {
  for (let i = first; i < last; i += 1) if (p.breakAfter[i]! > breakKind.inside) p.breakAfter[i] = breakKind.inside;
}

/** By code point index: 1 where a break before it would part one of these names (of two characters or more). */
export function namesIn(p: PreparedParagraph, names: readonly string[]): Uint8Array {
  const inName = new Uint8Array(p.length + 1);
  for (const name of names) {
    if (name.length < 2) continue;
    let i = 1;
    for (let at = p.text.indexOf(name); at >= 0; at = p.text.indexOf(name, at + 1)) {
      while (i < p.length && p.offset[i]! <= at) i += 1;
      for (let k = i; k < p.length && p.offset[k]! < at + name.length; k += 1) inName[k] = 1;
    }
  }
  return inName;
}
