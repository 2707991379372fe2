import { charClass } from './char-class';
import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { breakPenalty } from './total-fit-cost';

/** Units of more than one character as they follow figures in copy, besides the measure words of one. */
const units = [
  '公里', '公斤', '公顷', '公分', '公尺', '公升', '千米', '千克', '千瓦', '千瓦时', '平方米', '平方公里', '平方千米', '平方厘米', '立方米', '毫米', '厘米', '毫克', '毫升',
  '小时', '分钟', '秒钟', '个月', '周年', '周岁', '年代', '世纪', '月份', '万元', '亿元', '万亿元', '千元', '百元', '美元', '欧元', '万人', '亿人', '万名', '万户', '万亩', '万吨', '万株', '万辆', '万台', '万件',
  '人次', '万人次', '万平方米', '万千瓦', '亿千瓦时', '摄氏度', '百分点', '个百分点',
].map((unit) => Array.from(unit, (character) => character.codePointAt(0)!));

/** Units by their first character, longest first. */
const byFirst = new Map<number, readonly (readonly number[])[]>();
for (const unit of [...units].sort((one, other) => other.length - one.length)) byFirst.set(unit[0]!, [...byFirst.get(unit[0]!) ?? [], unit]);

/**
 * Keeps figures and a unit of several characters together (domain.md §5: numbers with unit are unbreakable): the breaks
 * between the two and inside the unit cost what one before a measure word does.
 */
export function keepUnits(p: PreparedParagraph): void {
  for (let i = 0; i + 2 < p.length; i += 1) {
    if (p.kind[i] !== charClass.digit || p.kind[i + 1] !== charClass.han) continue;
    const length = unitLength(p, i + 1);
    if (length === 0) continue;
    unwelcome(p, i, breakPenalty.number);
    for (let k = 1; k < length; k += 1) unwelcome(p, i + k, breakPenalty.number);
  }
}

/** Characters of the longest unit that begins at code point `at`; 0 when none does. */
function unitLength(p: PreparedParagraph, at: number): number {
  for (const unit of byFirst.get(p.codePoint[at]!) ?? []) if (stands(p, at, unit)) return unit.length;
  return 0;
}

function unwelcome(p: PreparedParagraph, at: number, penalty: number): void {
  if (p.breakAfter[at]! < breakKind.soft) return;
  p.breakAfter[at] = breakKind.soft;
  p.penaltyAfter[at] = Math.max(p.penaltyAfter[at]!, penalty);
}

function stands(p: PreparedParagraph, at: number, points: readonly number[]): boolean {
  if (at + points.length > p.length) return false;
  for (let k = 1; k < points.length; k += 1) if (p.codePoint[at + k] !== points[k]) return false;
  return true;
}
