import type { Db } from '@/db/open';
import { articleStanding, type ArticleStandingRow } from '@/db/queries/articles';
import { isBylined } from '@/db/queries/people';
import { pagesOfArticle } from '@/db/queries/placements';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { articleStates, type ArticleState } from '@/lib/newsroom/states';
import type { DeskError } from './error';
import type { Actor, Subject } from './operation';
import type { StandingOn } from './views/article';

/** What an operation on an article says it made. */
export interface Saved { readonly id: string; readonly version: number }

/** The state a row says it is in. Throws for one the program does not know (a broken database). */
export function stateOf(text: string): ArticleState {
  const state = articleStates.find((known) => known === text);
  if (!state) throw new Error(`Unknown article state ${text}`);
  return state;
}

/** Is it theirs: made by them, or their name in its byline? */
export async function isOwn(db: Db, article: { readonly id: string; readonly createdBy: string | null }, actor: Actor): Promise<boolean> {
  if (actor.userId !== null && article.createdBy === actor.userId) return true;
  return actor.personId !== null && isBylined(db, article.id, actor.personId);
}

/** An article as the policy is asked about it. */
export async function articleSubject(db: Db, articleId: string, actor: Actor): Promise<Result<Subject<ArticleStandingRow>, DeskError>> {
  const article = await articleStanding(db, articleId);
  if (!article) return err({ code: 'not-found', what: 'article' });
  return ok({ value: article, state: stateOf(article.state), own: await isOwn(db, article, actor), kind: 'article', id: article.id, version: article.version });
}

/** Pages an article stands on, in order. */
export async function standsOn(db: Db, articleId: string): Promise<readonly StandingOn[]> {
  return (await pagesOfArticle(db, articleId)).map(({ issueId, totalNumber, pageId, page }) => ({ issueId, totalNumber, pageId, page }));
}

/** The refusal for something that cannot be done to copy standing on a page; names the page. */
export const onPage = (reason: string, place: StandingOn): DeskError => ({ code: 'refused', reason, params: { total: place.totalNumber, page: place.page } });
