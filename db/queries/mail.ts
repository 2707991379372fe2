import { and, asc, count, desc, eq, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { mailSettings, noticeChoices, notices, outbox, users } from '@/db/schema';

const settings = {
  publicationId: mailSettings.publicationId, enabled: mailSettings.enabled, host: mailSettings.host, port: mailSettings.port, security: mailSettings.security,
  login: mailSettings.login, password: mailSettings.password, sender: mailSettings.sender, siteUrl: mailSettings.siteUrl, version: mailSettings.version,
};

/** The newsroom's mail settings with the sealed password. */
export async function mailSettingsRow(db: Db) {
  const [row] = await db.select(settings).from(mailSettings).limit(1);
  return row;
}
export type MailSettingsRow = NonNullable<Awaited<ReturnType<typeof mailSettingsRow>>>;

export const keepMailSettings = (db: Db, row: Omit<MailSettingsRow, 'version'>) => {
  const { publicationId: _id, ...fields } = row;
  return db.insert(mailSettings).values(row).onConflictDoUpdate({ target: mailSettings.publicationId, set: { ...fields, version: sql`${mailSettings.version} + 1` } });
};

/** The mail that has waited longest of those due at `now`. */
export async function dueMail(db: Db, now: string) {
  const [row] = await db.select({
    id: outbox.id, attempts: outbox.attempts, kind: notices.kind, subjectKind: notices.subjectKind, subjectId: notices.subjectId, title: notices.title, params: notices.params, actorName: notices.actorName,
    userName: users.name, active: users.active, email: noticeChoices.email, language: noticeChoices.language,
  }).from(outbox).innerJoin(notices, eq(outbox.noticeId, notices.id)).innerJoin(users, eq(notices.userId, users.id)).leftJoin(noticeChoices, eq(noticeChoices.userId, users.id))
    .where(and(isNotNull(outbox.nextAt), lte(outbox.nextAt, now))).orderBy(asc(outbox.nextAt), asc(outbox.id)).limit(1);
  return row;
}

/** Writes down how a mail stands: tried once more, sent, or given up (`nextAt` null without `sentAt`). */
export const updateMail = (db: Db, id: string, fields: { readonly attempts?: number; readonly nextAt?: string | null; readonly sentAt?: string; readonly lastError?: string }) =>
  db.update(outbox).set(fields).where(eq(outbox.id, id));

/** Gives up everything that waits. */
export const giveUpWaiting = (db: Db, reason: string) => db.update(outbox).set({ nextAt: null, lastError: reason }).where(and(isNull(outbox.sentAt), isNotNull(outbox.nextAt)));

/** How many wait, how many were given up, what went wrong last and when the last one went out. `silent`: a reason that counts as no failure. */
export async function outboxCounts(db: Db, silent: string) {
  const one = async (where: ReturnType<typeof and>) => (await db.select({ count: count() }).from(outbox).where(where))[0]?.count ?? 0;
  const [failure] = await db.select({ lastError: outbox.lastError }).from(outbox).where(and(isNull(outbox.sentAt), ne(outbox.lastError, ''), ne(outbox.lastError, silent))).orderBy(desc(outbox.createdAt)).limit(1);
  const [last] = await db.select({ sentAt: outbox.sentAt }).from(outbox).where(isNotNull(outbox.sentAt)).orderBy(desc(outbox.sentAt)).limit(1);
  return {
    waiting: await one(and(isNull(outbox.sentAt), isNotNull(outbox.nextAt))), failed: await one(and(isNull(outbox.sentAt), isNull(outbox.nextAt), ne(outbox.lastError, silent))),
    lastError: failure?.lastError ?? '', lastSent: last?.sentAt ?? null,
  };
}
