import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Reply } from '@/lib/words/reply';

/** What the length of an article is measured with: its issue with the article's own blocks only, and where its head stands (null: on no page). */
export interface CopyPlace { readonly layout: IssueLayout; readonly head: { readonly page: number; readonly blockId: string } | null }

/** Reads where an article stands. */
export type ReadCopyPlace = (id: string) => Promise<Reply<CopyPlace | null>>;
