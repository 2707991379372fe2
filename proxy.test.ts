import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { proxy } from './proxy';

const post = (path: string, length: number, cookie = '') =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method: 'POST', headers: { 'content-length': String(length), cookie } })).status;

describe('bodies on their way in', () => {
  test('are small for whoever is not signed in, and outside the desk', () => {
    expect(post('/api/auth/callback/credentials', 60_000_000)).toBe(413);
    expect(post('/desk/photos/upload', 30_000_000)).toBe(413);
    expect(post('/', 30_000_000, 'banxin.session=x')).toBe(413);
    expect(post('/api/auth/callback/credentials', 300)).toBe(200);
  });

  test('may be pictures at the desk', () => {
    expect(post('/desk/photos/upload', 30_000_000, 'banxin.session=x')).toBe(200);
  });

  test('of no announced length are not taken from strangers', () => {
    const chunked = new NextRequest('http://127.0.0.1:3000/login', { method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
    expect(proxy(chunked).status).toBe(413);
  });
});

test('every answer carries a policy with a nonce of its own', () => {
  const policy = () => proxy(new NextRequest('http://127.0.0.1:3000/')).headers.get('content-security-policy') ?? '';
  expect(policy()).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/);
  expect(policy()).not.toBe(policy());
});

test('pictures are never resized and kept by Next, which asks nobody’s rights', async () => {
  const { default: config } = await import(new URL('next.config.mjs', import.meta.url).href) as { default: import('next').NextConfig };
  expect(config.images?.unoptimized).toBe(true);
});
