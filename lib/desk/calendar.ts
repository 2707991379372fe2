import { z } from 'zod';
import type { Db } from '@/db/open';
import { deleteEvent, eventById, eventsBetween, insertEvent, updateEvent, type EventRow } from '@/db/queries/assignments';
import { addDays, parseDate } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { isTimeOfDay } from '@/lib/newsroom/wall-time';
import type { Saved } from './articles-subject';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Subject } from './operation';
import { filledLine, id, line, prose, version } from './text-input';
import type { EventView } from './views/assignment';

/** The newsroom's calendar: what is to happen and may be news. */

const day = z.string().refine((text) => parseDate(text).ok, 'field.date');
const time = z.string().refine((text) => text === '' || isTimeOfDay(text), 'field.time').default('');
/** Longest event, days: a fair, not a year. */
const longest = 92;

const happening = z.strictObject({
  title: filledLine(120), date: day, untilDate: day.nullable().default(null), startTime: time, endTime: time,
  place: line(120).default(''), contact: line(120).default(''), notes: prose(2000).default(''),
}).superRefine((event, issues) => {
  if (!parseDate(event.date).ok || (event.untilDate !== null && !parseDate(event.untilDate).ok)) return;
  const over = (path: string) => issues.addIssue({ code: 'custom', path: [path], message: 'field.event-over' });
  if (event.untilDate !== null && event.untilDate < event.date) over('untilDate');
  const first = parseDate(event.date);
  if (event.untilDate !== null && first.ok && event.untilDate > addDays(first.value, longest)) issues.addIssue({ code: 'custom', path: ['untilDate'], message: 'field.event-long' });
  const oneDay = event.untilDate === null || event.untilDate === event.date;
  if (event.endTime !== '' && (event.startTime === '' || (oneDay && event.endTime < event.startTime))) over('endTime');
}).transform((event) => ({ ...event, untilDate: event.untilDate === event.date ? null : event.untilDate }));

async function eventSubject(db: Db, eventId: string, actor: Actor): Promise<Result<Subject<EventRow>, DeskError>> {
  const event = await eventById(db, eventId);
  if (!event) return err({ code: 'not-found', what: 'event' });
  return ok({ value: event, state: 'any', own: actor.userId !== null && event.createdBy === actor.userId, kind: 'calendar', id: event.id, version: event.version });
}

/** Enters an event. */
export const createEvent: Operation<Saved> = operation({
  action: 'calendar.edit',
  input: z.strictObject({ event: happening }),
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'calendar', id: '' }),
  async run(scene, { event }) {
    const eventId = scene.newId();
    await insertEvent(scene.db, { ...event, id: eventId, createdBy: scene.actor.userId, createdAt: scene.at });
    scene.note('calendar.create', 'calendar', eventId, 1, { title: event.title, date: event.date });
    return ok({ id: eventId, version: 1 });
  },
});

/** Changes an event; reporters change what they entered. */
export const editEvent: Operation<Saved> = operation({
  action: 'calendar.edit',
  input: z.strictObject({ id, version, event: happening }),
  subject: (db, input, actor) => eventSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, { event }, { value: before }) {
    await updateEvent(scene.db, before.id, event);
    scene.note('calendar.edit', 'calendar', before.id, before.version + 1, { title: event.title, date: event.date });
    return ok({ id: before.id, version: before.version + 1 });
  },
});

/** Takes an event out of the calendar; tasks made for it stay. What it was stands in the record. */
export const removeEvent: Operation<null> = operation({
  action: 'calendar.edit',
  input: z.strictObject({ id, version }),
  subject: (db, input, actor) => eventSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, _input, { value: event }) {
    await deleteEvent(scene.db, event.id);
    scene.note('calendar.remove', 'calendar', event.id, event.version, { title: event.title, date: event.date, place: event.place });
    return ok(null);
  },
});

/** Events that touch any day from `from` to `to`, in order of day and time: at most 500. */
export async function listEvents(db: Db, from: string, to: string, actor: Actor): Promise<readonly EventView[]> {
  return (await eventsBetween(db, from, to, 500)).map(({ createdBy, createdByName, ...event }) => ({
    ...event, createdBy: createdByName ?? '', mayEdit: may(actor.roles, 'calendar.edit', 'any', actor.userId !== null && createdBy === actor.userId),
  }));
}
