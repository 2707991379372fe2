import { photoTooHeavy } from '@/components/photos/upload';
import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import { mostBytes } from '@/lib/desk/photo-intake';
import { takeFor } from '@/lib/desk/photo-uploads';
import { mayEver } from '@/lib/newsroom/policy';
import { err } from '@/lib/newsroom/result';
import { readLimited } from '../../../../limited-body';
import { around, reply } from '../../../../reply';
import { answerTaken, purposeOf } from '../taken';

/** A picture as the body of the request, its name in x-file-name; the address says what becomes of it (purposeOf). */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json(await reply(err({ code: 'not-signed-in' })), { status: 401 });
  if (!mayEver(actor.roles, 'photo.upload')) return Response.json(await reply(err({ code: 'not-allowed', action: 'photo.upload', state: 'any' })), { status: 403 });
  const name = fileName(request);
  const bytes = await readLimited(request, mostBytes);
  if (!bytes) return Response.json(await reply(err(photoTooHeavy(name, Number(request.headers.get('content-length'))))), { status: 413 });
  return answerTaken(await takeFor(around(), actor, { bytes, name }, purposeOf(request.url)));
}

function fileName(request: Request): string {
  try { return decodeURIComponent(request.headers.get('x-file-name') ?? '').slice(0, 200); } catch { return ''; }
}
