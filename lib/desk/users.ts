import { z } from 'zod';
import type { Db } from '@/db/open';
import { events } from '@/db/schema';
import { allUsers, countUsers, insertUser, passwordHashOf, updateUser, userById, userToVerify, type UserRow } from '@/db/queries/users';
import { personById } from '@/db/queries/people';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { roles as allRoles, type Role } from '@/lib/newsroom/states';
import type { DeskError } from './error';
import { LoginLimit } from './login-limit';
import { invalid, operation, type Actor, type Subject, type Surroundings } from './operation';
import { hashPassword, isPassword, longestPassword, shortestPassword } from './password';
import { filledLine, id, version } from './text-input';
import type { UserView } from './views/staff';

const loginName = z.string().max(64).transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, 'field.login'));
const newPassword = z.string().min(shortestPassword, 'field.password-short').max(longestPassword, 'field.password-long');
const roleList = z.array(z.enum(allRoles)).min(1, 'field.roles').transform((list) => allRoles.filter((role) => list.includes(role)));

const knownRoles = (names: readonly string[]): Role[] => allRoles.filter((role) => names.includes(role));

/** The one who acts, for a login that may act. */
export const actorOf = (user: Pick<UserRow, 'id' | 'name' | 'roles' | 'personId'>): Actor =>
  ({ userId: user.id, name: user.name, roles: knownRoles(user.roles), personId: user.personId });

/** The actor of a login, for the command line's `--as`; null when there is none or it is closed. */
export async function actorByLogin(db: Db, login: string): Promise<Actor | null> {
  const user = await userToVerify(db, login.normalize('NFKC').trim().toLowerCase());
  return user?.active ? actorOf(user) : null;
}

/** The actor a session stands for; null when the login is gone, closed, or its password or roles changed since. */
export async function actorOfSession(db: Db, userId: string, sessionVersion: number): Promise<Actor | null> {
  const user = await userById(db, userId);
  return user?.active && user.sessionVersion === sessionVersion ? actorOf(user) : null;
}

const viewOf = ({ sessionVersion: _session, ...user }: UserRow): UserView => ({ ...user, roles: knownRoles(user.roles) });

/** All logins, for those who manage them. */
export const listUsers = async (db: Db): Promise<readonly UserView[]> => (await allUsers(db)).map(viewOf);

/** Is this database still without any login? Then the first-run page opens. */
export const needsFirstAdministrator = async (db: Db): Promise<boolean> => await countUsers(db) === 0;

const firstAdministratorInput = z.strictObject({ login: loginName, name: filledLine(60), password: newPassword });

/**
 * Makes the first login of an empty newsroom, who may manage users and also sign, so that one person can begin alone.
 * Refused ('not-empty') as soon as there is any user; two at once: one wins.
 */
export async function firstAdministrator(around: Surroundings, input: unknown): Promise<Result<{ readonly userId: string }, DeskError>> {
  if (!await needsFirstAdministrator(around.store.read)) return err({ code: 'refused', reason: 'not-empty' });
  const parsed = firstAdministratorInput.safeParse(input);
  if (!parsed.success) return err(invalid(parsed.error));
  const { login, name, password } = parsed.data;
  if (password.toLowerCase() === login) return err({ code: 'invalid', fields: [{ path: 'password', problem: 'field.password-is-login' }] });
  const passwordHash = await hashPassword(password);
  return around.store.transact<{ readonly userId: string }, DeskError>(async (db) => {
    if (!await needsFirstAdministrator(db)) return err({ code: 'refused', reason: 'not-empty' });
    const userId = around.newId();
    const at = around.now().toISOString();
    await insertUser(db, { id: userId, login, name, passwordHash, roles: ['chief-editor', 'administrator'], personId: null, samplePassword: false, createdAt: at });
    await db.insert(events).values({ at, actorId: userId, actorName: name, action: 'user.first', subjectKind: 'user', subjectId: userId, version: 1, detail: {} });
    return ok({ userId });
  });
}

async function userSubject(db: Db, userId: string, actor: Actor): Promise<Result<Subject<UserRow>, DeskError>> {
  const user = await userById(db, userId);
  if (!user) return err({ code: 'not-found', what: 'user' });
  return ok({ value: user, state: 'any', own: user.id === actor.userId, kind: 'user', id: user.id, version: user.version });
}

/** Would nobody be left who may manage users? */
async function isLastAdministrator(db: Db, userId: string): Promise<boolean> {
  const administrators = (await allUsers(db)).filter((user) => user.active && user.roles.includes('administrator'));
  return administrators.every((user) => user.id === userId);
}

async function checkPerson(db: Db, personId: string | null | undefined): Promise<DeskError | null> {
  return personId && !await personById(db, personId) ? { code: 'not-found', what: 'person' } : null;
}

const newUser = z.strictObject({
  login: loginName, name: filledLine(60), password: newPassword, roles: roleList, personId: id.nullable().default(null),
  /** Marks a password printed for trying out; only the program itself may set it. */
  samplePassword: z.boolean().default(false),
}).refine((user) => user.password.toLowerCase() !== user.login || user.samplePassword, { path: ['password'], message: 'field.password-is-login' });

