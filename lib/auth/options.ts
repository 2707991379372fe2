import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { surroundings } from '@/lib/desk/operation';
import { store } from '@/lib/desk/store';
import { actorOfSession, checkPassword } from '@/lib/desk/users';
import { sessionSecret } from './secret';
import { sessionCookie, sessionSeconds } from './session-cookie';

// The address people typed is the address we answer on: localhost, 127.0.0.1 or the newsroom's own name.
process.env.AUTH_TRUST_HOST ??= '1';

declare module 'next-auth' { interface User { sessionVersion: number } }
declare module 'next-auth/jwt' { interface JWT { sessionVersion?: number } }

/** The address a request came from as the nearest proxy saw it; the server itself fills it in when there is no proxy. */
function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for'];
  return typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() || 'unknown' : 'unknown';
}

/** next-auth's settings for one request. A refused login comes back as error 'CredentialsSignin' or 'too-many-attempts'. */
export function authOptions(secure: boolean): NextAuthOptions {
  return {
    secret: sessionSecret(store().dataDir),
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: sessionSeconds, updateAge: 3600 },
    cookies: { sessionToken: { name: sessionCookie(secure), options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } },
    pages: { signIn: '/login', error: '/login' },
    providers: [Credentials({
      name: 'Banxin',
      credentials: { login: { type: 'text' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        const checked = await checkPassword(surroundings(store()), {
          login: String(credentials?.login ?? ''), password: String(credentials?.password ?? ''), address: addressOf(request.headers),
        });
        if (checked.ok) return { id: checked.value.id, name: checked.value.name, sessionVersion: checked.value.sessionVersion };
        if (checked.error.reason === 'too-many-attempts') throw new Error('too-many-attempts');
        return null;
      },
    })],
    callbacks: {
      jwt: ({ token, user }) => user ? { sub: user.id, sessionVersion: user.sessionVersion } : token,
      async session({ session, token }) {
        const actor = await actorOfSession(store().read, token.sub ?? '', token.sessionVersion ?? 0);
        return { expires: session.expires, ...(actor ? { user: { name: actor.name } } : {}) };
      },
      redirect({ url, baseUrl }) {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
        return target?.origin === new URL(baseUrl).origin ? target.href : baseUrl;
      },
    },
    logger: {
      error(code, detail) { console.error('sign-in', code, detail instanceof Error ? detail.message : ''); },
      warn() { /* next-auth's warnings are about settings we leave to it on purpose */ },
      debug() { /* nothing */ },
    },
  };
}
