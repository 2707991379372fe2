import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '@/db/open';
import { users } from '@/db/schema';
import { roles } from '@/lib/newsroom/states';
import { LoginLimit, usualLoginRules } from './login-limit';
import { surroundings } from './operation';
import { actorByLogin, actorOfSession, changePassword, checkPassword, createUser, editUser, firstAdministrator, listUsers, needsFirstAdministrator, resetPassword, setRoles, setUserActive } from './users';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const administrator = () => room.actors.administrator;
let made = 0;
async function newUser(more: Record<string, unknown> = {}) {
  made += 1;
  const login = `user${made}`;
  const created = await createUser(room.around, administrator(), { login, name: '某人', password: 'correct horse', roles: ['reporter'], ...more });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return { login, ...created.value };
}
const attempt = (login: string, password: string, limit = new LoginLimit()) => checkPassword(room.around, { login, password, address: '192.0.2.1' }, limit);

describe('the first administrator', () => {
  test('is made in an empty newsroom, once, also by two at the same moment', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-first-'));
    const around = surroundings(openStore(path.join(folder, 'banxin.db')));
    try {
      expect(await needsFirstAdministrator(around.store.read)).toBe(true);
      const both = await Promise.all(['a', 'b'].map((login) => firstAdministrator(around, { login, name: '某', password: 'correct horse' })));
      expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
      expect(both.find((result) => !result.ok)).toEqual({ ok: false, error: { code: 'refused', reason: 'not-empty' } });
      expect(await needsFirstAdministrator(around.store.read)).toBe(false);
      expect((await listUsers(around.store.read))[0]?.roles).toContain('administrator');
    } finally { around.store.close(); fs.rmSync(folder, { recursive: true, force: true }); }
  });
  test('is refused where there are users, without looking at the input', async () => {
    expect(await firstAdministrator(room.around, null)).toEqual({ ok: false, error: { code: 'refused', reason: 'not-empty' } });
  });
});

