import { err, ok, type Result } from './result';
import type { ArticleState, IssueStatus } from './states';

/** Why a step is not possible: it does not start from this state. */
export interface NoSuchStep<State> { readonly step: string; readonly from: State }

/** An article as far as its way into print goes. `placedFrom`: of a placed article, the state it goes back to when taken off its page. */
export interface ArticleStanding { readonly state: ArticleState; readonly placedFrom: ArticleState | null }

/**
 * Steps of an article. `review` passes one of the three reviews: submitted → first-review (初审 passed) → second-review (复审 passed)
 * → ready (终审 passed). `return` sends back to the writer; `place` and `takeOff` follow the page; `publish` and `reopen` follow the issue.
 */
export type ArticleStep = 'submit' | 'review' | 'return' | 'spike' | 'restore' | 'place' | 'takeOff' | 'publish' | 'reopen';

const plain = (state: ArticleState): ArticleStanding => ({ state, placedFrom: null });
const mayBePlaced: readonly ArticleState[] = ['submitted', 'first-review', 'second-review', 'ready'];

function standingAfter(article: ArticleStanding, step: ArticleStep): ArticleStanding | null {
  const { state } = article;
  switch (step) {
    case 'submit': return state === 'draft' || state === 'returned' ? plain('submitted') : null;
    case 'review': switch (state) {
      case 'submitted': return plain('first-review');
      case 'first-review': return plain('second-review');
      case 'second-review': return plain('ready');
      default: return null;
    }
    case 'return': return mayBePlaced.includes(state) || state === 'placed' ? plain('returned') : null;
    case 'spike': return state === 'published' || state === 'spiked' ? null : plain('spiked');
    case 'restore': return state === 'spiked' ? plain('draft') : null;
    case 'place': return mayBePlaced.includes(state) ? { state: 'placed', placedFrom: state } : null;
    case 'takeOff': return state === 'placed' ? plain(article.placedFrom ?? 'ready') : null;
    case 'publish': return state === 'placed' ? { state: 'published', placedFrom: article.placedFrom } : null;
    case 'reopen': return state === 'published' ? { state: 'placed', placedFrom: article.placedFrom } : null;
  }
}

/** The article after a step, or that there is no such step from where it stands. */
export function stepArticle(article: ArticleStanding, step: ArticleStep): Result<ArticleStanding, NoSuchStep<ArticleState>> {
  const after = standingAfter(article, step);
  return after ? ok(after) : err({ step, from: article.state });
}

/** Steps of an issue. `void`: a signed issue was changed and must be signed again; `correct`: a published one is taken up again. */
export type IssueStep = 'start' | 'submit' | 'return' | 'signOff' | 'void' | 'publish' | 'publishCorrection' | 'unpublish' | 'correct';

const issueSteps: Record<IssueStep, Partial<Record<IssueStatus, IssueStatus>>> = {
  start: { planned: 'making', making: 'making' },
  submit: { planned: 'in-review', making: 'in-review' },
  return: { 'in-review': 'making', 'signed-off': 'making' },
  signOff: { making: 'signed-off', 'in-review': 'signed-off' },
  void: { 'signed-off': 'making' },
  publish: { 'signed-off': 'published' },
  publishCorrection: { 'signed-off': 'corrected' },
  unpublish: { published: 'signed-off', corrected: 'signed-off' },
  correct: { published: 'making', corrected: 'making' },
};

/** The issue's status after a step, or that there is no such step from where it stands. */
export function stepIssue(status: IssueStatus, step: IssueStep): Result<IssueStatus, NoSuchStep<IssueStatus>> {
  const after = issueSteps[step][status];
  return after ? ok(after) : err({ step, from: status });
}

/** Reasons for sending back, unpublishing and overriding are read by people: some words are asked for. */
export const reasonLength = { least: 2, most: 500 } as const;
