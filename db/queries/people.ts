import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articleBylines, articles, people, users } from '@/db/schema';

const shown = { id: people.id, name: people.name, role: people.role, active: people.active, guest: people.guest, version: people.version };

export async function personById(db: Db, id: string) {
  const [row] = await db.select(shown).from(people).where(eq(people.id, id)).limit(1);
  return row;
}

/** The person of exactly this name. */
export async function personByName(db: Db, name: string) {
  const [row] = await db.select(shown).from(people).where(eq(people.name, name)).limit(1);
  return row;
}

export const peopleByIds = (db: Db, ids: readonly string[]) => db.select(shown).from(people).where(inArray(people.id, [...ids]));

/** Everyone who may stand in a byline, with their login and how many articles carry their name. */
export const allPeople = (db: Db) =>
  db.select({ ...shown, login: sql<string | null>`max(${users.login})`, stories: sql<number>`count(distinct ${articleBylines.articleId})` })
    .from(people)
    .leftJoin(users, eq(users.personId, people.id))
    .leftJoin(articleBylines, eq(articleBylines.personId, people.id))
    .groupBy(people.id)
    .orderBy(people.name);

/** Names by which one chooses, without what they wrote. */
export const peopleNames = (db: Db) => db.select({ id: people.id, name: people.name, active: people.active }).from(people).orderBy(people.name);

export const insertPerson = (db: Db, person: { id: string; name: string; role: string; guest?: boolean }) => db.insert(people).values(person);

export const updatePerson = (db: Db, id: string, fields: Partial<{ name: string; role: string; active: boolean; guest: boolean }>) =>
  db.update(people).set({ ...fields, version: sql`${people.version} + 1` }).where(eq(people.id, id));

/** Articles that carry this person's name. */
export const articlesBylinedBy = (db: Db, personId: string): { readonly id: string; readonly title: string }[] =>
  db.selectDistinct({ id: articles.id, title: articles.title }).from(articleBylines).innerJoin(articles, eq(articles.id, articleBylines.articleId)).where(eq(articleBylines.personId, personId)).all();

/** Is this person in the byline of this article? */
export async function isBylined(db: Db, articleId: string, personId: string): Promise<boolean> {
  const [row] = await db.select({ count: count() }).from(articleBylines).where(and(eq(articleBylines.articleId, articleId), eq(articleBylines.personId, personId)));
  return (row?.count ?? 0) > 0;
}
