import type { DeskError } from '@/lib/desk/error';
import { describeError } from '@/lib/words/describe-error';
import { readLanguage } from '../preferences';

const statuses: Readonly<Record<DeskError['code'], number>> = { 'not-signed-in': 401, 'not-allowed': 403, invalid: 422, 'not-found': 404, stale: 409, refused: 409 };

/** A refusal as an answer of the programming interface: status, code, and words in the asker's language. */
export async function refusal(error: DeskError): Promise<Response> {
  return Response.json({ error: error.code, message: describeError(error, await readLanguage()) }, { status: statuses[error.code], headers: { 'cache-control': 'no-store' } });
}
