import type { PageChange } from '@/lib/makeup/edits/page-changes';
import type { Block } from '@/lib/makeup/block';

/** A saved layout of a page as the list shows it. */
export interface PageVersionRow {
  readonly id: string;
  readonly version: number;
  /** Moment of saving; empty: as the page stood before versions were kept. */
  readonly at: string;
  readonly by: string;
  readonly name: string;
  /** Against the version before; null for the first one kept. */
  readonly changes: readonly PageChange[] | null;
}

export interface PageVersionList { readonly rows: readonly PageVersionRow[]; /** Are there older ones? */ readonly more: boolean }

export interface PageVersionBlocks { readonly id: string; readonly version: number; readonly blocks: readonly Block[] }
