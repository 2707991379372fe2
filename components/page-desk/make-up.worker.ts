import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { makeUp } from '@/lib/makeup/make-up';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from './block-id';

/** Pages to be made up, and which page the desk wants articles on. */
export interface MakeUpOrder { readonly issue: IssueLayout; readonly pages: readonly number[]; readonly seed: number; readonly wanted: Readonly<Record<string, number | null>> }

export type MakeUpNews =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly pages: readonly PageLayout[]; readonly unplaced: readonly string[] };

const tell = (news: MakeUpNews) => self.postMessage(news);

self.addEventListener('message', (event: MessageEvent<MakeUpOrder>) => {
  const { issue, pages, seed, wanted } = event.data;
  const made = makeUp(issue, { pages, seed, wanted, keepPinned: true, newId: newBlockId, onProgress: (fraction) => tell({ kind: 'progress', fraction }) }, typeCase);
  tell({ kind: 'done', pages: made.pages, unplaced: made.unplaced });
});
