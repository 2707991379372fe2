import { count, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { users } from '@/db/schema';

const shown = {
  id: users.id, login: users.login, name: users.name, roles: users.roles, personId: users.personId, active: users.active,
  samplePassword: users.samplePassword, sessionVersion: users.sessionVersion, createdAt: users.createdAt, version: users.version,
};

/** A login without its password's hash. */
export async function userById(db: Db, id: string) {
  const [row] = await db.select(shown).from(users).where(eq(users.id, id)).limit(1);
  return row;
}

/** A login with its password's hash, for checking a password and nothing else. */
export async function userToVerify(db: Db, login: string) {
  const [row] = await db.select({ ...shown, passwordHash: users.passwordHash }).from(users).where(eq(users.login, login)).limit(1);
  return row;
}

/** The hash of one user's password. */
export async function passwordHashOf(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id)).limit(1);
  return row?.passwordHash;
}

/** All logins, by name of login. */
export const allUsers = (db: Db) => db.select(shown).from(users).orderBy(users.login);

export async function countUsers(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(users);
  return row?.count ?? 0;
}

export type UserRow = NonNullable<Awaited<ReturnType<typeof userById>>>;

export interface NewUser {
  readonly id: string; readonly login: string; readonly name: string; readonly passwordHash: string; readonly roles: string[];
  readonly personId: string | null; readonly samplePassword: boolean; readonly createdAt: string;
}
export const insertUser = (db: Db, user: NewUser) => db.insert(users).values(user);

/** Changes a login and counts its version on; `endSessions` makes sessions signed before invalid. */
export const updateUser = (db: Db, id: string, fields: Partial<{ name: string; roles: string[]; personId: string | null; active: boolean; passwordHash: string; samplePassword: boolean }>, endSessions: boolean) =>
  db.update(users).set({
    ...fields,
    version: sql`${users.version} + 1`,
    ...(endSessions ? { sessionVersion: sql`${users.sessionVersion} + 1` } : {}),
  }).where(eq(users.id, id));