/** Makes a login. Refused ('login-taken') when another has the name. */
export const createUser = operation({
  action: 'user.manage',
  input: newUser,
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'user', id: '' }),
  async run(scene, input) {
    if (await userToVerify(scene.db, input.login)) return err({ code: 'refused', reason: 'login-taken', params: { login: input.login } });
    const person = await checkPerson(scene.db, input.personId);
    if (person) return err(person);
    const userId = scene.newId();
    const { password, ...user } = input;
    await insertUser(scene.db, {
      ...user, id: userId, passwordHash: await hashPassword(password), createdAt: scene.at,
      samplePassword: input.samplePassword && scene.actor.system === true,
    });
    scene.note('user.create', 'user', userId, 1, { login: input.login, roles: input.roles });
    return ok({ id: userId, version: 1 });
  },
});

/** Changes name and byline of a login; its sessions go on. */
export const editUser = operation({
  action: 'user.manage',
  input: z.strictObject({ id, version, name: filledLine(60), personId: id.nullable() }),
  subject: (db, input, actor) => userSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    const person = await checkPerson(scene.db, input.personId);
    if (person) return err(person);
    await updateUser(scene.db, subject.id, { name: input.name, personId: input.personId }, false);
    scene.note('user.edit', 'user', subject.id, subject.value.version + 1, { name: input.name });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Gives a login its roles and ends its sessions. The last administrator stays one. */
export const setRoles = operation({
  action: 'user.manage',
  input: z.strictObject({ id, version, roles: roleList }),
  subject: (db, input, actor) => userSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    if (!input.roles.includes('administrator') && await isLastAdministrator(scene.db, subject.id)) return err({ code: 'refused', reason: 'last-administrator' });
    await updateUser(scene.db, subject.id, { roles: input.roles }, true);
    scene.note('user.roles', 'user', subject.id, subject.value.version + 1, { before: subject.value.roles, after: input.roles });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Closes a login (its sessions end, its copy stays) or opens it again. */
export const setUserActive = operation({
  action: 'user.manage',
  input: z.strictObject({ id, version, active: z.boolean() }),
  subject: (db, input, actor) => userSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    if (!input.active && await isLastAdministrator(scene.db, subject.id)) return err({ code: 'refused', reason: 'last-administrator' });
    await updateUser(scene.db, subject.id, { active: input.active }, true);
    scene.note(input.active ? 'user.open' : 'user.close', 'user', subject.id, subject.value.version + 1);
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

const samePassword: DeskError = { code: 'invalid', fields: [{ path: 'password', problem: 'field.password-same' }] };

/** Gives a login a new password and ends its sessions. */
export const resetPassword = operation({
  action: 'user.manage',
  input: z.strictObject({ id, password: newPassword }),
  subject: (db, input, actor) => userSubject(db, input.id, actor),
  async run(scene, input, subject) {
    if (input.password.toLowerCase() === subject.value.login) return err({ code: 'invalid', fields: [{ path: 'password', problem: 'field.password-is-login' }] });
    // A printed password given again would no longer be known as one, and the server would open to the world with it.
    if (subject.value.samplePassword && await isPassword(input.password, await passwordHashOf(scene.db, subject.id))) return err(samePassword);
    await updateUser(scene.db, subject.id, { passwordHash: await hashPassword(input.password), samplePassword: false }, true);
    scene.note('user.password', 'user', subject.id, subject.value.version + 1, { by: 'administrator' });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Changes one's own password; other sessions of the login end, the caller signs in anew. */
export const changePassword = operation({
  action: 'desk.read',
  input: z.strictObject({ current: z.string().min(1, 'field.empty').max(longestPassword), password: newPassword }),
  subject: async (db, _input, actor) => actor.userId === null ? err<DeskError>({ code: 'not-found', what: 'user' }) : userSubject(db, actor.userId, actor),
  async run(scene, input, subject) {
    const wait = logins.begin(subject.value.login, 'own password', scene.now);
    if (wait > 0) return err({ code: 'refused', reason: 'too-many-attempts', params: { minutes: Math.ceil(wait / 60) } });
    if (!await isPassword(input.current, await passwordHashOf(scene.db, subject.id))) return err({ code: 'invalid', fields: [{ path: 'current', problem: 'field.password-wrong' }] });
    logins.succeeded(subject.value.login, 'own password', scene.now);
    if (input.password.toLowerCase() === subject.value.login) return err({ code: 'invalid', fields: [{ path: 'password', problem: 'field.password-is-login' }] });
    if (input.password.normalize('NFKC') === input.current.normalize('NFKC')) return err(samePassword);
    await updateUser(scene.db, subject.id, { passwordHash: await hashPassword(input.password), samplePassword: false }, true);
    scene.note('user.password', 'user', subject.id, subject.value.version + 1, { by: 'self' });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Failed logins of this server process. */
const logins = new LoginLimit();

export type LoginRefusal = { readonly reason: 'wrong' } | { readonly reason: 'too-many-attempts'; readonly seconds: number };

/** Checks a login's password. Unknown and closed logins answer as slowly and in the same words as a wrong password. `limit` is the server's unless told. */
export async function checkPassword(around: Surroundings, attempt: { readonly login: string; readonly password: string; readonly address: string }, limit: LoginLimit = logins): Promise<Result<UserRow, LoginRefusal>> {
  const login = attempt.login.slice(0, 64).normalize('NFKC').trim().toLowerCase();
  const begun = around.now();
  const seconds = limit.begin(login, attempt.address, begun);
  if (seconds > 0) return err({ reason: 'too-many-attempts', seconds });
  const found = await userToVerify(around.store.read, login);
  const right = attempt.password.length <= longestPassword && await isPassword(attempt.password, found?.active ? found.passwordHash : undefined);
  if (!right || !found) return err({ reason: 'wrong' });
  limit.succeeded(login, attempt.address, begun);
  const { passwordHash: _hash, ...user } = found;
  return ok(user);
}
