import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import { readStoryFile } from '@/lib/desk/story-file';
import { may } from '@/lib/newsroom/policy';
import { err } from '@/lib/newsroom/result';
import { readLimited } from '../../../../limited-body';
import { reply } from '../../../../reply';
import { mostFileMegabytes } from '../read-reply';
import { storyReply } from './story-reply';

const megabyte = 1024 * 1024;

/** Reads a .docx file sent as the body for the copy in hand: its headline, blocks and pictures. Writes nothing; whoever may write copy may ask. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json(await reply(err({ code: 'not-signed-in' })), { status: 401 });
  if (!may(actor.roles, 'article.create', 'any', false)) return Response.json(await reply(err({ code: 'not-allowed', action: 'article.create', state: 'any' })), { status: 403 });
  const bytes = await readLimited(request, mostFileMegabytes * megabyte);
  if (!bytes) return Response.json(await storyReply(err({ code: 'too-large', megabytes: Math.ceil(Number(request.headers.get('content-length') ?? 0) / megabyte), limit: mostFileMegabytes })), { status: 413 });
  return Response.json(await storyReply(await readStoryFile(bytes)));
}
