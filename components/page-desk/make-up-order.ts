import { stepArticle } from '@/lib/newsroom/workflow';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { MakeUpOrder } from './make-up.worker';
import type { DeskStory } from './page-desk.types';

/** An order to make up pages: of the issue's stories only those whose state lets them come on to a page. */
export function makeUpOrder(issue: IssueLayout, known: readonly DeskStory[], pages: readonly number[], seed: number): MakeUpOrder {
  const ready = new Set(known.filter(({ state }) => state === 'placed' || stepArticle({ state, placedFrom: null }, 'place').ok).map((story) => story.articleId));
  return {
    issue: { ...issue, stories: Object.fromEntries(Object.entries(issue.stories).filter(([id]) => ready.has(id))) },
    pages, seed, seconds: secondsFor(pages.length), wanted: Object.fromEntries(known.map((story) => [story.articleId, story.wantedPage])),
  };
}

/** How long the machine may look: a page a few seconds, an issue ten or, with many pages, more. */
const secondsFor = (pages: number): number => (pages === 1 ? 4 : Math.min(40, Math.max(10, pages * 2.5)));
