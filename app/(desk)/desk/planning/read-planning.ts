import type { BoardView, Planner, PlanningChoices } from '@/components/planning/planning.types';
import { listEvents } from '@/lib/desk/calendar';
import { listIssues } from '@/lib/desk/issues';
import type { Actor } from '@/lib/desk/operation';
import { listPeople } from '@/lib/desk/people';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { addDays, dayIn, isoWeekday, parseDate, type CalendarDate } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { momentOf } from '@/lib/newsroom/wall-time';

export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - isoWeekday(day));

/** Midnight at the beginning of a day in the newsroom's zone, as a moment. */
export const midnight = (timeZone: string, day: CalendarDate): string => momentOf(timeZone, `${day}T00:00`)?.toISOString() ?? `${day}T00:00:00.000Z`;

/** What a plan may choose from: issues that are not out, people in use, events of about now. */
export async function planningChoices(actor: Actor, now = new Date()): Promise<PlanningChoices> {
  const db = store().read;
  const [publication, issues, people] = await Promise.all([readPublication(db), listIssues(db), listPeople(db)]);
  const today = dayIn(publication.timeZone, now);
  const events = await listEvents(db, addDays(today, -7), addDays(today, 60), actor);
  return {
    people: people.filter((person) => person.active).map(({ id, name }) => ({ id, name })),
    sections: publication.sections,
    issues: issues.filter((issue) => issue.status !== 'published' && issue.status !== 'corrected').sort((a, b) => a.date.localeCompare(b.date)).map(({ id, totalNumber, numberInYear, date }) => ({ id, total: totalNumber, number: numberInYear, date })),
    events: events.map(({ id, title, date }) => ({ id, title, date })),
  };
}

/** Who looks. */
export const plannerOf = (actor: Actor): Planner => ({ personId: actor.personId, mayCreate: may(actor.roles, 'assignment.create', 'any', true), mayAssign: may(actor.roles, 'assignment.assign', 'any', false) });

/** What the address asks for; without a word the issue ahead, without one the week that runs. */
export function boardView(query: Readonly<Record<string, string | string[] | undefined>>, choices: PlanningChoices, today: CalendarDate): BoardView {
  const [ahead] = choices.issues;
  const total = typeof query.issue === 'string' && /^\d{1,9}$/.test(query.issue) ? Number(query.issue) : undefined;
  const issue = choices.issues.find((known) => known.total === total) ?? ahead;
  if (query.by === 'mine') return { by: 'mine' };
  if (query.by !== 'week' && issue) return { by: 'issue', total: issue.total };
  const asked = parseDate(typeof query.week === 'string' ? query.week : '');
  const week = mondayOf(asked.ok ? asked.value : today);
  return { by: 'week', week, until: addDays(week, 6), previous: addDays(week, -7), next: addDays(week, 7), current: week === mondayOf(today) };
}
