import { charClass, isLatinRun, isSpace } from './char-class';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';

/** Most figures or capitals that stand upright side by side in one em of a vertical line (纵中横; domain.md §5). */
export const mostUpright = 2;

/** A stretch of Latin that stands upright in one em: its first code point and how many they are. */
export interface UprightGroup { readonly start: number; readonly count: number }

const isFigure = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;
const isCapital = (codePoint: number): boolean => codePoint >= 0x41 && codePoint <= 0x5a;
const standsUpright = (codePoint: number): boolean => isFigure(codePoint) || isCapital(codePoint);

/**
 * The figures and capitals (12, 5G, A) of a text that stand upright in vertical lines: runs of at most two that no other
 * Latin letter, figure or sign touches, so that 12.5, 12% and GDP are none.
 */
export function uprightGroups(p: PreparedParagraph): readonly UprightGroup[] {
  const groups: UprightGroup[] = [];
  for (let i = 0; i < p.length; i += 1) {
    if (!joins(p, i)) continue;
    let end = i;
    while (end < p.length && joins(p, end)) end += 1;
    const count = end - i;
    const all = Array.from({ length: count }, (_, at) => p.codePoint[i + at]!).every(standsUpright);
    if (count <= mostUpright && all) groups.push({ start: i, count });
    i = end;
  }
  return groups;
}

const joins = (p: PreparedParagraph, i: number): boolean => {
  const kind = p.kind[i]!;
  if (isSpace[kind] === 1) return false;
  return isLatinRun[kind] === 1 || ((kind === charClass.connector || kind === charClass.interpunct || kind === charClass.solidus) && isLatinRun[p.kind[i - 1] ?? 0] === 1 && isLatinRun[p.kind[i + 1] ?? 0] === 1);
};

/** Gives each upright group one em of the line and no gap to its neighbours; nothing parts it. */
export function uprightFigures(p: PreparedParagraph): void {
  for (const { start, count } of uprightGroups(p)) {
    const size = p.runs[p.run[start]!]!.size;
    for (let i = start; i < start + count; i += 1) {
      p.width[i] = i === start ? size : 0;
      p.origin[i] = 0;
      if (i < start + count - 1) p.breakAfter[i] = breakKind.never;
    }
    for (const i of [start - 1, start + count - 1]) if (i >= 0) { p.gapAfter[i] = 0; p.gapShrink[i] = 0; }
  }
  p.sum();
}
