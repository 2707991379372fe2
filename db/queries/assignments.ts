import { and, asc, eq, gte, inArray, isNull, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articles, assignmentPeople, assignments, calendarEvents, filedCopy, issues, people, users } from '@/db/schema';

const shown = {
  id: assignments.id, title: assignments.title, kind: assignments.kind, status: assignments.status, notes: assignments.notes, section: assignments.section,
  issueId: assignments.issueId, issueTotal: issues.totalNumber, issueNumber: issues.numberInYear,
  eventId: assignments.eventId, eventTitle: calendarEvents.title, eventDate: calendarEvents.date,
  articleId: assignments.articleId, articleState: articles.state, articleCharacters: articles.characters,
  dueAt: assignments.dueAt, wantedCharacters: assignments.wantedCharacters, wantsPhoto: assignments.wantsPhoto,
  createdBy: assignments.createdBy, createdByName: users.name, updatedAt: assignments.updatedAt, version: assignments.version,
};

const selectShown = (db: Db) => db.select(shown).from(assignments)
  .leftJoin(issues, eq(assignments.issueId, issues.id)).leftJoin(calendarEvents, eq(assignments.eventId, calendarEvents.id))
  .leftJoin(articles, eq(assignments.articleId, articles.id)).leftJoin(users, eq(assignments.createdBy, users.id));

/** Which assignments: of an issue; due from a moment to before another, with ideas that have neither day nor issue; somebody's. */
export interface AssignmentConditions {
  readonly issueId?: string;
  readonly due?: { readonly from: string; readonly before: string; readonly undated: boolean };
  readonly personId?: string;
  /** Given to this person, or put forward by this user. */
  readonly mine?: { readonly userId: string | null; readonly personId: string | null };
  readonly dropped: boolean;
}

/** Assignments, the earliest due first, then in the order they were made. */
export const assignmentRows = (db: Db, { issueId, due, personId, mine, dropped }: AssignmentConditions, most: number) => {
  const givenTo = (person: string) => inArray(assignments.id, db.select({ id: assignmentPeople.assignmentId }).from(assignmentPeople).where(eq(assignmentPeople.personId, person)));
  const conditions: (SQL | undefined)[] = [
    dropped ? eq(assignments.status, 'dropped') : ne(assignments.status, 'dropped'),
    issueId === undefined ? undefined : eq(assignments.issueId, issueId),
    due === undefined ? undefined : or(and(gte(assignments.dueAt, due.from), lt(assignments.dueAt, due.before)), due.undated ? and(isNull(assignments.dueAt), isNull(assignments.issueId)) : undefined),
    personId === undefined ? undefined : givenTo(personId),
    mine === undefined ? undefined : or(mine.userId === null ? sql`0` : eq(assignments.createdBy, mine.userId), mine.personId === null ? undefined : givenTo(mine.personId)),
  ];
  return selectShown(db).where(and(...conditions)).orderBy(sql`${assignments.dueAt} is null`, asc(assignments.dueAt), asc(assignments.createdAt), asc(assignments.id)).limit(most);
};
export type AssignmentRow = Awaited<ReturnType<typeof assignmentRows>>[number];

export async function assignmentById(db: Db, id: string): Promise<AssignmentRow | undefined> {
  const [row] = await selectShown(db).where(eq(assignments.id, id)).limit(1);
  return row;
}

/** The assignment an article was written for. */
export const assignmentOfArticle = (db: Db, articleId: string) =>
  db.select({ id: assignments.id, title: assignments.title, createdBy: assignments.createdBy }).from(assignments).where(eq(assignments.articleId, articleId)).limit(1).get();

/** Whose tasks these are, in order. */
export const assignedPeople = (db: Db, ids: readonly string[]) =>
  db.select({ assignmentId: assignmentPeople.assignmentId, id: people.id, name: people.name, role: people.role }).from(assignmentPeople)
    .innerJoin(people, eq(assignmentPeople.personId, people.id)).where(inArray(assignmentPeople.assignmentId, [...ids])).orderBy(asc(assignmentPeople.position));

