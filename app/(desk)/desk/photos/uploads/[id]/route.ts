import { refuseOtherSites } from '@/lib/auth/same-origin';
import { currentActor } from '@/lib/auth/staff';
import type { DeskError } from '@/lib/desk/error';
import { addPiece, cancelUpload, finishUpload, mostPiece, uploadState } from '@/lib/desk/photo-uploads';
import { mayEver } from '@/lib/newsroom/policy';
import { err, type Result } from '@/lib/newsroom/result';
import { readLimited } from '../../../../../limited-body';
import { around, reply } from '../../../../../reply';
import { answerTaken, purposeOf, statusOf } from '../../taken';

type Place = { readonly params: Promise<{ readonly id: string }> };

const answer = async <T>(result: Result<T, DeskError>): Promise<Response> => Response.json(await reply(result), { status: result.ok ? 200 : statusOf(result.error), headers: { 'cache-control': 'no-store' } });

/** How much has come. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  return answer(await uploadState(around(), await currentActor(), (await params).id));
}

/** A piece, ?offset= where it belongs. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
  const foreign = refuseOtherSites(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return answer(err({ code: 'not-signed-in' }));
  if (!mayEver(actor.roles, 'photo.upload')) return answer(err({ code: 'not-allowed', action: 'photo.upload', state: 'any' }));
  const { id } = await params;
  const piece = await readLimited(request, mostPiece);
  // Cut off on the way: what was counted before stands, and the browser is told where to go on.
  if (!piece) { const state = await uploadState(around(), actor, id); return answer(state.ok ? err({ code: 'refused', reason: 'upload-offset', params: { received: state.value.received } }) : state); }
  return answer(await addPiece(around(), actor, { id, offset: Number(new URL(request.url).searchParams.get('offset')), piece }));
}

/** The whole has come; the address says what becomes of it (purposeOf). */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const foreign = refuseOtherSites(request);
  return foreign ?? answerTaken(await finishUpload(around(), await currentActor(), (await params).id, purposeOf(request.url)));
}

/** Gives it up. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  const foreign = refuseOtherSites(request);
  return foreign ?? answer(await cancelUpload(around(), await currentActor(), (await params).id));
}
