import { currentActor } from '@/lib/auth/staff';
import { noticeBell } from '@/lib/desk/notices';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import { refusal } from '../refusal';

/** What the bell shows to the one who asks. */
export async function GET(): Promise<Response> {
  const allowed = mayRead(await currentActor(), 'desk.read', 'any');
  if (!allowed.ok) return refusal(allowed.error);
  return Response.json(await noticeBell(store().read, allowed.value), { headers: { 'cache-control': 'no-store' } });
}
