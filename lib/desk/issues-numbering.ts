import { err, ok, type Result } from '@/lib/newsroom/result';
import { isoWeekday, lunarText, parseDate, weekdayText, type CalendarDate } from '@/lib/newsroom/almanac';
import { continuityFindings, issueLabel, nextNumbers, type NumberedIssue } from '@/lib/newsroom/numbering';
import type { IssueRecord } from '@/db/queries/issues';
import type { DeskError } from './error';

/** Fields of an issue that the almanac and the numbering compute; another value needs a reason. */
export const computedFields = ['totalNumber', 'numberInYear', 'weekday', 'lunar'] as const;
export type ComputedField = (typeof computedFields)[number];
export type ComputedValues = { readonly totalNumber: number; readonly numberInYear: number; readonly weekday: string; readonly lunar: string };
export type Overrides = Record<string, { value: string; reason: string }>;

type FieldProblem = Extract<DeskError, { code: 'invalid' }>['fields'][number];

/** A date of the database; throws when it is none, which the schema of every write rules out. */
export function storedDate(text: string): CalendarDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  return parsed.value;
}

export const numbered = (issue: IssueRecord): NumberedIssue => ({ totalNumber: issue.totalNumber, numberInYear: issue.numberInYear, date: storedDate(issue.date) });

/** The last issue dated before `date`; null when there is none. */
export function previousOf(date: string, others: readonly IssueRecord[]): IssueRecord | null {
  return [...others].filter((issue) => issue.date < date).sort((a, b) => a.totalNumber - b.totalNumber).at(-1) ?? null;
}

/** What the almanac and the numbering give for an issue of `date`. */
export function computed(date: CalendarDate, others: readonly IssueRecord[]): ComputedValues {
  const previous = previousOf(date, others);
  return { ...nextNumbers(previous && numbered(previous), date), weekday: weekdayText(date), lunar: lunarText(date) };
}

/** Does the date fall on the publication's usual weekday? True when it has none. */
export const onUsualWeekday = (date: CalendarDate, usual: number | null): boolean => usual === null || isoWeekday(date) === usual;

export interface NumberedAsk {
  readonly date: CalendarDate;
  readonly asked: ComputedValues;
  readonly extra: string;
  readonly reasons: Readonly<Record<string, string>>;
  /** The issue as it stands, when it is one already: what was accepted once needs no second reason. */
  readonly standing: { readonly date: string; readonly values: ComputedValues; readonly overrides: Overrides } | null;
}

/**
 * Checks numbers and computed fields of an issue against the others: taken numbers and dates out of order are refused;
 * a value that differs from the computed one asks for a reason, which is returned as an override. Of the very first issue
 * the numbers are taken as they come, for a paper has a past.
 */
export function checkComputed(ask: NumberedAsk, others: readonly IssueRecord[]): Result<Overrides, DeskError> {
  const issue = { totalNumber: ask.asked.totalNumber, numberInYear: ask.asked.numberInYear, date: ask.date };
  for (const finding of continuityFindings(issue, others.map(numbered))) {
    switch (finding.kind) {
      case 'total-taken': return err(refused('issue-total-taken', { total: finding.totalNumber, date: finding.date }));
      case 'number-in-year-taken':
        if (ask.extra === '') return err(refused('issue-number-taken', { number: finding.numberInYear, year: finding.year, total: finding.totalNumber }));
        break;
      case 'date-not-after-previous': return err(refused('issue-date-order', { date: ask.date, otherDate: finding.previousDate, otherTotal: finding.previousTotal }));
      case 'date-not-before-next': return err(refused('issue-date-order', { date: ask.date, otherDate: finding.nextDate, otherTotal: finding.nextTotal }));
      case 'total-gap': case 'number-in-year-gap': break; // asked for a reason below
    }
  }
  const expected = computed(ask.date, others);
  const first = previousOf(ask.date, others) === null;
  const overrides: Overrides = {};
  const missing: FieldProblem[] = [];
  for (const field of computedFields) {
    const value = String(ask.asked[field]);
    if (value === String(expected[field])) continue;
    if (first && (field === 'totalNumber' || field === 'numberInYear')) continue;
    const { standing } = ask;
    const unchanged = standing !== null && standing.date === ask.date && String(standing.values[field]) === value;
    const kept = standing?.overrides[field];
    const reason = (ask.reasons[field] ?? '').trim() || (kept?.value === value ? kept.reason : '');
    if (reason === '' && unchanged) continue;
    if (reason === '') missing.push({ path: `reasons.${field}`, problem: 'field.reason-needed', params: { expected: String(expected[field]), actual: value } });
    else overrides[field] = { value, reason };
  }
  return missing.length > 0 ? err({ code: 'invalid', fields: missing }) : ok(overrides);
}

const refused = (reason: string, params: Record<string, string | number>): DeskError => ({ code: 'refused', reason, params });

/** 第35期(总第710期), behind 增刊 or 号外 where it is an extra issue. */
export const labelOf = (issue: Pick<IssueRecord, 'totalNumber' | 'numberInYear' | 'extra'>): string =>
  `${issue.extra === '' ? '' : `${issue.extra} `}${issueLabel(issue)}`;

