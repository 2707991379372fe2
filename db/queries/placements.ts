import { and, asc, eq, like, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { blocks, issues, pages } from '@/db/schema';

/** Pages an article stands on, in order: its own blocks and the briefs boxes that hold it. */
export const pagesOfArticle = (db: Db, articleId: string) =>
  db.selectDistinct({ issueId: issues.id, totalNumber: issues.totalNumber, issueStatus: issues.status, pageId: pages.id, page: pages.number })
    .from(blocks)
    .innerJoin(pages, eq(blocks.pageId, pages.id))
    .innerJoin(issues, eq(pages.issueId, issues.id))
    // Briefs boxes keep their articles' ids inside the block's JSON; ids are random, so finding one in the text is finding it.
    .where(or(eq(blocks.articleId, articleId), and(eq(blocks.kind, 'briefs'), like(sql`${blocks.data}`, `%"${articleId}"%`))))
    .orderBy(asc(issues.totalNumber), asc(pages.number));
