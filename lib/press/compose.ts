import type { Db } from '@/db/open';
import { issueLayout, layoutVersion } from '@/lib/desk/layout';
import { composeIssue } from '@/lib/makeup/compose';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import { typeCase } from '@/lib/typeset/type-case';

/** An issue as data and the pages it makes. */
export interface IssueProofs { readonly layout: IssueLayout; readonly proofs: readonly PageProof[] }

interface Kept extends IssueProofs { readonly key: string }

/** Proofs by database connection and issue; an entry is made anew when anything that prints has another version. */
const kept = new WeakMap<Db, Map<string, Kept>>();
const mostKept = 12;

/** The layout of an issue and the proofs of all its pages, remembered until a version changes. Throws when there is no such issue. */
export async function issueProofs(db: Db, issueId: string): Promise<IssueProofs> {
  const key = layoutVersion(db, issueId);
  const ofStore = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, ofStore);
  const known = ofStore.get(issueId);
  if (known?.key === key) return known;
  const layout = await issueLayout(db, issueId);
  const fresh: Kept = { key, layout, proofs: composeIssue(layout, typeCase) };
  ofStore.delete(issueId);
  ofStore.set(issueId, fresh);
  const [oldest] = ofStore.keys();
  if (ofStore.size > mostKept && oldest !== undefined) ofStore.delete(oldest);
  return fresh;
}

/** Proofs of an issue's pages by page number. Throws when there is no such issue. */
export const proofsOf = async (db: Db, issueId: string): Promise<readonly PageProof[]> => (await issueProofs(db, issueId)).proofs;
