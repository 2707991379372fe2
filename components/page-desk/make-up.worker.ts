import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Proposal } from '@/lib/makeup/machine/solve';
import { runSolver, type MakeUpProgress } from './solve-run';

/** Pages to be made up, which page the desk wants articles on, and how long to look. */
export interface MakeUpOrder { readonly issue: IssueLayout; readonly pages: readonly number[]; readonly seed: number; readonly wanted: Readonly<Record<string, number | null>>; readonly seconds: number }

export type MakeUpNews =
  | { readonly kind: 'progress'; readonly progress: MakeUpProgress }
  | { readonly kind: 'done'; readonly proposals: readonly Proposal[] };

const tell = (news: MakeUpNews) => self.postMessage(news);
let enough = false;

self.addEventListener('message', (event: MessageEvent<MakeUpOrder | 'enough'>) => {
  if (event.data === 'enough') { enough = true; return; }
  void runSolver(event.data, (progress) => tell({ kind: 'progress', progress }), () => enough).then((proposals) => tell({ kind: 'done', proposals }));
});
