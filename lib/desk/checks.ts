import type { Db } from '@/db/open';
import { issueRecord, publicationRecord, type IssueRecord } from '@/db/queries/issues';
import { articleRecords } from '@/db/queries/pages';
import { photoLastDays } from '@/db/queries/photos';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import { issueProofs } from '@/lib/press/compose';
import type { Finding } from '@/lib/proof/finding';
import { preflight, type IssueFacts } from '@/lib/proof/preflight';
import { standingOf } from './pages';

/** What the newsroom knows of an issue that its pages do not show. */
function factsOf(db: Db, issue: IssueRecord, articleIds: readonly string[], photoIds: readonly string[]): IssueFacts {
  const articles = articleRecords(db, articleIds).map((article) => ({ id: article.id, ...standingOf(article) }));
  const passed = (standing: (typeof articles)[number]): boolean => (standing.state === 'placed' || standing.state === 'published' ? standing.placedFrom : standing.state) === 'ready';
  return {
    date: issue.date, profile: publicationRecord(db)?.profile ?? 'internal', overrides: issue.overrides,
    reviewed: new Set(articles.filter(passed).map((article) => article.id)),
    unfinished: new Set(articles.filter(({ state }) => state === 'draft' || state === 'returned').map((article) => article.id)),
    lastDays: new Map(photoLastDays(db, photoIds).map(({ id, validUntil }) => [id, validUntil ?? ''])),
  };
}

const photosIn = (proofs: readonly PageProof[]): string[] => [...new Set(proofs.flatMap((proof) => proof.items.flatMap((item) => (item.kind === 'picture' ? [item.photoId] : []))))];

/** Preflight of an issue already composed. */
export function findingsOf(db: Db, issue: IssueRecord, layout: IssueLayout, proofs: readonly PageProof[]): Finding[] {
  return preflight(layout, proofs, factsOf(db, issue, Object.keys(layout.stories), photosIn(proofs)));
}

/** Everything the checks find in an issue. Throws when there is no such issue. */
export async function checkIssue(db: Db, issueId: string): Promise<Finding[]> {
  const issue = issueRecord(db, issueId);
  if (!issue) throw new Error(`no issue ${issueId}`);
  const { layout, proofs } = await issueProofs(db, issueId);
  return findingsOf(db, issue, layout, proofs);
}
