import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { events } from '@/db/schema';

/** Lines of the record, newest first. */
export const eventRows = (db: Db, subject: { readonly kind: string; readonly id: string } | null, most: number) =>
  db.select({
    id: events.id, at: events.at, actorName: events.actorName, action: events.action, subjectKind: events.subjectKind, subjectId: events.subjectId, version: events.version, detail: events.detail,
  }).from(events).where(subject === null ? undefined : and(eq(events.subjectKind, subject.kind), eq(events.subjectId, subject.id))).orderBy(desc(events.id)).limit(most);
