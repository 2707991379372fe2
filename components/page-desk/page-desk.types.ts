import type { PageCredit } from '@/lib/desk/views/issue';
import type { PageVersionBlocks, PageVersionList } from '@/lib/desk/views/page-version';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { ArticleState, IssueStatus, PageStatus } from '@/lib/newsroom/states';
import type { Finding } from '@/lib/proof/finding';
import type { Reply } from '@/lib/words/reply';

/** A page of the issue as the desk arranges it; `version` is the one its blocks were arranged on. */
export interface DeskPage {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly credits: readonly PageCredit[];
  readonly status: PageStatus;
  readonly version: number;
  readonly blocks: readonly Block[];
}

/** What the story list knows of an article besides its text. */
export interface DeskStory { readonly articleId: string; readonly title: string; readonly state: ArticleState; readonly wantedPage: number | null }

/** Everything the page desk works on, read at one moment. */
export interface DeskView {
  readonly issueId: string;
  readonly total: number;
  readonly label: string;
  readonly status: IssueStatus;
  readonly layout: IssueLayout;
  readonly pages: readonly DeskPage[];
  readonly stories: readonly DeskStory[];
  /** Findings that no page shows by itself: of masthead and stories. */
  readonly findings: readonly Finding[];
  readonly mayMakeUp: boolean;
  /** May the one who looks take a page over from whoever makes it up? */
  readonly mayTakeOver?: boolean;
}

export interface SavedLayouts { readonly pages: readonly { readonly pageId: string; readonly version: number }[]; readonly findings: readonly Finding[]; readonly status: IssueStatus }

/** Pages and the window that holds or asks for them. */
interface HeldPages { readonly pageIds: readonly string[]; readonly holder: string }
interface HeldPage { readonly pageId: string; readonly holder: string }

export interface PageDeskActions {
  save(input: { issueId: string; pages: readonly { pageId: string; version: number; blocks: readonly Block[] }[]; holder: string }): Promise<Reply<SavedLayouts>>;
  read(total: number): Promise<Reply<DeskView>>;
  hold(input: HeldPages): Promise<Reply<null>>;
  letGo(input: HeldPages): Promise<Reply<null>>;
  ask(input: HeldPage): Promise<Reply<{ readonly mine: boolean }>>;
  answer(input: HeldPage & { readonly give: boolean }): Promise<Reply<null>>;
  takeOver(input: HeldPage): Promise<Reply<null>>;
  versions(input: { pageId: string; before?: number }): Promise<Reply<PageVersionList>>;
  version(id: string): Promise<Reply<PageVersionBlocks>>;
  nameVersion(input: { id: string; name: string }): Promise<Reply<null>>;
}
