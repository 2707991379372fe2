import type { Db } from '@/db/open';
import { issuesShowing } from '@/lib/desk/photo-issues';
import type { PhotoPlace } from '@/lib/desk/views/photo';
import { issueProofs } from './compose';

/** Issues looked into for places, the newest. */
const mostIssues = 4;

/** Where a photo stands on pages of the newest issues that show it, and how fine it prints there. A picture whose file is missing is not named. */
export async function photoPlaces(db: Db, photoId: string): Promise<PhotoPlace[]> {
  const places: PhotoPlace[] = [];
  for (const { issueId, total } of (await issuesShowing(db, photoId)).slice(0, mostIssues)) {
    const { proofs } = await issueProofs(db, issueId);
    for (const proof of proofs) for (const item of proof.items) if (item.kind === 'picture' && item.photoId === photoId && item.file !== null) places.push({ total, page: proof.page, ppi: Math.round(item.ppi) });
  }
  return places;
}
