import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { ArtworkFile, MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import type { Reply } from '@/lib/words/reply';

/** What the masthead is designed on: an issue's pages without copy, and what stands now. */
export interface MastheadDeskView {
  readonly version: number;
  readonly design: MastheadDesign;
  readonly face: string;
  /** The latest issue, or one made up for show, without stories. */
  readonly layout: IssueLayout;
  /** Total number of that issue; null: made up for show. */
  readonly total: number | null;
  readonly mayEdit: boolean;
}

export interface SavedDesign { readonly version: number; readonly mastheadDesign: MastheadDesign; readonly nameplateFace: string }
export type SaveDesign = (input: { version: number; mastheadDesign: MastheadDesign; nameplateFace?: string }) => Promise<Reply<SavedDesign>>;

/** Sends artwork to the newsroom. Rejects when the server can't be reached. */
export async function uploadArtwork(file: File): Promise<Reply<ArtworkFile>> {
  const response = await fetch('/desk/settings/masthead/upload', { method: 'POST', headers: { 'x-file-name': encodeURIComponent(file.name) }, body: file });
  return await response.json() as Reply<ArtworkFile>;
}
