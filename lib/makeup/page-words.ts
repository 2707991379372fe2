/** Words the page itself prints: they are set by the house, not by the copy. */
const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A page's number in Chinese numerals as jump lines and teasers print it: 2 → 二, 12 → 十二. Pages run from 1 to 99. */
export function pageNumeral(page: number): string {
  const tens = Math.floor(page / 10);
  const ones = page % 10;
  const digit = (value: number): string => digits[value] ?? '';
  if (tens === 0) return digit(ones);
  return `${tens > 1 ? digit(tens) : ''}十${ones > 0 ? digit(ones) : ''}`;
}

/** Last line of a frame that continues on another page, or elsewhere on its own. */
export const jumpTo = (page: number, own: number): string => (page === own ? '（下转本版）' : `（下转第${pageNumeral(page)}版）`);
/** First line of a continuation. */
export const jumpFrom = (page: number, own: number): string => (page === own ? '（上接本版）' : `（上接第${pageNumeral(page)}版）`);
/** Reference of a teaser. */
export const seePage = (page: number): string => `详见${pageNumeral(page)}版`;
/** Number on a folio: 第02版. */
export const folioNumber = (page: number): string => `第${String(page).padStart(2, '0')}版`;
