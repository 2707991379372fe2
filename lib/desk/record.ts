import { z } from 'zod';
import type { Db } from '@/db/open';
import { eventRows } from '@/db/queries/events';
import type { EventView } from './views/staff';

const detail = z.record(z.string(), z.unknown()).catch({});

/** What was done with a subject, newest first; without one, what was done lately with anything. */
export async function eventsOf(db: Db, subject: { readonly kind: string; readonly id: string } | null, most = 200): Promise<readonly EventView[]> {
  return (await eventRows(db, subject, most)).map((event) => ({ ...event, detail: detail.parse(event.detail) }));
}
