import type { Store } from '@/db/open';
import { labelOf } from '@/lib/desk/issues-numbering';
import { issueSubject } from '@/lib/desk/issues-subject';
import type { PageProof } from '@/lib/makeup/page-proof';
import { issueProofs } from './compose';
import { pressPdf, writePressPdf, type PdfLabel, type WrittenPdf } from './pdf';

/** Proofs and title of an issue, or of one of its pages; null when there is no such page. Throws when there is no such issue. */
async function pagesOf(store: Store, issueId: string, page: number | undefined): Promise<{ proofs: readonly PageProof[]; label: PdfLabel } | null> {
  const subject = issueSubject(store.read, issueId);
  if (!subject.ok) throw new Error(`no issue ${issueId}`);
  const issue = subject.value.value;
  const { layout, proofs } = await issueProofs(store.read, issueId);
  const wanted = page === undefined ? proofs : proofs.filter((proof) => proof.page === page);
  return wanted.length === 0 ? null : { proofs: wanted, label: { name: layout.masthead.name, label: labelOf(issue), date: issue.date } };
}

/** The press PDF of an issue as it stands, or of one page; null when there is no such page. */
export async function issuePdf(store: Store, issueId: string, page?: number): Promise<{ readonly bytes: Buffer; readonly pages: number } | null> {
  const found = await pagesOf(store, issueId, page);
  return found && { bytes: await pressPdf(store, found.proofs, found.label), pages: found.proofs.length };
}

/** The same, written to a file whole or not at all. */
export async function writeIssuePdf(store: Store, issueId: string, page: number | undefined, file: string): Promise<WrittenPdf | null> {
  const found = await pagesOf(store, issueId, page);
  return found && writePressPdf(store, found.proofs, found.label, file);
}
