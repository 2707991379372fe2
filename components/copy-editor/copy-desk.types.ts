import type { ArticleContent } from '@/lib/copy/article-content';
import type { WrittenLine } from '@/lib/copy/revisions/authorship';
import type { ArticlePhotoView, ArticleView, RevisionText, RevisionView } from '@/lib/desk/views/article';
import type { PhotoView } from '@/lib/desk/views/photo';
import type { Reply } from '@/lib/words/reply';

export type Step = 'submit' | 'review' | 'return' | 'spike' | 'restore';

/** What the copy desk may ask of the server. */
export interface CopyActions {
  save(input: { id: string; version: number; content: ArticleContent; unlock?: boolean }): Promise<Reply<{ version: number }>>;
  step(step: Step, input: { id: string; version: number; reason?: string }): Promise<Reply<ArticleView>>;
  read(id: string): Promise<Reply<ArticleView>>;
  revisions(id: string): Promise<Reply<readonly RevisionView[]>>;
  revision(id: string): Promise<Reply<RevisionText>>;
  nameRevision(input: { id: string; revisionId: string; name: string }): Promise<Reply<null>>;
  authorship(id: string): Promise<Reply<readonly WrittenLine[]>>;
  restoreRevision(input: { id: string; version: number; revisionId: string }): Promise<Reply<ArticleView>>;
  /** Words of the saved text that may serve as tags. */
  suggestTags(id: string): Promise<Reply<readonly string[]>>;
  findPhotos(text: string): Promise<Reply<readonly PhotoView[]>>;
}

export interface PersonChoice { readonly id: string; readonly name: string; readonly role: ArticleContentRole; readonly guest: boolean; /** Pinyin and initials. */ readonly keys: string }
/** An agency whose copy we print; `locked`: its words may not be changed. */
export interface SourceChoice { readonly name: string; readonly locked: boolean; readonly keys: string }
export type ArticleContentRole = Extract<ArticleContent['byline'], { kind: 'people' }>['names'][number]['role'];

/** An issue copy can be meant for. */
export interface IssueChoice { readonly id: string; readonly label: string; readonly pages: number }

/** What the newsroom has to choose from. */
export interface Choices {
  readonly sections: readonly string[];
  readonly issues: readonly IssueChoice[];
  readonly people: readonly PersonChoice[];
  readonly sources: readonly SourceChoice[];
  readonly bylineLabel: string;
  readonly mayUpload: boolean;
}

/** The picture files known by photo id. */
export type PhotoIndex = Readonly<Record<string, Pick<ArticlePhotoView, 'file' | 'width' | 'height'>>>;
