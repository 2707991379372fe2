import type { Language } from '@/lib/words/area';
import { issueUrl } from './addresses';
import type { IssueFrame } from './edition.types';
import { chineseDate, say, type Say } from './say';

const weekdays = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

/** Days of a month in rows of seven from Monday; null where another month's days would stand. */
export function monthRows(year: number, month: number): (number | null)[][] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (number | null)[] = [...Array<null>(before).fill(null), ...Array.from({ length: days }, (_, day) => day + 1)];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7));
}

function Month({ t, year, month, issues }: { t: Say; year: number; month: number; issues: readonly IssueFrame[] }) {
  const onDay = (day: number | null): IssueFrame[] => issues.filter(({ date }) => Number(date.slice(8, 10)) === day);
  const title = t('issuesOfMonth', { year, month });
  return (
    <section className="ed-month">
      <table>
        <caption>{title}</caption>
        <thead><tr>{weekdays.map((day) => <th key={day} scope="col">{t(`weekdayShort.${day}`)}</th>)}</tr></thead>
        <tbody>
          {monthRows(year, month).map((row, index) => (
            <tr key={index}>
              {row.map((day, cell) => {
                const [issue] = onDay(day);
                return <td key={cell}>{issue ? <a href={issueUrl(issue.total)} aria-label={`${chineseDate(issue.date)} ${issue.label}`}>{day}</a> : day}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul lang="zh-CN">
        {issues.map((issue) => <li key={issue.total}><a href={issueUrl(issue.total)}><span>{issue.label}</span> <time dateTime={issue.date}>{Number(issue.date.slice(5, 7))}月{Number(issue.date.slice(8, 10))}日 {issue.weekday}</time></a></li>)}
      </ul>
    </section>
  );
}

/** A year's issues: a calendar a month, newest first, with the days of issue as links. */
export function ArchiveYear({ language, year, issues }: { language: Language; year: string; issues: readonly IssueFrame[] }) {
  const t = say(language);
  const months = [...new Set(issues.map(({ date }) => Number(date.slice(5, 7))))].sort((a, b) => b - a);
  if (months.length === 0) return <p className="ed-quiet">{t('noIssues')}</p>;
  return (
    <div className="ed-months">
      {months.map((month) => <Month key={month} t={t} year={Number(year)} month={month} issues={issues.filter(({ date }) => Number(date.slice(5, 7)) === month).sort((a, b) => a.date.localeCompare(b.date))} />)}
    </div>
  );
}
