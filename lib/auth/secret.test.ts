import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSameOrigin, refuseOtherSites } from './same-origin';
import { sessionSecret } from './secret';
import { isSecure, sessionCookie } from './session-cookie';

let folder = '';
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-secret-')); });
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the secret for sessions', () => {
  test('is made on first use, only its owner can read it, and it stays', () => {
    const secret = sessionSecret(folder, {});
    expect(secret).toMatch(/^[\w-]{64}$/);
    expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(sessionSecret(folder, {})).toBe(secret);
    expect(fs.readdirSync(folder)).toEqual(['secret']);
  });
  test('is another one in another newsroom', () => expect(sessionSecret(path.join(folder, 'a'), {})).not.toBe(sessionSecret(path.join(folder, 'b'), {})));
  test('given from outside is taken, and no file is made', () => {
    expect(sessionSecret(folder, { BANXIN_SECRET: 'x'.repeat(32), NEXTAUTH_SECRET: 'y'.repeat(32) })).toBe('x'.repeat(32));
    expect(sessionSecret(folder, { NEXTAUTH_SECRET: 'y'.repeat(32) })).toBe('y'.repeat(32));
    expect(fs.readdirSync(folder)).toEqual([]);
  });
  test('too short to be one is refused, given or kept', () => {
    expect(() => sessionSecret(folder, { BANXIN_SECRET: 'short' })).toThrow('32');
    fs.writeFileSync(path.join(folder, 'secret'), 'short');
    expect(() => sessionSecret(folder, {})).toThrow('no usable secret');
  });
});

describe('a state-changing request', () => {
  const request = (headers: Record<string, string>) => new Request('http://127.0.0.1:3000/desk/x', { method: 'POST', headers: { host: '127.0.0.1:3000', ...headers } });
  test.each([
    [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'http://127.0.0.1:3000' }, true],
    [{}, true],
    [{ origin: 'https://paper.example', 'x-forwarded-host': 'paper.example' }, true],
    [{ origin: 'http://evil.example' }, false],
    [{ origin: 'http://127.0.0.1:4000' }, false],
    [{ origin: 'null' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' }, false],
  ])('with %j: %s', (headers, allowed) => {
    expect(isSameOrigin(request(headers))).toBe(allowed);
    expect(refuseOtherSites(request(headers))?.status ?? 200).toBe(allowed ? 200 : 403);
  });
});

test('over https the session’s cookie has the prefix browsers guard', () => {
  expect(sessionCookie(isSecure(new Headers({ 'x-forwarded-proto': 'https' })))).toBe('__Secure-banxin.session');
  expect(sessionCookie(isSecure(new Headers()))).toBe('banxin.session');
});
