import { z } from 'zod';
import { refusal } from '@/app/api/refusal';
import { currentActor } from '@/lib/auth/staff';
import { issueByTotal, statusOf, type IssueRecord } from '@/lib/desk/issues-subject';
import { layoutVersion } from '@/lib/desk/layout';
import { invalid } from '@/lib/desk/operation';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import { pdfStandards, type PdfChoice } from '@/lib/press/pdf';
import { PressPdfError } from '@/lib/press/pdf-check';
import { issuePdf } from '@/lib/press/pdf-issue';
import { inTurns } from '@/lib/press/pdf-turns';
import { PictureMissing } from '@/lib/press/pictures';

const asked = z.object({
  total: z.coerce.number().int().min(1), page: z.coerce.number().int().min(1).optional(),
  standard: z.enum(pdfStandards).default('x4'), bleed: z.literal('1').optional(), marks: z.literal('1').optional(),
});

const inTurn = inTurns<Awaited<ReturnType<typeof issuePdf>>>();

/** The PDF, or why there is none; a fault of the program itself goes on to the server's own answer. */
async function made(issue: IssueRecord, page: number | undefined, choice: PdfChoice, asker: AbortSignal): Promise<Buffer | Response> {
  // The same file only while nothing that prints has changed.
  const key = JSON.stringify([issue.id, issue.version, issue.status, layoutVersion(store().read, issue.id), page ?? null, choice]);
  try {
    const pdf = await inTurn(key, () => !asker.aborted, () => issuePdf(store(), issue.id, page, choice));
    return pdf ? pdf.bytes : await refusal({ code: 'not-found', what: 'page' });
  } catch (error) {
    if (error instanceof PressPdfError) return refusal({ code: 'refused', reason: 'press-pdf', params: { problems: error.message } });
    if (error instanceof PictureMissing) return refusal({ code: 'refused', reason: 'press-picture', params: { file: error.file.slice(0, 12) } });
    throw error;
  }
}

/**
 * A PDF of an issue, or with `?page=` of one page, as it stands now; for staff. `standard` x4 (also when nothing is said), x1a or reader;
 * `bleed=1` and `marks=1` for press files.
 */
export async function GET(request: Request, { params }: { params: Promise<{ total: string }> }): Promise<Response> {
  const actor = await currentActor();
  const staff = mayRead(actor, 'desk.read', 'any');
  if (!staff.ok) return refusal(staff.error);
  const input = asked.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), total: (await params).total });
  // A choice that is none is said; a number that is none names no issue.
  if (!input.success) return input.error.issues.some(({ path }) => path[0] !== 'total') ? refusal(invalid(input.error)) : refusal({ code: 'not-found', what: 'issue' });
  const issue = issueByTotal(store().read, input.data.total);
  if (!issue) return refusal({ code: 'not-found', what: 'issue' });
  const allowed = mayRead(actor, 'issue.read', statusOf(issue));
  if (!allowed.ok) return refusal(allowed.error);
  const { page, standard, bleed, marks } = input.data;
  const bytes = await made(issue, page, standard === 'reader' ? { standard } : { standard, bleed: bleed === '1', marks: marks === '1' }, request.signal);
  if (bytes instanceof Response) return bytes;
  const name = `${[issue.date, issue.totalNumber, ...(page === undefined ? [] : [page]), ...(standard === 'reader' ? ['reader'] : [standard])].join('-')}.pdf`;
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"`, 'content-length': String(bytes.length), 'cache-control': 'no-store' } });
}