describe('managing users', () => {
  test.each(roles.filter((role) => role !== 'administrator'))('is not for a %s', async (role) => {
    const before = await room.around.store.read.select().from(users);
    const user = before[0]!;
    const results = [
      await createUser(room.around, room.actors[role], { login: 'x', name: 'x', password: 'correct horse', roles: ['administrator'] }),
      await editUser(room.around, room.actors[role], { id: user.id, version: user.version, name: 'x', personId: null }),
      await setRoles(room.around, room.actors[role], { id: room.actors[role].userId, version: 1, roles: ['administrator'] }),
      await setUserActive(room.around, room.actors[role], { id: user.id, version: user.version, active: false }),
      await resetPassword(room.around, room.actors[role], { id: user.id, password: 'correct horse' }),
    ];
    for (const result of results) expect(result).toEqual({ ok: false, error: { code: 'not-allowed', action: 'user.manage', state: 'any' } });
    expect(await room.around.store.read.select().from(users)).toEqual(before);
  });

  test('logins are told apart without regard to case and width', async () => {
    const { login } = await newUser();
    expect(await createUser(room.around, administrator(), { login: ` ${login.toUpperCase()} `, name: 'x', password: 'correct horse', roles: ['reporter'] })).toEqual({ ok: false, error: { code: 'refused', reason: 'login-taken', params: { login } } });
  });

  test.each([
    [{ password: 'short' }, 'password', 'field.password-short'],
    [{ login: 'no spaces' }, 'login', 'field.login'],
    [{ login: '<b>' }, 'login', 'field.login'],
    [{ name: '  ' }, 'name', 'field.empty'],
    [{ roles: [] }, 'roles', 'field.roles'],
    [{ login: 'password9', password: 'Password9' }, 'password', 'field.password-is-login'],
  ])('%j is told by field', async (fields, path, problem) => {
    const refused = await createUser(room.around, administrator(), { login: 'somebody', name: 'x', password: 'correct horse', roles: ['reporter'], ...fields });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path, problem }] } });
  });

  test('a password is kept only as an argon2id hash and shown to nobody', async () => {
    const { id } = await newUser();
    const row = (await room.around.store.read.select().from(users)).find((user) => user.id === id);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(await listUsers(room.around.store.read))).not.toContain('argon2');
  });

  test('only the program itself marks a password as printed for trying out', async () => {
    const { id } = await newUser({ samplePassword: true });
    expect((await listUsers(room.around.store.read)).find((user) => user.id === id)?.samplePassword).toBe(false);
  });

  test('new roles end the sessions of the login', async () => {
    const { id, login } = await newUser();
    expect(await actorOfSession(room.around.store.read, id, 1)).toMatchObject({ roles: ['reporter'] });
    await setRoles(room.around, administrator(), { id, version: 1, roles: ['editor', 'proofreader'] });
    expect(await actorOfSession(room.around.store.read, id, 1)).toBeNull();
    expect(await actorOfSession(room.around.store.read, id, 2)).toMatchObject({ roles: ['editor', 'proofreader'] });
    expect(await actorByLogin(room.around.store.read, login)).toMatchObject({ userId: id });
  });

  test('a closed login cannot sign in and its sessions end', async () => {
    const { id, login } = await newUser();
    await setUserActive(room.around, administrator(), { id, version: 1, active: false });
    expect(await actorOfSession(room.around.store.read, id, 1)).toBeNull();
    expect(await actorOfSession(room.around.store.read, id, 2)).toBeNull();
    expect(await attempt(login, 'correct horse')).toEqual({ ok: false, error: { reason: 'wrong' } });
    expect(await actorByLogin(room.around.store.read, login)).toBeNull();
  });

  test('the last administrator stays one', async () => {
    const me = (await listUsers(room.around.store.read)).find((user) => user.id === administrator().userId)!;
    expect(await setRoles(room.around, administrator(), { id: me.id, version: me.version, roles: ['reporter'] })).toEqual({ ok: false, error: { code: 'refused', reason: 'last-administrator' } });
    expect(await setUserActive(room.around, administrator(), { id: me.id, version: me.version, active: false })).toEqual({ ok: false, error: { code: 'refused', reason: 'last-administrator' } });
  });

  test('two changes of one login: the second is stale', async () => {
    const { id } = await newUser();
    await editUser(room.around, administrator(), { id, version: 1, name: '甲', personId: null });
    expect(await editUser(room.around, administrator(), { id, version: 1, name: '乙', personId: null })).toMatchObject({ ok: false, error: { code: 'stale', currentVersion: 2 } });
  });
});

describe('passwords', () => {
  test('a printed one cannot be given again, or nobody would know it is the printed one', async () => {
    const program = { userId: null, name: '程序', roles: [], personId: null, system: true } as const;
    const made = await createUser(room.around, program, { login: 'sample', name: '某', password: 'printed horse', roles: ['reporter'], samplePassword: true });
    const id = made.ok ? made.value.id : '';
    expect(await resetPassword(room.around, administrator(), { id, password: 'printed horse' })).toMatchObject({ ok: false, error: { fields: [{ path: 'password', problem: 'field.password-same' }] } });
    expect((await listUsers(room.around.store.read)).find((user) => user.id === id)?.samplePassword).toBe(true);
  });
  test('one’s own is changed with the present one, and other sessions end', async () => {
    const { id, login } = await newUser();
    const actor = (await actorOfSession(room.around.store.read, id, 1))!;
    expect(await changePassword(room.around, actor, { current: 'wrong', password: 'another horse' })).toMatchObject({ ok: false, error: { fields: [{ path: 'current', problem: 'field.password-wrong' }] } });
    expect(await changePassword(room.around, actor, { current: 'correct horse', password: 'correct horse' })).toMatchObject({ ok: false, error: { fields: [{ path: 'password', problem: 'field.password-same' }] } });
    expect(await changePassword(room.around, actor, { current: 'correct horse', password: 'another horse' })).toMatchObject({ ok: true });
    expect(await actorOfSession(room.around.store.read, id, 1)).toBeNull();
    expect((await attempt(login, 'correct horse')).ok).toBe(false);
    expect((await attempt(login, 'another horse')).ok).toBe(true);
  });
  test('an administrator gives a new one, which is no longer the printed one', async () => {
    const { id, login } = await newUser();
    expect((await resetPassword(room.around, administrator(), { id, password: 'a third horse' })).ok).toBe(true);
    expect((await attempt(login, 'a third horse')).ok).toBe(true);
  });
  test('the same characters typed in full width are the same password', async () => {
    const { login } = await newUser({ password: 'abcdefgh9' });
    expect((await attempt(login, 'ａbcdefgh9')).ok).toBe(true);
  });
});

