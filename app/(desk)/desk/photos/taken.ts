import type { Near, Uploaded } from '@/components/photos/upload';
import { photosByIds } from '@/db/queries/photos';
import type { DeskError } from '@/lib/desk/error';
import type { Purpose } from '@/lib/desk/photo-uploads';
import { photoView, type NearFound, type UploadedPhoto } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { reply } from '../../../reply';

/** What an address asks to be done with a file: ?near=ask, or ?id=&version= with &replace=1 when the photo has a file already. */
export function purposeOf(address: string): Purpose {
  const query = new URL(address).searchParams;
  const id = query.get('id');
  return id === null ? { kind: 'new', near: query.get('near') === 'ask' ? 'ask' : 'keep' } : { kind: query.get('replace') === '1' ? 'replace' : 'attach', id, version: Number(query.get('version')) };
}

/** The answer to a file that was taken, refused, or looks like one of the library. */
export async function answerTaken(taken: Result<UploadedPhoto | NearFound, DeskError>): Promise<Response> {
  if (!taken.ok) return Response.json(await reply(taken), { status: statusOf(taken.error) });
  if ('near' in taken.value) {
    const near = await photosByIds(store().read, taken.value.near);
    return Response.json(await reply<Near>(ok({ near: near.map(({ id, file, caption, originalName, version, width, height }) => ({ id, file, caption: caption || originalName, version, width, height })) })));
  }
  const photo = await photoView(store().read, taken.value.id);
  if (!photo) return Response.json(await reply(err({ code: 'not-found', what: 'photo' })), { status: 404 });
  const { usedBy: _usedBy, near: _near, ...facts } = photo;
  return Response.json(await reply<Uploaded>(ok({ ...facts, duplicate: taken.value.duplicate })));
}

/** Status of a refusal. */
export function statusOf(error: DeskError): number {
  switch (error.code) {
    case 'not-signed-in': return 401;
    case 'not-allowed': return 403;
    case 'not-found': return 404;
    case 'stale': return 409;
    case 'invalid': case 'refused': return 422;
  }
}
