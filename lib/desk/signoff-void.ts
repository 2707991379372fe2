import { and, eq, isNull, sql } from 'drizzle-orm';
import { pagesOfArticle } from '@/db/queries/placements';
import { editions, issues } from '@/db/schema';
import { issueStatuses, type IssueStatus } from '@/lib/newsroom/states';
import { stepIssue } from '@/lib/newsroom/workflow';
import type { Scene } from './operation';

/** What was changed after signing; a detail (a title, field names) may follow a colon: 'story:标题'. Words are made of it in lib/words/describe-void. */
export const voidCauses = ['story', 'photo', 'page', 'layout', 'masthead', 'publication'] as const;

const isStatus = (text: string): text is IssueStatus => (issueStatuses as readonly string[]).includes(text);

/**
 * Makes the sign-off of a signed, not yet published issue void: the edition keeps when and why, the issue is in the making again.
 * Nothing happens to issues that are not signed off; published editions stand whatever changes later. True: a sign-off was lost.
 */
export function voidSignOff(scene: Scene, issueId: string, reason: string): boolean {
  const [issue] = scene.db.select({ id: issues.id, status: issues.status, version: issues.version }).from(issues).where(eq(issues.id, issueId)).limit(1).all();
  if (!issue || !isStatus(issue.status)) return false;
  const next = stepIssue(issue.status, 'void');
  if (!next.ok) return false;
  scene.db.update(editions).set({ voidedAt: scene.at, voidReason: reason })
    .where(and(eq(editions.issueId, issueId), isNull(editions.voidedAt), isNull(editions.publishedAt))).run();
  scene.db.update(issues).set({ status: next.value, version: sql`${issues.version} + 1` }).where(eq(issues.id, issueId)).run();
  scene.note('issue.signOffVoid', 'issue', issueId, issue.version + 1, { reason });
  return true;
}

/** Makes the sign-off of every signed issue void that has this article on a page. */
export function voidSignOffForArticle(scene: Scene, articleId: string, reason: string): void {
  const issueIds = new Set(pagesOfArticle(scene.db, articleId).all().map((place) => place.issueId));
  for (const issueId of issueIds) voidSignOff(scene, issueId, reason);
}
