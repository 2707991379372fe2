import type { ArticleContent } from '@/lib/copy/article-content';
import type { StoryKind } from '@/lib/copy/story';
import type { ArticleState } from '@/lib/newsroom/states';

/** One line of the desk's list. */
export interface ArticleRow {
  readonly id: string;
  readonly kind: StoryKind;
  readonly state: ArticleState;
  readonly kicker: string;
  readonly title: string;
  readonly section: string;
  readonly priority: number;
  readonly issueId: string | null;
  /** Total number of the issue it is meant for. */
  readonly issueTotal: number | null;
  readonly wantedPage: number | null;
  readonly characters: number;
  /** Names in order, or the source credit; empty without a byline. */
  readonly byline: readonly string[];
  readonly tags: readonly string[];
  readonly photos: number;
  readonly returnReason: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly version: number;
}

export interface ArticleList {
  readonly rows: readonly ArticleRow[];
  /** Rows that match, over all pages of the list. */
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** How many match in each state, whatever state is filtered for. */
  readonly counts: Readonly<Record<ArticleState, number>>;
}

/** Photo of an article with what the editor must know of the file; `file` null: announced, not there yet. */
export interface ArticlePhotoView {
  readonly photoId: string;
  readonly file: string | null;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  /** Focal point, percent of width and height. */
  readonly focusX: number;
  readonly focusY: number;
}

/** A page the article stands on. */
export interface StandingOn { readonly issueId: string; readonly totalNumber: number; readonly pageId: string; readonly page: number }

export interface ArticleView {
  readonly id: string;
  readonly state: ArticleState;
  readonly content: ArticleContent;
  readonly photos: readonly ArticlePhotoView[];
  readonly issueTotal: number | null;
  readonly characters: number;
  readonly returnReason: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
  readonly standsOn: readonly StandingOn[];
  readonly own: boolean;
  /** Its source's words are locked: only the chief editor may change them. */
  readonly locked: boolean;
  /** The one who asked may change locked words, if they say so. */
  readonly mayUnlock: boolean;
  /** What the one who asked may do with it now. */
  readonly may: Readonly<Record<'edit' | 'submit' | 'review' | 'return' | 'spike' | 'restore', boolean>>;
}

export interface RevisionView {
  readonly id: string;
  readonly version: number;
  readonly baseVersion: number;
  /** refused: a save that came too late; its text is kept here. */
  readonly kind: 'saved' | 'refused';
  readonly authorName: string;
  readonly name: string;
  readonly title: string;
  readonly characters: number;
  readonly createdAt: string;
}

/** A revision with its text. */
export interface RevisionText extends RevisionView { readonly content: ArticleContent }
