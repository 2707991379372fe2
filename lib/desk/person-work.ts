import type { Db } from '@/db/open';
import { personById } from '@/db/queries/people';
import { workByMonth } from '@/db/queries/person-work';
import type { BylineRole } from '@/lib/copy/story';
import { csv } from './csv';
import { knownRole } from './people';

/** What one person wrote in one month: newsrooms pay by it. */
export interface MonthWork {
  /** YYYY-MM, of the date. */
  readonly month: string;
  readonly personId: string;
  readonly name: string;
  readonly role: BylineRole;
  readonly guest: boolean;
  readonly stories: number;
  readonly briefs: number;
  /** Characters of every piece that bears the name. */
  readonly characters: number;
  /** Characters with those of shared pieces parted evenly among their names, rounded. */
  readonly shared: number;
}

export interface WorkAsked { /** YYYY-MM; both months are within. */ readonly from: string; readonly to: string; /** Published copy only; else all that has been handed in. */ readonly printed: boolean; readonly personId?: string }

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** What an address asks for; months that are none are this one, and a span turned round is put right. */
export function workAsked(query: Readonly<Record<string, string | string[] | undefined>>, today: string): WorkAsked {
  const one = (name: string): string => { const value = query[name]; return typeof value === 'string' && month.test(value) ? value : today.slice(0, 7); };
  const [from, to] = [one('from'), one('to')].sort() as [string, string];
  return { from, to, printed: query.all === undefined };
}

/** What people wrote, month by month and by name. */
export async function monthlyWork(db: Db, asked: WorkAsked): Promise<readonly MonthWork[]> {
  return workByMonth(db, asked).map((row) => ({ ...row, role: knownRole(row.role), guest: row.guest === 1, shared: Math.round(row.shared) }));
}

/** One byline name; null when there is none. */
export async function personOf(db: Db, id: string): Promise<{ readonly id: string; readonly name: string; readonly role: BylineRole; readonly active: boolean; readonly guest: boolean } | null> {
  const person = await personById(db, id);
  return person ? { id: person.id, name: person.name, role: knownRole(person.role), active: person.active, guest: person.guest } : null;
}

/** The work as a table for spreadsheets; `headings` name its eight columns, `role` the roles. */
export const workCsv = (rows: readonly MonthWork[], headings: readonly string[], role: (role: BylineRole) => string, guest: string): string =>
  csv([headings, ...rows.map((row) => [row.month, row.name, role(row.role), row.guest ? guest : '', row.stories, row.briefs, row.characters, row.shared])]);
