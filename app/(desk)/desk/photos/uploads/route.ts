import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import { beginUpload } from '@/lib/desk/photo-uploads';
import { readLimited } from '../../../../limited-body';
import { around, reply } from '../../../../reply';
import { statusOf } from '../taken';

/** Begins an upload in pieces: {name, bytes} → {id, received, bytes}. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const body = await readLimited(request, 10_000);
  let input: unknown = null;
  try { input = JSON.parse(Buffer.from(body ?? []).toString('utf8')); } catch { /* refused as invalid */ }
  const begun = await beginUpload(around(), await currentActor(), input);
  return Response.json(await reply(begun), { status: begun.ok ? 200 : statusOf(begun.error) });
}
