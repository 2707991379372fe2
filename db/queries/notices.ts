import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articleBylines, articles, mailSettings, noticeChoices, notices, outbox, users } from '@/db/schema';

const shown = {
  id: notices.id, kind: notices.kind, subjectKind: notices.subjectKind, subjectId: notices.subjectId, title: notices.title,
  params: notices.params, actorName: notices.actorName, at: notices.at, readAt: notices.readAt,
};

/** Users who may be told something, with what they chose; those whose login is closed are left out. */
export const listeners = (db: Db, userIds: readonly string[]) =>
  db.select({ id: users.id, name: users.name, email: noticeChoices.email, language: noticeChoices.language, choices: noticeChoices.choices })
    .from(users).leftJoin(noticeChoices, eq(noticeChoices.userId, users.id))
    .where(and(inArray(users.id, [...userIds]), eq(users.active, true))).all();

export interface NewNotice {
  readonly id: string; readonly userId: string; readonly kind: string; readonly subjectKind: string; readonly subjectId: string; readonly title: string;
  readonly params: Readonly<Record<string, string | number>>; readonly actorName: string; readonly at: string; readonly onDesk: boolean;
}
export const insertNotice = (db: Db, notice: NewNotice): void => { db.insert(notices).values(notice).run(); };

/** Puts a notice's mail into the outbox, to be sent at once. */
export const insertMail = (db: Db, mail: { readonly id: string; readonly noticeId: string; readonly createdAt: string }): void => {
  db.insert(outbox).values({ ...mail, nextAt: mail.createdAt }).run();
};

/** Is mail switched on? */
export const mailIsOn = (db: Db): boolean => db.select({ enabled: mailSettings.enabled }).from(mailSettings).limit(1).get()?.enabled === true;

/** Somebody's notices on the desk, newest first. */
export const noticeRows = (db: Db, userId: string, unread: boolean, most: number, before?: string) =>
  db.select(shown).from(notices)
    .where(and(eq(notices.userId, userId), eq(notices.onDesk, true), unread ? isNull(notices.readAt) : undefined, before === undefined ? undefined : lt(notices.at, before)))
    .orderBy(desc(notices.at), desc(sql`rowid`)).limit(most);

export function unreadNotices(db: Db, userId: string): number {
  return db.select({ count: count() }).from(notices).where(and(eq(notices.userId, userId), eq(notices.onDesk, true), isNull(notices.readAt))).get()?.count ?? 0;
}

/** Marks somebody's own notices as read: these, or all. */
export const markRead = (db: Db, userId: string, ids: readonly string[] | 'all', at: string) =>
  db.update(notices).set({ readAt: at }).where(and(eq(notices.userId, userId), isNull(notices.readAt), ids === 'all' ? undefined : inArray(notices.id, [...ids])));

/** Users who wrote an article: who made it, and whoever of its byline has a login. */
export function writersOf(db: Db, articleId: string): string[] {
  const maker = db.select({ id: articles.createdBy }).from(articles).where(eq(articles.id, articleId)).get();
  const bylined = db.select({ id: users.id }).from(articleBylines).innerJoin(users, eq(users.personId, articleBylines.personId)).where(eq(articleBylines.articleId, articleId)).all();
  return [...new Set([...(maker?.id ? [maker.id] : []), ...bylined.map((user) => user.id)])];
}

/** Logins of these byline people. */
export const usersOfPeople = (db: Db, personIds: readonly string[]): string[] =>
  personIds.length === 0 ? [] : db.select({ id: users.id }).from(users).where(inArray(users.personId, [...personIds])).all().map((user) => user.id);

/** Open logins with any of these roles. */
export const usersWithRole = (db: Db, roles: readonly string[]): string[] =>
  db.select({ id: users.id, roles: users.roles }).from(users).where(eq(users.active, true)).all().filter((user) => user.roles.some((role) => roles.includes(role))).map((user) => user.id);

export async function choicesRow(db: Db, userId: string) {
  const [row] = await db.select({ email: noticeChoices.email, language: noticeChoices.language, choices: noticeChoices.choices, version: noticeChoices.version }).from(noticeChoices).where(eq(noticeChoices.userId, userId)).limit(1);
  return row;
}

export const keepChoices = (db: Db, row: { readonly userId: string; readonly email: string; readonly language: 'zh' | 'en'; readonly choices: unknown }) =>
  db.insert(noticeChoices).values(row).onConflictDoUpdate({ target: noticeChoices.userId, set: { email: row.email, language: row.language, choices: row.choices, version: sql`${noticeChoices.version} + 1` } });
