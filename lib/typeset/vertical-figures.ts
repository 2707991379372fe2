import { charClass, classOf, isLatinRun, isSpace } from './char-class';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';

/** Most figures or capitals that stand upright side by side in one em of a vertical line (纵中横; domain.md §5). */
const mostUpright = 2;

/** A stretch of Latin that stands upright in one em: its first code point and how many they are. */
export interface UprightGroup { readonly start: number; readonly count: number }

const standsUpright = (codePoint: number): boolean => (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0x41 && codePoint <= 0x5a);
const isLatin = (codePoint: number | undefined): boolean => codePoint !== undefined && isLatinRun[classOf(codePoint)] === 1;

/** Whether a code point stands in a stretch of Latin: a hyphen, interpunct or solidus does between two Latin characters. */
function inLatin(codePoints: readonly number[], i: number): boolean {
  const kind = classOf(codePoints[i]!);
  if (isSpace[kind] === 1) return false;
  const joint = kind === charClass.connector || kind === charClass.interpunct || kind === charClass.solidus;
  return isLatinRun[kind] === 1 || (joint && isLatin(codePoints[i - 1]) && isLatin(codePoints[i + 1]));
}

/**
 * The figures and capitals (12, 5G, A) of a text that stand upright in vertical lines: runs of at most two that no other
 * Latin letter, figure or sign touches, so that 12.5, 12% and GDP are none.
 */
export function uprightGroups(text: string): readonly UprightGroup[] {
  const codePoints = [...text].map((character) => character.codePointAt(0)!);
  const groups: UprightGroup[] = [];
  for (let i = 0; i < codePoints.length; i += 1) {
    const start = i;
    while (i < codePoints.length && inLatin(codePoints, i)) i += 1;
    const count = i - start;
    if (count > 0 && count <= mostUpright && codePoints.slice(start, i).every(standsUpright)) groups.push({ start, count });
  }
  return groups;
}

/**
 * Makes a paragraph that was prepared for horizontal lines ready for vertical ones: each upright group takes one em and no
 * gap, and marks that are as tall as a character (？！；：) keep their whole em, for what is blank beside them is not blank below.
 */
export function standParagraph(p: PreparedParagraph): void {
  const sizeAt = (i: number): number => p.runs[p.run[i]!]!.size;
  for (let i = 0; i < p.length; i += 1) {
    if (!isTall(p.codePoint[i]!)) continue;
    p.width[i] = sizeAt(i);
    p.origin[i] = 0;
    p.blankHalf[i] = 0;
    p.shrink[i] = 0;
  }
  for (const { start, count } of uprightGroups(p.text)) {
    for (let i = start; i < start + count; i += 1) {
      p.width[i] = i === start ? sizeAt(start) : 0;
      p.origin[i] = 0;
      if (i < start + count - 1) p.breakAfter[i] = breakKind.never;
    }
    for (const i of [start - 1, start + count - 1]) if (i >= 0) { p.gapAfter[i] = 0; p.gapShrink[i] = 0; }
  }
  p.sum();
}

/** Quotation marks of vertical text are corner brackets, turned: ﹃﹄ and ﹁﹂ (GB/T 15834-2011 5.2.3). As long as the text. */
export const cornerQuotes = (text: string): string => text.replace(/[“”‘’]/gu, (quote) => corners[quote] ?? quote);
const corners: Readonly<Record<string, string>> = { '“': '『', '”': '』', '‘': '「', '’': '」' };

/** ？！；： */
export const isTall = (codePoint: number): boolean => codePoint === 0xff1f || codePoint === 0xff01 || codePoint === 0xff1b || codePoint === 0xff1a;
