import { readFile } from 'node:fs/promises';
import { currentActor } from '@/lib/auth/staff';
import { photoFile } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';

const nothing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** A picture of the library by its hash, for staff; ?w= one of the desk's widths. Readers get pictures from their edition's own files. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.roles, 'photo.read', 'any', false)) return nothing();
  const width = new URL(request.url).searchParams.get('w');
  const found = await photoFile(store(), (await params).file, width === null ? undefined : Number(width));
  if (!found) return nothing();
  const picture = await readFile(found.path);
  // Named by its content: it never changes. Private: only for the one who may see it.
  return new Response(new Uint8Array(picture), { headers: { 'content-type': found.type, 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=31536000, immutable' } });
}
