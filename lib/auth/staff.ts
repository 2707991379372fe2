import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor } from '@/lib/desk/operation';
import { store } from '@/lib/desk/store';
import { actorOfSession } from '@/lib/desk/users';
import { sessionSecret } from './secret';
import { isSecure, sessionCookie } from './session-cookie';

/** Header in which the proxy hands on the address asked for, so that signing in leads back to it. */
export const askedHeader = 'x-banxin-asked';

/** The actor a session's token stands for; null when it is forged, expired, or its login has changed since. */
export async function actorOfToken(token: string | undefined): Promise<Actor | null> {
  if (!token) return null;
  const claims = await decode({ token, secret: sessionSecret(store().dataDir) }).catch(() => null);
  if (!claims?.sub || typeof claims.sessionVersion !== 'number') return null;
  return actorOfSession(store().read, claims.sub, claims.sessionVersion);
}

/** Who is signed in, checked against the database once a request; null: nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return actorOfToken(jar.get(sessionCookie(isSecure(head)))?.value);
});

/** Who is signed in; sends everyone else to the login page, with the way back. */
export async function requireStaff(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const asked = (await headers()).get(askedHeader);
  redirect(asked?.startsWith('/desk') ? `/login?next=${encodeURIComponent(asked)}` : '/login');
}
