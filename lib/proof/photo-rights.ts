import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import type { Finding } from './finding';
import { finding } from './rules';

/** Last day a photo may be printed, by photo id; one that is not named has no end. */
export type LastDays = ReadonlyMap<string, string>;

/** Photos on pages that may not be printed any more on the issue's day: serious, each once a page. On its last day a photo may still print. */
export function rightsFindings(layout: IssueLayout, proofs: readonly PageProof[], lastDays: LastDays, date: string): Finding[] {
  return proofs.flatMap((proof) => {
    const told = new Set<string>();
    return proof.items.flatMap((item): Finding[] => {
      if (item.kind !== 'picture' || item.file === null || told.has(item.photoId)) return [];
      const until = lastDays.get(item.photoId);
      if (until === undefined || until >= date) return [];
      told.add(item.photoId);
      const caption = (item.articleId === null ? undefined : layout.stories[item.articleId])?.photos.find((photo) => photo.photoId === item.photoId)?.caption ?? item.alt;
      return [finding('photo-expired', 'serious', { page: proof.page, articleId: item.articleId, blockId: item.blockId, params: { caption, until, date } })];
    });
  });
}
