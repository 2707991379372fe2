/** Name of the session's cookie: over https it carries the prefix that keeps plain-http neighbours from planting one. */
export const sessionCookie = (secure: boolean): string => secure ? '__Secure-banxin.session' : 'banxin.session';

/** Did this request come over https, by what the server or its proxy says? */
export const isSecure = (headers: { get(name: string): string | null }): boolean =>
  (headers.get('x-forwarded-proto') ?? 'http').split(',')[0]?.trim() === 'https';

/** Seconds a session lasts; a visit renews it. */
export const sessionSeconds = 14 * 24 * 3600;
