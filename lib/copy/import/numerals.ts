/** Numbers as pages write them: 12, １２, 十二, 二〇二一. */

const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, '○': 0, O: 0, o: 0, Ｏ: 0, '◯': 0, 一: 1, 元: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** Character class of a number in any of these writings, for building expressions. */
export const numeral = '[\\d０-９〇零○OoＯ◯一二两三四五六七八九十百廿卅]+';

/** The number, or null when the text is none. A row of digits (二〇二一) is read digit by digit. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain === '' || !/^[〇零○OoＯ◯一元二两三四五六七八九十百廿卅\d]+$/.test(plain)) return null;
  if (!/[十百廿卅]/.test(plain)) return Number([...plain].map((digit) => digits[digit] ?? digit).join(''));
  let total = 0;
  let section = 0;
  for (const character of plain) {
    if (character === '百') { total += (section || 1) * 100; section = 0; }
    else if (character === '十') { total += (section || 1) * 10; section = 0; }
    else if (character === '廿') { total += 20; section = 0; }
    else if (character === '卅') { total += 30; section = 0; }
    else section = digits[character] ?? Number(character);
  }
  return total + section;
}
