import { z } from 'zod';
import type { Db } from '@/db/open';
import { assignmentById, assignmentOfArticle, assignmentRows, eventById, insertAssignment, replacePeople, updateAssignment, type AssignmentConditions, type AssignmentFields } from '@/db/queries/assignments';
import { issueExists } from '@/db/queries/articles';
import { usersOfPeople } from '@/db/queries/notices';
import { peopleByIds } from '@/db/queries/people';
import { assignmentKinds, assignmentStatuses, mayMove } from '@/lib/newsroom/assignment';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { momentOf } from '@/lib/newsroom/wall-time';
import { assignmentSubject, assignmentViews, isOwnIdea, isOwnTask, permits, type LoadedAssignment } from './assignments-subject';
import type { Saved } from './articles-subject';
import type { DeskError } from './error';
import { notify } from './notices';
import { operation, type Actor, type Operation, type Scene } from './operation';
import { readPublication } from './publication';
import { filledLine, id, line, prose, version } from './text-input';
import type { AssignmentView } from './views/assignment';

/** Planning: what is to be written, by whom, until when. */

const plan = z.strictObject({
  title: filledLine(120),
  kind: z.enum(assignmentKinds).default('story'),
  notes: prose(4000).default(''),
  section: line(40).default(''),
  issueId: id.nullable().default(null),
  eventId: id.nullable().default(null),
  people: z.array(id).max(20).transform((ids) => [...new Set(ids)]).default([]),
  /** On the newsroom's wall: 'YYYY-MM-DDTHH:MM'; empty: no time. */
  due: z.string().max(20).default(''),
  wantedCharacters: z.number().int().min(1).max(50_000).nullable().default(null),
  wantsPhoto: z.boolean().default(false),
});
type Plan = z.output<typeof plan>;

/** Plan as it is kept: people, issue and event are there, the due time is a moment. */
async function settled(scene: Scene, { people, due, ...rest }: Plan): Promise<Result<Omit<AssignmentFields, 'status'>, DeskError>> {
  if ((await peopleByIds(scene.db, people)).length < people.length) return err({ code: 'not-found', what: 'person' });
  if (rest.issueId !== null && !await issueExists(scene.db, rest.issueId)) return err({ code: 'not-found', what: 'issue' });
  if (rest.eventId !== null && !await eventById(scene.db, rest.eventId)) return err({ code: 'not-found', what: 'event' });
  if (due === '') return ok({ ...rest, dueAt: null });
  const moment = momentOf((await readPublication(scene.db)).timeZone, due);
  return moment ? ok({ ...rest, dueAt: moment.toISOString() }) : err({ code: 'invalid', fields: [{ path: 'due', problem: 'field.time' }] });
}

const refusal = (action: 'assignment.edit' | 'assignment.assign'): Result<never, DeskError> => err({ code: 'not-allowed', action, state: 'any' });
/** Whoever may not give out tasks may name nobody but themselves. */
const mayName = (actor: Actor, people: readonly string[]): boolean => permits(actor, 'assignment.assign', false) || people.every((personId) => personId === actor.personId);

const tellAssigned = (scene: Scene, assignment: { readonly id: string; readonly title: string; readonly dueAt: string | null }, people: readonly string[]): void =>
  notify(scene, { to: usersOfPeople(scene.db, people), kind: 'assigned', subject: { kind: 'assignment', id: assignment.id, title: assignment.title }, params: assignment.dueAt === null ? {} : { due: assignment.dueAt } });

/** Puts forward an idea; with `assign` it is given to its people at once, who are told. */
export const createAssignment: Operation<Saved> = operation({
  action: 'assignment.create',
  input: z.strictObject({ plan, assign: z.boolean().default(false) }),
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'assignment', id: '' }),
  async run(scene, { plan: wanted, assign }) {
    if (!mayName(scene.actor, wanted.people) || (assign && !permits(scene.actor, 'assignment.assign', false))) return refusal('assignment.assign');
    if (assign && wanted.people.length === 0) return err({ code: 'refused', reason: 'assignment-nobody' });
    const fields = await settled(scene, wanted);
    if (!fields.ok) return fields;
    const assignmentId = scene.newId();
    await insertAssignment(scene.db, { ...fields.value, status: assign ? 'assigned' : 'idea', id: assignmentId, createdBy: scene.actor.userId, createdAt: scene.at, updatedAt: scene.at });
    await replacePeople(scene.db, assignmentId, wanted.people);
    scene.note('assignment.create', 'assignment', assignmentId, 1, { title: wanted.title, people: wanted.people });
    if (assign) tellAssigned(scene, { id: assignmentId, ...fields.value }, wanted.people);
    return ok({ id: assignmentId, version: 1 });
  },
});

