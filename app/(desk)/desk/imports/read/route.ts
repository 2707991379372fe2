import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import { previewImport } from '@/lib/desk/imports';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { err } from '@/lib/newsroom/result';
import { readLimited } from '../../../../limited-body';
import { reply } from '../../../../reply';
import { mostFileMegabytes, readReply } from '../read-reply';

const megabyte = 1024 * 1024;

/** Reads a .txt or .docx file sent as the body and says what it recognised. Writes nothing. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json(await reply(err({ code: 'not-signed-in' })), { status: 401 });
  if (!may(actor.roles, 'article.import', 'any', false)) return Response.json(await reply(err({ code: 'not-allowed', action: 'article.import', state: 'any' })), { status: 403 });
  const bytes = await readLimited(request, mostFileMegabytes * megabyte);
  if (!bytes) return Response.json(await readReply(err({ code: 'too-large', megabytes: Math.ceil(Number(request.headers.get('content-length') ?? 0) / megabyte), limit: mostFileMegabytes })), { status: 413 });
  return Response.json(await readReply(await previewImport(store().read, { bytes })));
}
