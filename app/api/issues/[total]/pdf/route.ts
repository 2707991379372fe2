import { z } from 'zod';
import { refusal } from '@/app/api/refusal';
import { currentActor } from '@/lib/auth/staff';
import { issueByTotal, statusOf } from '@/lib/desk/issues-subject';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import { issuePdf } from '@/lib/press/pdf-issue';

const asked = z.object({ total: z.coerce.number().int().min(1), page: z.coerce.number().int().min(1).optional() });

/** The press PDF of an issue, or with `?page=` of one page, as it stands now; for staff. */
export async function GET(request: Request, { params }: { params: Promise<{ total: string }> }): Promise<Response> {
  const actor = await currentActor();
  const staff = mayRead(actor, 'desk.read', 'any');
  if (!staff.ok) return refusal(staff.error);
  const input = asked.safeParse({ total: (await params).total, page: new URL(request.url).searchParams.get('page') ?? undefined });
  const issue = input.success ? issueByTotal(store().read, input.data.total) : undefined;
  if (!input.success || !issue) return refusal({ code: 'not-found', what: 'issue' });
  const allowed = mayRead(actor, 'issue.read', statusOf(issue));
  if (!allowed.ok) return refusal(allowed.error);
  const pdf = await issuePdf(store(), issue.id, input.data.page);
  if (!pdf) return refusal({ code: 'not-found', what: 'page' });
  const name = `${issue.date}-${issue.totalNumber}${input.data.page === undefined ? '' : `-${input.data.page}`}.pdf`;
  return new Response(new Uint8Array(pdf.bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"`, 'content-length': String(pdf.bytes.length), 'cache-control': 'no-store' } });
}
