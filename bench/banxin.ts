import { composeIssue, composePage } from '@/lib/makeup/compose';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import { faceSubset } from '@/lib/press/fonts';
import { proofsToPdf } from '@/lib/render/pdf';
import { typeCase } from '@/lib/typeset/type-case';
import { timed, type Contender } from './contender';
import { afterKeystroke, firstPage, storiesOn } from './newspaper';

export function banxin(): Contender {
  let composed: { issue: IssueLayout; proofs: readonly PageProof[] } | null = null;
  const proofsOf = (issue: IssueLayout): readonly PageProof[] => {
    if (composed?.issue !== issue) composed = { issue, proofs: composeIssue(issue, typeCase) };
    return composed.proofs;
  };
  return {
    name: 'Banxin',
    async compose(issue) {
      return (await timed(() => composeIssue(issue, typeCase))).ms;
    },
    async keystroke(issue, nth) {
      proofsOf(issue);
      const lead = storiesOn(issue, firstPage)[0];
      if (!lead) throw new Error('no lead');
      const edited = afterKeystroke(issue, lead.articleId, nth);
      return (await timed(() => composePage(edited, firstPage, typeCase))).ms;
    },
    async pdf(issue) {
      const proofs = proofsOf(issue);
      const { ms, result } = await timed(() => proofsToPdf(proofs, { font: faceSubset, picture: () => Promise.reject(new Error('no pictures here')), title: 'bench', date: new Date(0) }));
      return { ms, bytes: result };
    },
    close: () => Promise.resolve(),
  };
}
