import type { ImportedArticle } from '@/lib/copy/import/contents';
import type { Doubt, ImportResult, LineHint } from '@/lib/copy/import/import-types';
import type { Reply } from '@/lib/words/reply';

/** What an import would bring, as the browser shows it. */
export interface ReadCopy {
  readonly text: string;
  readonly hints: readonly LineHint[];
  readonly encoding: string;
  readonly dropped: readonly { readonly what: 'image' | 'note'; readonly line: number }[];
  readonly result: Omit<ImportResult, 'pieces'>;
  readonly contents: readonly ImportedArticle[];
}

export interface ImportActions {
  reread(input: { text: string; hints: readonly LineHint[]; decisions: Readonly<Record<string, string>> }): Promise<Reply<ReadCopy>>;
  take(input: { issueId: string | null; contents: readonly ImportedArticle[] }): Promise<Reply<{ articles: readonly { id: string; key: string; kind: string; title: string }[] }>>;
}

export interface OpenIssue { readonly id: string; readonly total: number; readonly label: string }
export type { Doubt, ImportedArticle };
