import { yearOf, type CalendarDate } from './almanac';

/** The two counters an issue prints: 第35期(总第710期). */
export interface IssueNumbers { readonly totalNumber: number; readonly numberInYear: number }

/** An issue as far as counting needs it. */
export interface NumberedIssue extends IssueNumbers { readonly date: CalendarDate }

/**
 * Numbers of the issue that follows `previous`; 1 and 1 for the first issue ever. The total counts on always, the number in
 * the year starts again with the first issue of a Gregorian year. Never derived from the calendar: a skipped week uses no number.
 */
export function nextNumbers(previous: NumberedIssue | null, date: CalendarDate): IssueNumbers {
  if (!previous) return { totalNumber: 1, numberInYear: 1 };
  return {
    totalNumber: previous.totalNumber + 1,
    numberInYear: yearOf(date) > yearOf(previous.date) ? 1 : previous.numberInYear + 1,
  };
}

/** What is odd about an issue's numbers beside its neighbours. `expected` is what counting on would give. */
export type NumberingFinding =
  | { readonly kind: 'total-taken'; readonly totalNumber: number; readonly date: CalendarDate }
  | { readonly kind: 'number-in-year-taken'; readonly numberInYear: number; readonly year: number; readonly totalNumber: number }
  | { readonly kind: 'total-gap'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'number-in-year-gap'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'date-not-after-previous'; readonly previousDate: CalendarDate; readonly previousTotal: number }
  | { readonly kind: 'date-not-before-next'; readonly nextDate: CalendarDate; readonly nextTotal: number };

/** Compares an issue with all the others of its publication (itself not among them); empty when it counts on without a break. */
export function continuityFindings(issue: NumberedIssue, others: readonly NumberedIssue[]): readonly NumberingFinding[] {
  const findings: NumberingFinding[] = [];
  const twin = others.find((other) => other.totalNumber === issue.totalNumber);
  if (twin) findings.push({ kind: 'total-taken', totalNumber: twin.totalNumber, date: twin.date });
  const year = yearOf(issue.date);
  const yearTwin = others.find((other) => yearOf(other.date) === year && other.numberInYear === issue.numberInYear);
  if (yearTwin) findings.push({ kind: 'number-in-year-taken', numberInYear: yearTwin.numberInYear, year, totalNumber: yearTwin.totalNumber });

  const inOrder = [...others].sort((a, b) => a.totalNumber - b.totalNumber);
  const previous = inOrder.filter((other) => other.totalNumber < issue.totalNumber).at(-1);
  const next = inOrder.find((other) => other.totalNumber > issue.totalNumber);
  if (previous) {
    const expected = nextNumbers(previous, issue.date);
    if (issue.totalNumber !== expected.totalNumber) findings.push({ kind: 'total-gap', expected: expected.totalNumber, actual: issue.totalNumber });
    else if (issue.numberInYear !== expected.numberInYear) findings.push({ kind: 'number-in-year-gap', expected: expected.numberInYear, actual: issue.numberInYear });
    if (issue.date <= previous.date) findings.push({ kind: 'date-not-after-previous', previousDate: previous.date, previousTotal: previous.totalNumber });
  }
  if (next && issue.date >= next.date) findings.push({ kind: 'date-not-before-next', nextDate: next.date, nextTotal: next.totalNumber });
  return findings;
}

/** The counters as printed: 第35期(总第710期). */
export const issueLabel = ({ totalNumber, numberInYear }: IssueNumbers): string => `第${numberInYear}期(总第${totalNumber}期)`;