/** Changes a plan; people who are new to a task that is given out are told. A reporter may change their own idea until it is taken up. */
export const editAssignment: Operation<Saved> = operation({
  action: 'assignment.edit',
  input: z.strictObject({ id, version, plan }),
  subject: (db, input, actor) => assignmentSubject(db, input.id, actor, isOwnIdea),
  baseVersion: (input) => input.version,
  async run(scene, { plan: wanted }, { value: before, id: assignmentId }) {
    const had = before.people.map((person) => person.id);
    if (!mayName(scene.actor, wanted.people.filter((personId) => !had.includes(personId)))) return refusal('assignment.assign');
    if (before.standing === 'assigned' && wanted.people.length === 0) return err({ code: 'refused', reason: 'assignment-nobody' });
    const fields = await settled(scene, wanted);
    if (!fields.ok) return fields;
    await updateAssignment(scene.db, assignmentId, fields.value, scene.at);
    await replacePeople(scene.db, assignmentId, wanted.people);
    scene.note('assignment.edit', 'assignment', assignmentId, before.row.version + 1, { title: wanted.title, people: wanted.people });
    if (before.standing === 'assigned') tellAssigned(scene, { id: assignmentId, ...fields.value }, wanted.people.filter((personId) => !had.includes(personId)));
    return ok({ id: assignmentId, version: before.row.version + 1 });
  },
});

/** Writes into the notes of a task; those who work on it may. */
export const noteAssignment: Operation<Saved> = operation({
  action: 'assignment.write',
  input: z.strictObject({ id, version, notes: prose(4000) }),
  subject: (db, input, actor) => assignmentSubject(db, input.id, actor, isOwnTask),
  baseVersion: (input) => input.version,
  async run(scene, { notes }, { value: { row } }) {
    await updateAssignment(scene.db, row.id, { notes }, scene.at);
    scene.note('assignment.note', 'assignment', row.id, row.version + 1);
    return ok({ id: row.id, version: row.version + 1 });
  },
});

/** Whether this actor may move it there: giving out is the desk's; taking back and dropping theirs who may change it; what is done, those say who do it. */
function checkMove(actor: Actor, assignment: LoadedAssignment, to: LoadedAssignment['standing']): DeskError | null {
  const { standing, copy, row, people } = assignment;
  if (copy !== null && copy !== 'spiked') return { code: 'refused', reason: 'assignment-has-copy', params: { title: row.title } };
  if (standing === 'dropped' && to !== 'idea') return { code: 'refused', reason: 'assignment-dropped', params: { title: row.title } };
  if (!mayMove(standing, to, copy)) return { code: 'refused', reason: 'no-such-step' };
  const undone = to === 'assigned' && standing === 'written';
  if (to === 'assigned' && !undone && !permits(actor, 'assignment.assign', false)) return { code: 'not-allowed', action: 'assignment.assign', state: 'any' };
  if (to === 'assigned' && people.length === 0) return { code: 'refused', reason: 'assignment-nobody' };
  const own = isOwnIdea(assignment, actor) || (standing === 'dropped' && actor.userId !== null && row.createdBy === actor.userId);
  if ((to === 'idea' || to === 'dropped') && !permits(actor, 'assignment.edit', own)) return { code: 'not-allowed', action: 'assignment.edit', state: 'any' };
  return null;
}

/** Moves an assignment on the board. While there is copy, its copy says where it stands. */
export const moveAssignment: Operation<Saved> = operation({
  action: 'assignment.write',
  input: z.strictObject({ id, version, to: z.enum(assignmentStatuses) }),
  subject: (db, input, actor) => assignmentSubject(db, input.id, actor, isOwnTask),
  baseVersion: (input) => input.version,
  async run(scene, { to }, { value: assignment }) {
    const refused = checkMove(scene.actor, assignment, to);
    if (refused) return err(refused);
    const { row, people, standing } = assignment;
    await updateAssignment(scene.db, row.id, { status: to }, scene.at);
    scene.note('assignment.move', 'assignment', row.id, row.version + 1, { from: standing, to });
    if (to === 'assigned' && standing === 'idea') tellAssigned(scene, row, people.map((person) => person.id));
    return ok({ id: row.id, version: row.version + 1 });
  },
});

/** Tells who gave out a task that its copy has been handed in. */
export function tellHandedIn(scene: Scene, article: { readonly id: string; readonly title: string }): void {
  const assignment = assignmentOfArticle(scene.db, article.id);
  if (assignment) notify(scene, { to: [assignment.createdBy], kind: 'filed', subject: { kind: 'article', id: article.id, title: article.title || assignment.title } });
}

/** Assignments for the board, as the one who asks may see them: at most 500. */
export async function listAssignments(db: Db, conditions: AssignmentConditions, actor: Actor, now: Date): Promise<readonly AssignmentView[]> {
  const { timeZone } = await readPublication(db);
  return assignmentViews(db, await assignmentRows(db, conditions, 500), actor, timeZone, now);
}

/** One assignment; null when there is none. */
export async function assignmentView(db: Db, assignmentId: string, actor: Actor, now: Date): Promise<AssignmentView | null> {
  const row = await assignmentById(db, assignmentId);
  if (!row) return null;
  const [view] = await assignmentViews(db, [row], actor, (await readPublication(db)).timeZone, now);
  return view ?? null;
}
