import type { Store } from '@/db/open';
import { editionInForce } from '@/lib/desk/editions';
import { labelOf } from '@/lib/desk/issues-numbering';
import { issueSubject, statusOf, type IssueRecord } from '@/lib/desk/issues-subject';
import type { PageProof } from '@/lib/makeup/page-proof';
import { issueProofs } from './compose';
import { makePdf, writePdf, type PdfChoice, type PdfLabel, type WrittenPdf } from './pdf';

/** The edition in force of an issue that is signed: what was signed is what is printed, whatever was renamed since. */
async function signedPages(store: Store, issue: IssueRecord): Promise<{ proofs: readonly PageProof[]; label: PdfLabel } | null> {
  switch (statusOf(issue)) {
    case 'planned': case 'making': case 'in-review': return null;
    case 'signed-off': case 'published': case 'corrected': {
      const content = await editionInForce(store.read, issue.id);
      return content && { proofs: content.pages.map((page) => page.proof), label: { name: content.publication.name, label: content.issue.label, date: content.issue.date } };
    }
  }
}

async function standingPages(store: Store, issue: IssueRecord): Promise<{ proofs: readonly PageProof[]; label: PdfLabel }> {
  const { layout, proofs } = await issueProofs(store.read, issue.id);
  return { proofs, label: { name: layout.masthead.name, label: labelOf(issue), date: issue.date } };
}

/** Proofs and title of an issue, or of one of its pages; null when there is no such page. Throws when there is no such issue. */
async function pagesOf(store: Store, issueId: string, page: number | undefined): Promise<{ proofs: readonly PageProof[]; label: PdfLabel } | null> {
  const subject = issueSubject(store.read, issueId);
  if (!subject.ok) throw new Error(`no issue ${issueId}`);
  const issue = subject.value.value;
  const { proofs, label } = await signedPages(store, issue) ?? await standingPages(store, issue);
  const wanted = page === undefined ? proofs : proofs.filter((proof) => proof.page === page);
  return wanted.length === 0 ? null : { proofs: wanted, label };
}

/** What to make of an issue when nothing is said: the newer press standard, at trim size. */
export const usualChoice: PdfChoice = { standard: 'x4' };

/** The PDF of an issue (of a signed one as it was signed, of any other as it stands), or of one page; null when there is no such page. */
export async function issuePdf(store: Store, issueId: string, page?: number, choice: PdfChoice = usualChoice): Promise<{ readonly bytes: Buffer; readonly pages: number } | null> {
  const found = await pagesOf(store, issueId, page);
  return found && { bytes: await makePdf(store, found.proofs, found.label, choice), pages: found.proofs.length };
}

/** The same, written to a file whole or not at all. */
export async function writeIssuePdf(store: Store, issueId: string, page: number | undefined, file: string, choice: PdfChoice = usualChoice): Promise<WrittenPdf | null> {
  const found = await pagesOf(store, issueId, page);
  return found && writePdf(store, found.proofs, found.label, choice, file);
}

/** A file for each page, into a folder: `fileOf` names them. */
export async function writePagePdfs(store: Store, issueId: string, fileOf: (page: number) => string, choice: PdfChoice = usualChoice): Promise<WrittenPdf[]> {
  const found = await pagesOf(store, issueId, undefined);
  const written: WrittenPdf[] = [];
  for (const proof of found?.proofs ?? []) written.push(await writePdf(store, [proof], found?.label ?? { name: '', label: '', date: '' }, choice, fileOf(proof.page)));
  return written;
}
