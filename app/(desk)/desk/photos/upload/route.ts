import { photoTooHeavy, type Uploaded } from '@/components/photos/upload';
import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import { mostBytes } from '@/lib/desk/photo-intake';
import { attachFile, photoView, uploadPhoto } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import { mayEver } from '@/lib/newsroom/policy';
import { err, ok } from '@/lib/newsroom/result';
import { readLimited } from '../../../../limited-body';
import { around, reply } from '../../../../reply';

/** A picture as the body of the request, its name in x-file-name; with ?id=&version= it becomes the file of an announced picture. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json(await reply(err({ code: 'not-signed-in' })), { status: 401 });
  if (!mayEver(actor.roles, 'photo.upload')) return Response.json(await reply(err({ code: 'not-allowed', action: 'photo.upload', state: 'any' })), { status: 403 });
  const name = fileName(request);
  const bytes = await readLimited(request, mostBytes);
  if (!bytes) return Response.json(await reply(err(photoTooHeavy(name, Number(request.headers.get('content-length'))))), { status: 413 });
  const query = new URL(request.url).searchParams;
  const id = query.get('id');
  const picture = { bytes, name };
  const taken = id === null ? await uploadPhoto(around(), actor, picture) : await attachFile(around(), actor, { ...picture, id, version: Number(query.get('version')) });
  if (!taken.ok) return Response.json(await reply(taken), { status: 422 });
  const photo = await photoView(store().read, taken.value.id);
  if (!photo) return Response.json(await reply(err({ code: 'not-found', what: 'photo' })), { status: 404 });
  const { usedBy: _usedBy, near: _near, ...facts } = photo;
  return Response.json(await reply<Uploaded>(ok({ ...facts, duplicate: 'duplicate' in taken.value && taken.value.duplicate === true })));
}

function fileName(request: Request): string {
  try { return decodeURIComponent(request.headers.get('x-file-name') ?? '').slice(0, 200); } catch { return ''; }
}
