import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { pages } from '@/db/schema';
import { layoutKey } from './pages';

/** A number that is another one as soon as any other connection, of this program or another, has written. */
export const dataVersion = (db: Db): number => db.get<{ data_version: number }>(sql`PRAGMA data_version`).data_version;

/** Versions of an issue's pages by page id. */
export const versionsOfPages = (db: Db, issueId: string): Map<string, number> =>
  new Map(db.select({ id: pages.id, version: pages.version }).from(pages).where(eq(pages.issueId, issueId)).all().map((page) => [page.id, page.version]));

/** A key of everything that prints in an issue but for what stands on its pages: the same key, the same copy, masthead and order of pages. */
export function restKey(db: Db, issueId: string): string {
  const order = db.select({ id: pages.id, number: pages.number }).from(pages).where(eq(pages.issueId, issueId)).orderBy(asc(pages.number)).all();
  return [...layoutKey(db, issueId).split('|').filter((part) => !part.startsWith('b')), ...order.map(({ id, number }) => `o${id}:${number}`)].join('|');
}
