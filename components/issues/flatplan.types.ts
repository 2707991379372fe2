import type { DeskStory } from '@/components/page-desk/page-desk.types';
import type { IssueView, LooseCopy, OrderedPages } from '@/lib/desk/views/issue';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Finding } from '@/lib/proof/finding';
import type { Reply } from '@/lib/words/reply';
import type { Propose, Proposed } from './issues.types';

export interface FlatplanView {
  readonly issue: IssueView;
  readonly layout: IssueLayout;
  readonly findings: readonly Finding[];
  readonly stories: readonly DeskStory[];
  readonly sections: readonly string[];
  /** What the date of the issue gives, for its masthead. */
  readonly proposed: Proposed;
}

export interface PageSave { readonly pageId: string; readonly version: number; readonly blocks: readonly Block[] }

export interface FlatplanActions {
  setPage(input: unknown): Promise<Reply<{ version: number }>>;
  editMasthead(input: unknown): Promise<Reply<{ version: number }>>;
  remove(input: { issueId: string }): Promise<Reply<null>>;
  saveLayouts(input: { issueId: string; pages: readonly PageSave[] }): Promise<Reply<readonly { readonly pageId: string; readonly version: number }[]>>;
  movePages(input: { issueId: string; pages: readonly { pageId: string; version: number }[] }): Promise<Reply<OrderedPages>>;
  setPageCount(input: { issueId: string; version: number; pageCount: number; takeOff?: boolean }): Promise<Reply<{ pages: number }>>;
  looseCopy(): Promise<Reply<readonly LooseCopy[]>>;
  bringIn(input: { issueId: string; articleIds: readonly string[] }): Promise<Reply<{ brought: number }>>;
  takeOut(input: { issueId: string; articleId: string }): Promise<Reply<null>>;
  propose: Propose;
}
