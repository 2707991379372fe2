import type { Metadata } from 'next';
import { PlanningBoard } from '@/components/planning/planning-board';
import { requireStaff } from '@/lib/auth/staff';
import { assignmentView, listAssignments } from '@/lib/desk/assignments';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { dayIn, addDays, parseDate } from '@/lib/newsroom/almanac';
import { translator } from '../../../preferences';
import { addAssignment, changeAssignment, noteOnAssignment, shiftAssignment, writeAssignment } from './actions';
import { boardView, midnight, plannerOf, planningChoices } from './read-planning';

const actions = { create: addAssignment, edit: changeAssignment, note: noteOnAssignment, move: shiftAssignment, write: writeAssignment };

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('planning'))('title') }; }

export default async function PlanningPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const now = new Date();
  const db = store().read;
  const [{ timeZone }, choices] = await Promise.all([readPublication(db), planningChoices(actor, now)]);
  const dropped = query.dropped === '1';
  const view = boardView(query, choices, dayIn(timeZone, now));
  const monday = parseDate(view.by === 'week' ? view.week : '');
  const shown = await listAssignments(db, {
    dropped,
    ...(view.by === 'issue' ? { issueId: choices.issues.find((issue) => issue.total === view.total)?.id ?? '' } : {}),
    ...(monday.ok ? { due: { from: midnight(timeZone, monday.value), before: midnight(timeZone, addDays(monday.value, 7)), undated: true } } : {}),
    ...(view.by === 'mine' ? { mine: { userId: actor.userId, personId: actor.personId } } : {}),
  }, actor, now);
  const task = typeof query.task === 'string' ? await assignmentView(db, query.task, actor, now) : null;
  const eventId = typeof query.event === 'string' ? query.event : '';
  const event = choices.events.find((known) => known.id === eventId);
  return (
    <PlanningBoard key={`${JSON.stringify(view)}${dropped}${task?.id ?? ''}${eventId}`} assignments={shown} view={view} dropped={dropped} choices={choices} planner={plannerOf(actor)} actions={actions}
      opened={task} start={event ? { title: event.title, eventId: event.id } : null} />
  );
}
