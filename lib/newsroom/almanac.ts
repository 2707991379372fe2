import { SolarDay } from 'tyme4ts';
import { err, ok, type Result } from './result';

/** A day of the Gregorian calendar as 'YYYY-MM-DD', checked: 2021-02-30 never becomes one. */
declare const calendarDate: unique symbol;
export type CalendarDate = string & { readonly [calendarDate]: true };

export type DateProblem = 'not-a-date' | 'out-of-range';

/** Years for which the lunar calendar was compared with astronomical computation. */
export const firstYear = 1901;
export const lastYear = 2100;

interface DateParts { readonly year: number; readonly month: number; readonly day: number }

const weekdays = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const;

function partsOf(date: CalendarDate): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

/** Reads 'YYYY-MM-DD'. Fails for other spellings and for days the calendar does not have; 'out-of-range' outside 1901–2100. */
export function parseDate(text: string): Result<CalendarDate, DateProblem> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return err('not-a-date');
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCFullYear() !== year || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return err('not-a-date');
  if (year < firstYear || year > lastYear) return err('out-of-range');
  return ok(text as CalendarDate);
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function isoWeekday(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** Weekday as printed: 星期六. */
export const weekdayText = (date: CalendarDate): string => weekdays[isoWeekday(date) - 1]!;

/**
 * Lunar date as printed in a masthead: 辛丑年十一月初一. The sexagenary year changes on 正月初一, not at 立春;
 * leap months print 闰; the eleventh and twelfth month print 十一月 and 十二月 (domain.md §2).
 */
export function lunarText(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  return `${lunarMonth.getLunarYear().getSixtyCycle().getName()}年${lunarMonth.getName()}${lunar.getName()}`;
}

/** Gregorian date in the parts a masthead sets apart: 2021年12月 / 4. */
export function printedParts(date: CalendarDate): { readonly yearMonth: string; readonly day: string } {
  const { year, month, day } = partsOf(date);
  return { yearMonth: `${year}年${month}月`, day: String(day) };
}

/** Gregorian date in full: 2021年12月4日. */
export function printedDate(date: CalendarDate): string {
  const { yearMonth, day } = printedParts(date);
  return `${yearMonth}${day}日`;
}

/** Gregorian year of a date. */
export const yearOf = (date: CalendarDate): number => partsOf(date).year;

/** The day `days` later (earlier when negative). May leave 1901–2100. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10) as CalendarDate;
}

/** The first day after `date` that falls on this ISO weekday. */
export function nextWeekday(date: CalendarDate, weekday: number): CalendarDate {
  const ahead = (weekday - isoWeekday(date) + 7) % 7 || 7;
  return addDays(date, ahead);
}

/** The calendar day of a moment in a time zone, e.g. Asia/Shanghai. Throws for an unknown zone. */
export function dayIn(timeZone: string, moment: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}` as CalendarDate;
}
