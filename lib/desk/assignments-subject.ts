import type { Db } from '@/db/open';
import { assignedPeople, assignmentById, type AssignmentRow } from '@/db/queries/assignments';
import { standingOfAssignment, isOverdue, type AssignmentStatus } from '@/lib/newsroom/assignment';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { ArticleState } from '@/lib/newsroom/states';
import { wallTime } from '@/lib/newsroom/wall-time';
import { stateOf } from './articles-subject';
import type { DeskError } from './error';
import type { Actor, Subject } from './operation';
import type { AssignmentView } from './views/assignment';

/** An assignment with its people and where it stands, copy considered. */
export interface LoadedAssignment { readonly row: AssignmentRow; readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[]; readonly standing: AssignmentStatus; readonly copy: ArticleState | null }

function loaded(row: AssignmentRow, people: LoadedAssignment['people']): LoadedAssignment {
  const copy = row.articleId !== null && row.articleState !== null ? stateOf(row.articleState) : null;
  return { row, people, copy, standing: standingOfAssignment(row.status, copy) };
}

/** Is it their task: given to them, or put forward by them? */
export const isOwnTask = ({ row, people }: LoadedAssignment, actor: Actor): boolean =>
  (actor.userId !== null && row.createdBy === actor.userId) || (actor.personId !== null && people.some((person) => person.id === actor.personId));

/** Is it still their own idea, which nobody has taken up yet? */
export const isOwnIdea = ({ row, standing }: LoadedAssignment, actor: Actor): boolean => actor.userId !== null && row.createdBy === actor.userId && standing === 'idea';

/** An assignment as the policy is asked about it; `own` says what counts as theirs for the act. */
export async function assignmentSubject(db: Db, id: string, actor: Actor, own: (assignment: LoadedAssignment, actor: Actor) => boolean): Promise<Result<Subject<LoadedAssignment>, DeskError>> {
  const row = await assignmentById(db, id);
  if (!row) return err({ code: 'not-found', what: 'assignment' });
  const assignment = loaded(row, await assignedPeople(db, [id]));
  return ok({ value: assignment, state: 'any', own: own(assignment, actor), kind: 'assignment', id, version: row.version });
}

/** May these roles do it, with what is theirs? */
export const permits = (actor: Actor, action: 'assignment.edit' | 'assignment.assign' | 'assignment.write', own: boolean): boolean => actor.system === true || may(actor.roles, action, 'any', own);

/** Assignments as they are shown to the one who asks, in the newsroom's zone. */
export async function assignmentViews(db: Db, rows: readonly AssignmentRow[], actor: Actor, timeZone: string, now: Date): Promise<readonly AssignmentView[]> {
  const people = rows.length === 0 ? [] : await assignedPeople(db, rows.map((row) => row.id));
  return rows.map((row) => {
    const assignment = loaded(row, people.filter((person) => person.assignmentId === row.id));
    const { standing, copy } = assignment;
    return {
      id: row.id, title: row.title, kind: row.kind, status: standing, notes: row.notes, section: row.section,
      issue: row.issueId !== null && row.issueTotal !== null && row.issueNumber !== null ? { id: row.issueId, total: row.issueTotal, number: row.issueNumber } : null,
      event: row.eventId !== null && row.eventTitle !== null && row.eventDate !== null ? { id: row.eventId, title: row.eventTitle, date: row.eventDate } : null,
      people: assignment.people.map(({ id, name }) => ({ id, name })),
      dueAt: row.dueAt, due: row.dueAt === null ? '' : wallTime(timeZone, new Date(row.dueAt)), overdue: isOverdue(standing, row.dueAt, now),
      wantedCharacters: row.wantedCharacters, wantsPhoto: row.wantsPhoto,
      article: row.articleId !== null && copy !== null ? { id: row.articleId, state: copy, characters: row.articleCharacters ?? 0 } : null,
      createdBy: row.createdByName ?? '', mine: actor.personId !== null && assignment.people.some((person) => person.id === actor.personId), version: row.version,
      may: { edit: permits(actor, 'assignment.edit', isOwnIdea(assignment, actor)), assign: permits(actor, 'assignment.assign', false), write: permits(actor, 'assignment.write', isOwnTask(assignment, actor)) },
    };
  });
}
