import type { StoryKind } from '@/lib/copy/story';
import type { Block } from '@/lib/makeup/block';
import type { ArticleState, IssueStatus, PageStatus } from '@/lib/newsroom/states';

/** What the desk shows of issues and pages; plain data that may go to a browser. */

export interface PageCredit { readonly role: string; readonly name: string }

/** Masthead fields as a new issue would have them, computed from its date and the issue before it. */
export interface IssueProposal {
  readonly date: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly totalNumber: number;
  readonly numberInYear: number;
  /** 第35期(总第710期) */
  readonly label: string;
  readonly publisher: string;
  readonly permit: readonly string[];
  readonly notices: readonly string[];
  readonly formatId: string;
  readonly pageCount: number;
  /** False: the date falls on another weekday than the usual one, which only warns. */
  readonly usualWeekday: boolean;
  readonly previous: { readonly totalNumber: number; readonly numberInYear: number; readonly date: string } | null;
}

export interface IssueRow {
  readonly id: string;
  readonly totalNumber: number;
  readonly numberInYear: number;
  readonly label: string;
  readonly date: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly extra: string;
  readonly status: IssueStatus;
  readonly pages: number;
  readonly stories: number;
  /** Does a reader see an edition of it now? */
  readonly readable: boolean;
  readonly version: number;
}

export interface PageStory { readonly articleId: string; readonly title: string; readonly kind: string; readonly state: ArticleState; readonly version: number; readonly wantedPage: number | null }

export interface PageView {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly credits: readonly PageCredit[];
  readonly status: PageStatus;
  readonly version: number;
  readonly blocks: readonly Block[];
  /** Stories with a block here, in reading order. */
  readonly stories: readonly PageStory[];
  /** Share of the grid's cells that blocks cover, 0–1. */
  readonly fill: number;
}

export interface EditionRow {
  readonly id: string;
  readonly revision: number;
  readonly sha256: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly overrideReason: string;
  readonly voidedAt: string | null;
  readonly voidReason: string;
  readonly publishedAt: string | null;
  readonly unpublishedAt: string | null;
  readonly unpublishReason: string;
  readonly correction: string;
}

/** A story of the issue that stands on no page. */
export interface UnplacedStory extends PageStory { readonly priority: number; readonly section: string; readonly characters: number; readonly photos: number }

export interface IssueView extends IssueRow {
  readonly publicationName: string;
  readonly publisher: string;
  readonly permit: readonly string[];
  readonly notices: readonly string[];
  readonly formatId: string;
  readonly overrides: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
  readonly returnRemarks: string;
  readonly flatplan: readonly PageView[];
  readonly unplaced: readonly UnplacedStory[];
  readonly editions: readonly EditionRow[];
  /** What the one who asked may do with it now. */
  readonly may: Readonly<Record<'edit' | 'makeUp' | 'submit' | 'return' | 'signOff' | 'publish' | 'unpublish' | 'correct' | 'delete', boolean>>;
}

/** Copy of the copy desk that no issue has yet and that may come on to a page. */
export interface LooseCopy {
  readonly articleId: string; readonly title: string; readonly kind: StoryKind; readonly state: ArticleState; readonly section: string;
  readonly priority: number; readonly characters: number; readonly photos: number; readonly updatedAt: string;
}

/** Pages in their new order. */
export interface OrderedPages {
  readonly pages: readonly { readonly pageId: string; readonly page: number; readonly version: number }[];
  /** Pages on which blocks lost rows to deeper furniture, with how many did. */
  readonly cut: readonly { readonly page: number; readonly blocks: number }[];
}
