import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import { artworkLimits, uploadArtwork } from '@/lib/desk/artwork';
import { mayEver } from '@/lib/newsroom/policy';
import { err } from '@/lib/newsroom/result';
import { readLimited } from '../../../../../limited-body';
import { around, reply } from '../../../../../reply';

/** Drawings are worked on one after the other: each may take all the memory there is for one. */
let before: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work);
  before = mine.catch(() => undefined);
  return mine;
}

/** Artwork as the body of the request, its name in x-file-name. What is kept is a picture, never the file that came. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json(await reply(err({ code: 'not-signed-in' })), { status: 401 });
  if (!mayEver(actor.roles, 'publication.edit')) return Response.json(await reply(err({ code: 'not-allowed', action: 'publication.edit', state: 'any' })), { status: 403 });
  const name = fileName(request);
  const bytes = await readLimited(request, artworkLimits.bytes);
  const most = artworkLimits.bytes / 1024 / 1024;
  if (!bytes) return Response.json(await reply(err({ code: 'refused', reason: 'artwork-heavy', params: { name, megabytes: Math.max(most + 1, Math.ceil(Number(request.headers.get('content-length')) / 1024 / 1024)), most } })), { status: 413 });
  const kept = await inTurn(() => uploadArtwork(around(), actor, { bytes, name }));
  return Response.json(await reply(kept), { status: kept.ok ? 200 : 422 });
}

function fileName(request: Request): string {
  try { return decodeURIComponent(request.headers.get('x-file-name') ?? '').slice(0, 200); } catch { return ''; }
}
