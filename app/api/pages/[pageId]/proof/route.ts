import { refusal } from '@/app/api/refusal';
import { currentActor } from '@/lib/auth/staff';
import { pageSubject } from '@/lib/desk/pages';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import { proofsOf } from '@/lib/press/compose';

/** The PageProof of a page as it stands, as JSON; for staff. */
export async function GET(_request: Request, { params }: { params: Promise<{ pageId: string }> }): Promise<Response> {
  const actor = await currentActor();
  const { pageId } = await params;
  const asked = mayRead(actor, 'desk.read', 'any');
  if (!asked.ok) return refusal(asked.error);
  const db = store().read;
  const subject = pageSubject(db, pageId);
  if (!subject.ok) return refusal(subject.error);
  const allowed = mayRead(actor, 'issue.read', subject.value.state);
  if (!allowed.ok) return refusal(allowed.error);
  const { page, issue } = subject.value.value;
  const proof = (await proofsOf(db, issue.id)).find((entry) => entry.page === page.number);
  if (!proof) return refusal({ code: 'not-found', what: 'page' });
  return Response.json(proof, { headers: { 'cache-control': 'no-store', etag: `"${page.version}"` } });
}
