import { z } from 'zod';
import type { Db } from '@/db/open';
import { issueRecord, type IssueRecord } from '@/db/queries/issues';
import { articleRecords, blockData, pageRecord, pageRecords, updatePage, type ArticleRecord, type PageRecord } from '@/db/queries/pages';
import type { Block } from '@/lib/makeup/block';
import { pageFormat } from '@/lib/makeup/format';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { articleStates, pageStatuses, type ArticleState, type PageStatus } from '@/lib/newsroom/states';
import type { ArticleStanding } from '@/lib/newsroom/workflow';
import type { DeskError } from './error';
import { issueSubject } from './issues-subject';
import { articlesOf, blocksSchema } from './layout-schema';
import { liveLocks, lockedError } from './locks-check';
import { operation, type Subject } from './operation';
import { voidSignOff } from './signoff-void';
import type { PageStory, PageView } from './views/issue';

/** Blocks of a page in their order. Throws when the database holds something that is no block. */
export const blocksOf = (db: Db, pageId: string): Block[] => blocksSchema.parse(blockData(db, pageId));

function knownState(text: string | null): ArticleState | null {
  return articleStates.find((state) => state === text) ?? null;
}

/** Where an article stands on its way into print. Throws for a state the newsroom does not know. */
export function standingOf(article: ArticleRecord): ArticleStanding {
  const state = knownState(article.state);
  if (!state) throw new Error(`unknown state ${article.state}`);
  return { state, placedFrom: knownState(article.placedFrom) };
}

/** An article as the flatplan lists it. */
export const pageStory = (article: ArticleRecord): PageStory =>
  ({ articleId: article.id, title: article.title || article.kicker, kind: article.kind, state: standingOf(article).state, version: article.version, wantedPage: article.wantedPage });

/** How far a page is. Throws for a status the newsroom does not know. */
export function pageStatusOf(page: PageRecord): PageStatus {
  const status = pageStatuses.find((known) => known === page.status);
  if (!status) throw new Error(`unknown page status ${page.status}`);
  return status;
}

/** Pages of an issue with their blocks and stories. */
export function pageViews(db: Db, issue: IssueRecord): PageView[] {
  const format = pageFormat(issue.formatId);
  const cells = format ? format.columns * format.rows : 0;
  return pageRecords(db, issue.id).map((page) => {
    const blocks = blocksOf(db, page.id);
    const ids = [...new Set(blocks.flatMap((block) => articlesOf(block)))];
    const found = new Map(articleRecords(db, ids).map((article) => [article.id, article]));
    const covered = blocks.reduce((sum, block) => sum + block.columns * block.rows, 0);
    return {
      id: page.id, number: page.number, section: page.section, credits: page.credits, status: pageStatusOf(page), version: page.version, blocks,
      stories: ids.flatMap((id) => { const article = found.get(id); return article ? [pageStory(article)] : []; }),
      fill: cells === 0 ? 0 : Math.min(1, covered / cells),
    };
  });
}

export interface PageOfIssue { readonly page: PageRecord; readonly issue: IssueRecord }

/** The page as an operation's subject; the state asked about is its issue's. */
export function pageSubject(db: Db, pageId: string): Result<Subject<PageOfIssue>, DeskError> {
  const page = pageRecord(db, pageId);
  const issue = page && issueRecord(db, page.issueId);
  if (!page || !issue) return err({ code: 'not-found', what: 'page' });
  const subject = issueSubject(db, issue.id);
  return subject.ok ? ok({ value: { page, issue }, state: subject.value.state, own: false, kind: 'page', id: page.id, version: page.version }) : subject;
}

const pageInput = z.object({
  pageId: z.string(),
  version: z.number().int(),
  section: z.string().trim().max(20).optional(),
  credits: z.array(z.object({ role: z.string().trim().min(1).max(10), name: z.string().trim().min(1).max(40) })).max(12).optional(),
  status: z.enum(pageStatuses).optional(),
});

/** Names a page's section, the people on its folio, or its proof status; refused while somebody else makes the page up. What prints voids a sign-off. Out: the page's new version. */
export const setPage = operation<typeof pageInput, PageOfIssue, { version: number }>({
  action: 'issue.edit',
  input: pageInput,
  subject: async (db, input) => pageSubject(db, input.pageId),
  baseVersion: (input) => input.version,
  async run(scene, { section, credits, status }, { value: { page, issue } }) {
    const others = scene.actor.system ? [] : liveLocks(scene.db, [page.id], scene.now).filter((lock) => lock.userId !== scene.actor.userId);
    if (others.length > 0) return err(lockedError(others, [page], scene.actor));
    const version = updatePage(scene.db, page.id, { section, credits, status });
    const prints = (section !== undefined && section !== page.section) || (credits !== undefined && JSON.stringify(credits) !== JSON.stringify(page.credits));
    if (prints) voidSignOff(scene, issue.id, 'page');
    scene.note('page.edit', 'page', page.id, version, { section, credits, status });
    return ok({ version });
  },
});