describe('signing in', () => {
  test('a right password gives the user, without its hash', async () => {
    const { login } = await newUser();
    const checked = await attempt(` ${login.toUpperCase()}`, 'correct horse');
    expect(checked).toMatchObject({ ok: true, value: { login, sessionVersion: 1 } });
    expect(JSON.stringify(checked)).not.toContain('argon2');
  });

  test('a wrong password and an unknown login answer alike and take alike', async () => {
    const { login } = await newUser();
    await attempt('warm', 'up');
    const time = async (name: string) => { const start = performance.now(); expect(await attempt(name, 'wrong password')).toEqual({ ok: false, error: { reason: 'wrong' } }); return performance.now() - start; };
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 0; index < 9; index += 1) { known.push(await time(login)); unknown.push(await time('nobody-at-all')); }
    // An answer without hashing takes under a millisecond, one with it tens of them.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.4);
    expect(median(known)).toBeGreaterThan(median(unknown) * 0.4);
  });

  test('after eight wrong passwords even the right one waits a quarter of an hour', async () => {
    const { login } = await newUser();
    const limit = new LoginLimit();
    for (let index = 0; index < 8; index += 1) expect(await attempt(login, 'wrong', limit)).toEqual({ ok: false, error: { reason: 'wrong' } });
    expect(await attempt(login, 'correct horse', limit)).toEqual({ ok: false, error: { reason: 'too-many-attempts', seconds: 900 } });
    room.pass(15 * 60_000 + 1);
    expect((await attempt(login, 'correct horse', limit)).ok).toBe(true);
  });
});

describe('the limit on logins', () => {
  const rules = { ...usualLoginRules, perLoginAndAddress: 3, perLogin: 5, perAddress: 6 };
  const now = new Date('2021-12-04T00:00:00Z');
  test('counts attempts when they begin, so that many at once do not slip in', () => {
    const limit = new LoginLimit(rules);
    expect([1, 2, 3, 4].map(() => limit.begin('a', 'x', now) === 0)).toEqual([true, true, true, false]);
  });
  test('another address still gets in, until the login has failed from everywhere too often', () => {
    const limit = new LoginLimit(rules);
    for (const address of ['x', 'x', 'x', 'y', 'y']) expect(limit.begin('a', address, now)).toBe(0);
    expect(limit.begin('a', 'z', now)).toBeGreaterThan(0);
    expect(limit.begin('b', 'z', now)).toBe(0);
  });
  test('one address trying many logins is stopped', () => {
    const limit = new LoginLimit(rules);
    for (const login of ['a', 'b', 'c', 'd', 'e', 'f']) expect(limit.begin(login, 'x', now)).toBe(0);
    expect(limit.begin('g', 'x', now)).toBeGreaterThan(0);
  });
  test('a right password is not counted', () => {
    const limit = new LoginLimit(rules);
    for (let index = 0; index < 50; index += 1) { expect(limit.begin('a', 'x', now)).toBe(0); limit.succeeded('a', 'x', now); }
  });
  test('forgets the oldest of very many keys rather than growing without end', () => {
    const limit = new LoginLimit(rules);
    for (let index = 0; index < 30_000; index += 1) limit.begin(`login${index}`, `address${index}`, now);
    expect(limit.begin('login29999', 'address29999', now)).toBe(0);
  });
});
