import type { Db } from '@/db/open';
import { articlesWithPhoto } from '@/db/queries/articles';
import { pagesOfArticle } from '@/db/queries/placements';

/** Issues with an article on a page that uses a photo, the newest first. */
export async function issuesShowing(db: Db, photoId: string): Promise<{ readonly issueId: string; readonly total: number }[]> {
  const issues = new Map<string, number>();
  for (const article of await articlesWithPhoto(db, photoId)) for (const place of pagesOfArticle(db, article.id).all()) issues.set(place.issueId, place.totalNumber);
  return [...issues].map(([issueId, total]) => ({ issueId, total })).sort((one, other) => other.total - one.total);
}
