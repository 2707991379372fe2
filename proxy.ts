import { NextResponse, type NextRequest } from 'next/server';
import { isSecure, sessionCookie } from '@/lib/auth/session-cookie';

/** What pages may load and run; the nonce is new with each answer. Development needs eval for its reloading. */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const standing: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Largest body of a request that is no upload from the desk, bytes: signing in, and choosing language or theme. */
const smallBody = 256 * 1024;

/** Bodies are held in memory on their way in: whoever is not signed in, and whatever does not go to the desk, has nothing large to say. */
function isTooLarge(request: NextRequest, mayUpload: boolean): boolean {
  if (mayUpload || request.method === 'GET' || request.method === 'HEAD') return false;
  const length = request.headers.get('content-length');
  return length === null ? request.headers.has('transfer-encoding') : !(Number(length) <= smallBody);
}

/** Sets the headers every answer carries and shows signed-out visitors of the desk the way in. It protects nothing: pages, actions and routes ask the policy themselves. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-banxin-asked', pathname + search);

  const secure = isSecure(request.headers);
  const atDesk = pathname === '/desk' || pathname.startsWith('/desk/');
  const signedOut = !request.cookies.has(sessionCookie(secure));
  if (isTooLarge(request, atDesk && !signedOut)) return new NextResponse(null, { status: 413 });
  const response = atDesk && signedOut
    ? NextResponse.redirect(new URL(`/login?next=${encodeURIComponent(pathname + search)}`, request.nextUrl))
    : NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(standing)) response.headers.set(name, value);
  if (secure) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };
