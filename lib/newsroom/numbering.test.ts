import { describe, expect, test } from 'vitest';
import { parseDate, type CalendarDate } from './almanac';
import { mastheadText } from './masthead';
import { continuityFindings, issueLabel, nextNumbers, type NumberedIssue } from './numbering';

const date = (text: string): CalendarDate => { const parsed = parseDate(text); if (!parsed.ok) throw new Error(text); return parsed.value; };
const issue = (totalNumber: number, numberInYear: number, day: string): NumberedIssue => ({ totalNumber, numberInYear, date: date(day) });

describe('numbers of the next issue', () => {
  const real = issue(710, 35, '2021-12-04');
  test('count on from the issue before', () => expect(nextNumbers(real, date('2021-12-11'))).toEqual({ totalNumber: 711, numberInYear: 36 }));
  test('use none for a skipped week', () => expect(nextNumbers(real, date('2021-12-25'))).toEqual({ totalNumber: 711, numberInYear: 36 }));
  test('begin the year again with its first issue, while the total counts on', () => expect(nextNumbers(real, date('2022-01-01'))).toEqual({ totalNumber: 711, numberInYear: 1 }));
  test('begin at one without an issue before', () => expect(nextNumbers(null, date('2022-01-01'))).toEqual({ totalNumber: 1, numberInYear: 1 }));
  test('print as newspapers print them', () => expect(issueLabel(real)).toBe('第35期(总第710期)'));
});

describe('continuity', () => {
  const others = [issue(709, 34, '2021-11-27'), issue(708, 33, '2021-11-20')];
  test('an issue that counts on is not remarked on', () => expect(continuityFindings(issue(710, 35, '2021-12-04'), others)).toEqual([]));
  test('the first issue of a newsroom may have any numbers', () => expect(continuityFindings(issue(710, 35, '2021-12-04'), [])).toEqual([]));
  test('a total that is taken is found', () => expect(continuityFindings(issue(709, 35, '2021-12-04'), others)).toContainEqual({ kind: 'total-taken', totalNumber: 709, date: '2021-11-27' }));
  test('a number taken in the same year is found', () => expect(continuityFindings(issue(710, 34, '2021-12-04'), others)).toContainEqual({ kind: 'number-in-year-taken', numberInYear: 34, year: 2021, totalNumber: 709 }));
  test('the same number in another year is not', () => expect(continuityFindings(issue(710, 1, '2022-01-01'), [...others, issue(640, 1, '2021-01-02')])).toEqual([]));
  test('a jump of the total names the number expected', () => expect(continuityFindings(issue(712, 35, '2021-12-04'), others)).toContainEqual({ kind: 'total-gap', expected: 710, actual: 712 }));
  test('a number derived from the week of the year is found', () => expect(continuityFindings(issue(710, 49, '2021-12-04'), others)).toContainEqual({ kind: 'number-in-year-gap', expected: 35, actual: 49 }));
  test('a date before the issue before is found', () => expect(continuityFindings(issue(710, 35, '2021-11-26'), others)).toContainEqual({ kind: 'date-not-after-previous', previousDate: '2021-11-27', previousTotal: 709 }));
  test('a date after the issue that follows is found', () => expect(continuityFindings(issue(707, 32, '2021-11-27'), others)).toContainEqual({ kind: 'date-not-before-next', nextDate: '2021-11-20', nextTotal: 708 }));
});

test('masthead, folio and imprint print the issue’s own fields and leave empty ones out', () => {
  const text = mastheadText(
    { name: '青渚新闻', nameplateFace: 'brush', hotline: '', recipients: '区直单位', printer: '', printRun: '3000份' },
    { totalNumber: 710, numberInYear: 35, date: date('2021-12-04'), lunar: '辛丑年十一月初一', weekday: '星期六', extra: '', publisher: '青渚区融媒体中心编印', permit: ['甲', '乙'], notices: ['内部资料 免费交流'] }, null);
  expect(text).toEqual({
    name: '青渚新闻', artwork: null, face: 'brush', publisher: '青渚区融媒体中心编印', lunar: '辛丑年十一月初一', yearMonth: '2021年12月', day: '4', weekday: '星期六',
    permit: ['甲', '乙'], notices: ['内部资料 免费交流'], number: '第35期(总第710期)', fullDate: '2021年12月4日 星期六',
    imprint: ['编印单位：青渚区融媒体中心', '发送对象：区直单位', '印刷日期：2021年12月4日', '印数：3000份'],
  });
});
