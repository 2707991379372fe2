import type { Metadata } from 'next';
import { CalendarDesk, type CalendarSpan } from '@/components/planning/calendar-desk';
import type { CalendarDay } from '@/components/planning/planning.types';
import { requireStaff } from '@/lib/auth/staff';
import { listAssignments } from '@/lib/desk/assignments';
import { listEvents } from '@/lib/desk/calendar';
import { listIssues } from '@/lib/desk/issues';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { addDays, dayIn, lunarText, parseDate, type CalendarDate } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';
import { addEvent, changeEvent, dropEvent } from '../actions';
import { midnight, mondayOf } from '../read-planning';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('planning'))('calendar') }; }

const firstOfMonth = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01` as CalendarDate;
const nextMonth = (day: CalendarDate): CalendarDate => firstOfMonth(addDays(firstOfMonth(day), 31));
const address = (by: 'week' | 'month', day: string): string => `/desk/planning/calendar?by=${by}&day=${day}`;

function spanOf(by: 'week' | 'month', day: CalendarDate, today: CalendarDate): CalendarSpan & { readonly from: CalendarDate; readonly to: CalendarDate } {
  const from = by === 'week' ? mondayOf(day) : firstOfMonth(day);
  const to = by === 'week' ? addDays(from, 6) : addDays(nextMonth(day), -1);
  const current = from <= today && today <= to;
  return {
    by, from, to, current, previous: address(by, by === 'week' ? addDays(from, -7) : firstOfMonth(addDays(from, -1))), next: address(by, addDays(to, 1)),
    today: address(by, today), other: address(by === 'week' ? 'month' : 'week', current ? today : from),
  };
}

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const now = new Date();
  const db = store().read;
  const { timeZone } = await readPublication(db);
  const today = dayIn(timeZone, now);
  const asked = parseDate(typeof query.day === 'string' ? query.day : '');
  const span = spanOf(query.by === 'month' ? 'month' : 'week', asked.ok ? asked.value : today, today);
  const due = { from: midnight(timeZone, span.from), before: midnight(timeZone, addDays(span.to, 1)), undated: false };
  const [events, issues, tasks] = await Promise.all([listEvents(db, span.from, span.to, actor), listIssues(db), listAssignments(db, { due, dropped: false }, actor, now)]);
  const days: CalendarDay[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    days.push({
      date: day, lunar: lunarText(day), today: day === today,
      events: events.filter((event) => event.date <= day && day <= (event.untilDate ?? event.date)),
      issues: issues.filter((issue) => issue.date === day).map(({ totalNumber, numberInYear }) => ({ total: totalNumber, number: numberInYear })),
      due: tasks.filter((task) => task.due.startsWith(day)),
    });
  }
  return <CalendarDesk key={`${span.by}${span.from}`} days={days} span={span} mayAdd={may(actor.roles, 'calendar.edit', 'any', true)} actions={{ create: addEvent, edit: changeEvent, remove: dropEvent }} />;
}
