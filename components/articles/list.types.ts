import type { ArticleState } from '@/lib/newsroom/states';
import type { Reply } from '@/lib/words/reply';

export const listAddress = '/desk/articles';

export interface SectionChoice { readonly name: string; /** Name of the section it is part of; empty: none. */ readonly parent: string }
export interface PersonOption { readonly id: string; readonly name: string; /** Pinyin and initials. */ readonly keys: string }
export interface IssueOption { readonly id: string; readonly total: number; readonly label: string; /** It can still take copy. */ readonly open: boolean }

/** What the newsroom has to filter by and to set. */
export interface ListChoices {
  readonly sections: readonly SectionChoice[];
  readonly issues: readonly IssueOption[];
  readonly tags: readonly string[];
  readonly people: readonly PersonOption[];
}

export type ListStep = 'submit' | 'review' | 'return' | 'spike' | 'restore';
export type BulkAct =
  | { readonly kind: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'issue'; readonly issueId: string | null }
  | { readonly kind: 'step'; readonly step: ListStep; readonly reason?: string };

/** What became of one article; `message` says why it was refused. */
export interface BulkLine { readonly id: string; readonly title: string; readonly outcome: 'done' | 'unchanged' | 'refused'; readonly message: string }

export interface SavedFilterView { readonly id: string; readonly name: string; readonly query: string }

/** What the list may ask of the server. */
export interface ListActions {
  bulk(input: { articles: readonly { id: string; version: number }[]; act: BulkAct }): Promise<Reply<readonly BulkLine[]>>;
  saveFilter(input: { name: string; query: string }): Promise<Reply<SavedFilterView>>;
  removeFilter(input: { id: string }): Promise<Reply<unknown>>;
  setDeskSections(input: { sections: readonly string[] }): Promise<Reply<unknown>>;
}

/** How many articles are whose. */
export interface ViewCounts { readonly all: number; readonly mine: number; readonly desk: number }
export type ListView = 'all' | 'mine' | 'desk';
export type StateCounts = Readonly<Record<ArticleState, number>>;
