import type { Db } from '@/db/open';
import { articlesWithPhoto } from '@/db/queries/articles';
import { pagesOfArticle } from '@/db/queries/placements';
import { issueProofs } from './compose';

/** A photo as it stands on a page: pixels an inch of paper there. */
export interface PhotoPlace { readonly total: number; readonly page: number; readonly ppi: number }

/** Issues looked into for places, the newest. */
const mostIssues = 4;

/** Where a photo stands on pages of the newest issues that show it, and how fine it prints there. A picture whose file is missing is not named. */
export async function photoPlaces(db: Db, photoId: string): Promise<PhotoPlace[]> {
  const issues = new Map<string, number>();
  for (const article of await articlesWithPhoto(db, photoId)) for (const place of pagesOfArticle(db, article.id).all()) issues.set(place.issueId, place.totalNumber);
  const places: PhotoPlace[] = [];
  for (const [issueId, total] of [...issues].sort((one, other) => other[1] - one[1]).slice(0, mostIssues)) {
    const { proofs } = await issueProofs(db, issueId);
    for (const proof of proofs) for (const item of proof.items) if (item.kind === 'picture' && item.photoId === photoId && item.file !== null) places.push({ total, page: proof.page, ppi: Math.round(item.ppi) });
  }
  return places;
}
