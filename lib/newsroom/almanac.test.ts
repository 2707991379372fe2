import { MakeTime, SearchMoonPhase, SearchSunLongitude, type AstroTime } from 'astronomy-engine';
import { describe, expect, test } from 'vitest';
import { addDays, dayIn, isoWeekday, lunarText, nextWeekday, parseDate, printedDate, printedParts, weekdayText, type CalendarDate } from './almanac';

const date = (text: string): CalendarDate => {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
};

describe('dates', () => {
  test.each(['2021-02-30', '2021-13-01', '2023-02-29', '2021-00-10', '2021-4-1', '20211204', '', '2021-12-04T00:00'])('%s is no date', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, error: 'not-a-date' });
  });
  test('a leap day is a date', () => expect(parseDate('2024-02-29').ok).toBe(true));
  test.each(['1900-12-31', '2101-01-01'])('%s lies outside the almanac', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, error: 'out-of-range' });
  });
  test('the masthead sets year and month, day, and weekday apart', () => {
    expect(printedParts(date('2021-12-04'))).toEqual({ yearMonth: '2021年12月', day: '4' });
    expect(weekdayText(date('2021-12-04'))).toBe('星期六');
    expect(printedDate(date('2021-12-04'))).toBe('2021年12月4日');
  });
  test('Sunday is the seventh day of the week', () => expect(isoWeekday(date('2021-12-05'))).toBe(7));
  test('the next Saturday after a Saturday is a week later', () => expect(nextWeekday(date('2021-12-04'), 6)).toBe('2021-12-11'));
  test('days are counted over the end of a year', () => expect(addDays(date('2021-12-31'), 1)).toBe('2022-01-01'));
  test('the newsroom’s day is the day in its zone', () => expect(dayIn('Asia/Shanghai', new Date('2021-12-03T16:30:00Z'))).toBe('2021-12-04'));
});

describe('lunar dates', () => {
  test.each([
    // The real issue's masthead (domain.md §2).
    ['2021-12-04', '辛丑年十一月初一'],
    // 立春 2024 does not change the sexagenary year; 正月初一 does.
    ['2024-02-04', '癸卯年十二月廿五'],
    ['2024-02-09', '癸卯年十二月三十'],
    ['2024-02-10', '甲辰年正月初一'],
    // New Year days that Intl's Chinese calendar has wrong.
    ['2027-02-06', '丁未年正月初一'],
    ['2030-02-03', '庚戌年正月初一'],
    // Leap months.
    ['2020-05-23', '庚子年闰四月初一'],
    ['2023-03-22', '癸卯年闰二月初一'],
    ['2033-12-22', '癸丑年闰十一月初一'],
    ['2020-12-15', '庚子年十一月初一'],
    ['2022-01-03', '辛丑年十二月初一'],
    ['2021-12-23', '辛丑年十一月二十'],
  ])('%s prints as %s', (day, printed) => expect(lunarText(date(day))).toBe(printed));
});

/** Days since 1970-01-01 in China's zone (UTC+8) of a moment. */
const chinaDay = (time: AstroTime): number => Math.floor((time.date.getTime() + 8 * 3_600_000) / 86_400_000);
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const text = (day: number): CalendarDate => new Date(day * 86_400_000).toISOString().slice(0, 10) as CalendarDate;

/** First days of lunar months around a lunar year, recomputed from the moon's and the sun's places (GB/T 33661-2017). */
function monthsOf(year: number): { readonly first: number; readonly name: string }[] {
  const solstice = (of: number): number => { const found = SearchSunLongitude(270, MakeTime(new Date(Date.UTC(of, 10, 1))), 90); if (!found) throw new Error('no solstice'); return chinaDay(found); };
  const newMoons: number[] = [];
  let after = MakeTime(new Date(Date.UTC(year - 1, 9, 20)));
  while (after.date.getTime() < Date.UTC(year + 1, 2, 1)) {
    const moon = SearchMoonPhase(0, after, 40);
    if (!moon) throw new Error('no new moon');
    newMoons.push(chinaDay(moon));
    after = moon.AddDays(25);
  }
  const terms: number[] = [];
  for (let index = 0; index < 16; index += 1) {
    const found = SearchSunLongitude((240 + index * 30) % 360, MakeTime(new Date(Date.UTC(year - 1, 10, 1) + index * 30.4 * 86_400_000)), 60);
    if (found) terms.push(chinaDay(found));
  }
  // The month with the winter solstice is the eleventh; between two of them stand twelve months, or thirteen: then the first without a principal term is the leap month.
  const eleventh = (of: number): number => newMoons.filter((moon) => moon <= solstice(of)).length - 1;
  const [start, end] = [eleventh(year - 1), eleventh(year)];
  const leapYear = end - start === 13;
  const names = ['十一月', '十二月', '正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月'];
  const months: { first: number; name: string }[] = [];
  let number = 0;
  let leapSet = false;
  for (let index = start; index < end; index += 1) {
    const [first, next] = [newMoons[index]!, newMoons[index + 1]!];
    const hasTerm = terms.some((term) => term >= first && term < next);
    if (leapYear && !leapSet && index > start && !hasTerm) { leapSet = true; months.push({ first, name: `闰${names[(number + 11) % 12]}` }); continue; }
    months.push({ first, name: names[number % 12]! });
    number += 1;
  }
  return months;
}

test('the sun’s and the moon’s places name the same months, by the first and last day of each, in every year 1921–2096', () => {
  const wrong: string[] = [];
  for (let year = 1921; year <= 2096; year += 1) {
    const months = monthsOf(year);
    months.forEach(({ first, name }, index) => {
      if (!lunarText(text(first)).endsWith(`年${name}初一`)) wrong.push(`${text(first)} ${name} ${lunarText(text(first))}`);
      const next = months[index + 1];
      if (next && !lunarText(text(next.first - 1)).includes(`年${name}`)) wrong.push(`${text(next.first - 1)} ${name} ${lunarText(text(next.first - 1))}`);
    });
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('every lunar year 1901–2100 has its own sexagenary name, changing on 正月初一 alone', () => {
  const stems = [...'甲乙丙丁戊己庚辛壬癸'];
  const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
  let changes = 0;
  let before = lunarText(date('1901-01-01')).slice(0, 2);
  expect(before).toBe('庚子');
  for (let day = dayNumber('1901-01-02'); day <= dayNumber('2100-12-31'); day += 1) {
    const printed = lunarText(text(day));
    const name = printed.slice(0, 2);
    if (name === before) continue;
    changes += 1;
    expect(printed.slice(2)).toBe('年正月初一');
    const year = Number(text(day).slice(0, 4));
    expect(name).toBe(`${stems[(year - 4) % 10]}${branches[(year - 4) % 12]}`);
    before = name;
  }
  expect(changes).toBe(200);
}, 120_000);