export interface AssignmentFields {
  readonly title: string; readonly kind: 'story' | 'brief' | 'photo'; readonly status: 'idea' | 'assigned' | 'written' | 'dropped'; readonly notes: string; readonly section: string;
  readonly issueId: string | null; readonly eventId: string | null; readonly dueAt: string | null; readonly wantedCharacters: number | null; readonly wantsPhoto: boolean;
}
export const insertAssignment = (db: Db, row: AssignmentFields & { readonly id: string; readonly createdBy: string | null; readonly createdAt: string; readonly updatedAt: string }) => db.insert(assignments).values(row);

/** Changes an assignment and counts its version on. */
export const updateAssignment = (db: Db, id: string, fields: Partial<AssignmentFields & { readonly articleId: string | null }>, at: string) =>
  db.update(assignments).set({ ...fields, updatedAt: at, version: sql`${assignments.version} + 1` }).where(eq(assignments.id, id));

/** Puts these people in the place of those it was given to before. */
export async function replacePeople(db: Db, assignmentId: string, personIds: readonly string[]): Promise<void> {
  await db.delete(assignmentPeople).where(eq(assignmentPeople.assignmentId, assignmentId));
  if (personIds.length > 0) await db.insert(assignmentPeople).values(personIds.map((personId, position) => ({ assignmentId, position, personId })));
}

const eventShown = {
  id: calendarEvents.id, title: calendarEvents.title, date: calendarEvents.date, untilDate: calendarEvents.untilDate, startTime: calendarEvents.startTime, endTime: calendarEvents.endTime,
  place: calendarEvents.place, contact: calendarEvents.contact, notes: calendarEvents.notes, createdBy: calendarEvents.createdBy, createdByName: users.name, version: calendarEvents.version,
};

/** Events that touch any day from `from` to `to`, in order. */
export const eventsBetween = (db: Db, from: string, to: string, most: number) =>
  db.select(eventShown).from(calendarEvents).leftJoin(users, eq(calendarEvents.createdBy, users.id))
    .where(and(lte(calendarEvents.date, to), gte(sql`coalesce(${calendarEvents.untilDate}, ${calendarEvents.date})`, from)))
    .orderBy(asc(calendarEvents.date), asc(calendarEvents.startTime), asc(calendarEvents.id)).limit(most);
export type EventRow = Awaited<ReturnType<typeof eventsBetween>>[number];

export async function eventById(db: Db, id: string): Promise<EventRow | undefined> {
  const [row] = await db.select(eventShown).from(calendarEvents).leftJoin(users, eq(calendarEvents.createdBy, users.id)).where(eq(calendarEvents.id, id)).limit(1);
  return row;
}

export interface EventFields {
  readonly title: string; readonly date: string; readonly untilDate: string | null; readonly startTime: string; readonly endTime: string; readonly place: string; readonly contact: string; readonly notes: string;
}
export const insertEvent = (db: Db, row: EventFields & { readonly id: string; readonly createdBy: string | null; readonly createdAt: string }) => db.insert(calendarEvents).values(row);
export const updateEvent = (db: Db, id: string, fields: EventFields) => db.update(calendarEvents).set({ ...fields, version: sql`${calendarEvents.version} + 1` }).where(eq(calendarEvents.id, id));
export const deleteEvent = (db: Db, id: string) => db.delete(calendarEvents).where(eq(calendarEvents.id, id));

/** The article somebody's copy with this key became. */
export const filedBefore = (db: Db, key: string, userId: string) =>
  db.select({ articleId: filedCopy.articleId }).from(filedCopy).where(and(eq(filedCopy.key, key), eq(filedCopy.userId, userId))).limit(1).get();
export const isKeyTaken = (db: Db, key: string): boolean => db.select({ key: filedCopy.key }).from(filedCopy).where(eq(filedCopy.key, key)).limit(1).get() !== undefined;
export const insertFiled = (db: Db, row: { readonly key: string; readonly articleId: string; readonly userId: string; readonly at: string }) => db.insert(filedCopy).values(row);
