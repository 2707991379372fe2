import type { IssueView } from '@/lib/desk/views/issue';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Block } from '@/lib/makeup/block';
import type { Finding } from '@/lib/proof/finding';
import type { Reply } from '@/lib/words/reply';
import type { DeskStory } from '@/components/page-desk/page-desk.types';
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

export interface FlatplanActions {
  setPage(input: unknown): Promise<Reply<{ version: number }>>;
  editMasthead(input: unknown): Promise<Reply<{ version: number }>>;
  remove(input: { issueId: string }): Promise<Reply<null>>;
  saveLayouts(input: { issueId: string; pages: readonly { pageId: string; version: number; blocks: readonly Block[] }[] }): Promise<Reply<unknown>>;
  propose: Propose;
}
