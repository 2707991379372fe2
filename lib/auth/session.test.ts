import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NextRequest } from 'next/server';
import { decode, encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { surroundings, type Actor } from '@/lib/desk/operation';
import { store } from '@/lib/desk/store';
import { createUser, firstAdministrator, setRoles } from '@/lib/desk/users';
import { proxy } from '@/proxy';
import { authOptions } from './options';
import { sessionSecret } from './secret';
import { actorOfToken } from './staff';

let folder = '';
let userId = '';
const program: Actor = { userId: null, name: '系统', roles: [], personId: null, system: true };
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-auth-'));
  vi.stubEnv('BANXIN_DATA', folder);
  vi.stubEnv('BANXIN_DB', undefined);
  await firstAdministrator(surroundings(store()), { login: 'admin', name: '管理员', password: 'correct horse' });
  const made = await createUser(surroundings(store()), program, { login: 'jizhe', name: '记者', password: 'correct horse', roles: ['reporter'] });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  userId = made.value.id;
});
afterAll(() => { store().close(); vi.unstubAllEnvs(); fs.rmSync(folder, { recursive: true, force: true }); });

const token = (claims: Record<string, unknown>, secret = sessionSecret(folder, {}), maxAge = 3600) => encode({ token: claims, secret, maxAge });

describe('a session', () => {
  test('stands for its user, with the roles the database has now', async () => {
    expect(await actorOfToken(await token({ sub: userId, sessionVersion: 1 }))).toMatchObject({ userId, name: '记者', roles: ['reporter'] });
  });
  test('gives no roles of its own: what a token claims beyond the user is not read', async () => {
    expect(await actorOfToken(await token({ sub: userId, sessionVersion: 1, roles: ['administrator'] }))).toMatchObject({ roles: ['reporter'] });
  });
  test('signed with another secret, expired, damaged or missing stands for nobody', async () => {
    expect(await actorOfToken(await token({ sub: userId, sessionVersion: 1 }, 'another secret of enough length!!'))).toBeNull();
    expect(await actorOfToken(await token({ sub: userId, sessionVersion: 1 }, undefined, -60))).toBeNull();
    expect(await actorOfToken('eyJhbGciOiJub25lIn0.e30.')).toBeNull();
    expect(await actorOfToken(undefined)).toBeNull();
  });
  test('without a version, or of a user who is not there, stands for nobody', async () => {
    expect(await actorOfToken(await token({ sub: userId }))).toBeNull();
    expect(await actorOfToken(await token({ sub: 'nobody', sessionVersion: 1 }))).toBeNull();
  });
  test('ends when the roles of its user change', async () => {
    const old = await token({ sub: userId, sessionVersion: 1 });
    await setRoles(surroundings(store()), program, { id: userId, version: 1, roles: ['reporter', 'editor'] });
    expect(await actorOfToken(old)).toBeNull();
    expect(await actorOfToken(await token({ sub: userId, sessionVersion: 2 }))).toMatchObject({ roles: ['reporter', 'editor'] });
  });
});

describe('next-auth’s settings', () => {
  type Authorize = (credentials: Record<string, string>, request: { headers: Record<string, string> }) => Promise<{ id: string; sessionVersion: number } | null>;
  const authorize: Authorize = (credentials, request) => (authOptions(false).providers[0] as unknown as { options: { authorize: Authorize } }).options.authorize(credentials, request);
  const from = (address: string) => ({ headers: { 'x-forwarded-for': `198.51.100.7, ${address}` } });
  test('let a right password in with the version sessions are checked by', async () => {
    expect(await authorize({ login: 'admin', password: 'correct horse' }, from('192.0.2.1'))).toMatchObject({ name: '管理员', sessionVersion: 1 });
  });
  test('answer a wrong one with nothing, and too many with their own error', async () => {
    for (let index = 0; index < 8; index += 1) expect(await authorize({ login: 'admin', password: 'wrong' }, from('192.0.2.2'))).toBeNull();
    await expect(authorize({ login: 'admin', password: 'correct horse' }, from('192.0.2.2'))).rejects.toThrow('too-many-attempts');
    expect(await authorize({ login: 'admin', password: 'correct horse' }, from('192.0.2.3'))).not.toBeNull();
  });
  test('put only the user and the version into the token', async () => {
    const options = authOptions(false);
    const claims = await options.callbacks!.jwt!({ token: { name: 'x', email: 'y' }, user: { id: 'u', sessionVersion: 3 }, account: null } as never);
    expect(claims).toEqual({ sub: 'u', sessionVersion: 3 });
    expect(await decode({ token: await token(claims), secret: sessionSecret(folder, {}) })).toMatchObject(claims);
  });
  test('keep the session’s cookie from scripts and other sites', () => {
    for (const secure of [true, false]) expect(authOptions(secure).cookies?.sessionToken?.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure });
  });
  test('lead back only to this site', async () => {
    const redirect = authOptions(false).callbacks!.redirect!;
    expect(await redirect({ url: '/desk', baseUrl: 'http://127.0.0.1:3000' })).toBe('http://127.0.0.1:3000/desk');
    for (const url of ['http://evil.example/', '//evil.example', 'http://127.0.0.1:3000.evil.example/']) expect(await redirect({ url, baseUrl: 'http://127.0.0.1:3000' })).toBe('http://127.0.0.1:3000');
  });
});

describe('the proxy', () => {
  const answer = (address: string, headers: Record<string, string> = {}) => proxy(new NextRequest(`http://127.0.0.1:3000${address}`, { headers }));
  test.each(['/desk', '/desk/articles?state=ready'])('shows visitors of %s the way in and back', (address) => {
    const response = answer(address);
    expect(response.status).toBe(307);
    const way = new URL(response.headers.get('location')!, 'http://127.0.0.1:3000');
    expect([way.pathname, way.searchParams.get('next')]).toEqual(['/login', address]);
  });
  test.each(['/', '/issues/710', '/deskless', '/login'])('lets %s through', (address) => expect(answer(address).headers.get('location')).toBeNull());
  test('lets someone with a session’s cookie through to the desk', () => expect(answer('/desk', { cookie: 'banxin.session=x' }).headers.get('location')).toBeNull());
  test('sets the headers every answer carries, with a nonce that is never the same', () => {
    const [first, second] = [answer('/'), answer('/desk')];
    for (const response of [first, second]) {
      const policy = response.headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'", "'strict-dynamic'"]) expect(policy).toContain(part);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
      expect([response.headers.get('x-content-type-options'), response.headers.get('x-frame-options')]).toEqual(['nosniff', 'DENY']);
    }
    const nonce = (response: Response) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(nonce(first)).toMatch(/^[\w+/=]{40,}$/);
    expect(nonce(first)).not.toBe(nonce(second));
  });
});
