import { stepArticle } from '@/lib/newsroom/workflow';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { MakeUpOrder } from './make-up.worker';
import type { DeskStory } from './page-desk.types';

/** An order to make up pages: of the issue's stories only those whose state lets them come on to a page. */
export function makeUpOrder(issue: IssueLayout, known: readonly DeskStory[], pages: readonly number[], seed: number): MakeUpOrder {
  const ready = new Set(known.filter(({ state }) => state === 'placed' || stepArticle({ state, placedFrom: null }, 'place').ok).map((story) => story.articleId));
  return {
    issue: { ...issue, stories: Object.fromEntries(Object.entries(issue.stories).filter(([id]) => ready.has(id))) },
    pages, seed, wanted: Object.fromEntries(known.map((story) => [story.articleId, story.wantedPage])),
  };
}
