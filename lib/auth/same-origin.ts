/**
 * May this state-changing request be answered? Browsers name the page it came from in Origin and in Sec-Fetch-Site; both must be ours.
 * Requests with neither do not come from a browser's page and carry no cookie they should not have.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  try { return host !== null && new URL(origin).host === host; } catch { return false; }
}

/** The refusal to a request from another site; null when it may go on. */
export const refuseOtherSites = (request: Request): Response | null =>
  isSameOrigin(request) ? null : new Response('Cross-site request refused', { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
