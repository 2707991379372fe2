import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { MakeUpOptions } from './make-up-options';
import { Solver, type Proposal } from './solve';

/** The pages to be made up: format, house style, masthead, and what stands on them. */
export type PagesToMakeUp = Omit<IssueLayout, 'stories'>;

/** How long to look: so many tries, or until it is over. */
export interface MakeUpEffort { readonly steps: number; readonly over?: () => boolean }

/** One layout, laid once. */
export const onePass: MakeUpEffort = { steps: 2 };
/** Tries of a make-up nobody waits for: each taste laid in full and a few tries to better them. */
export const usualEffort: MakeUpEffort = { steps: 40 };

/**
 * Makes up pages: gives every story a page, a place, a shape and a headline. Returns layouts that clearly differ, the best first, each judged by rule, with
 * what does not fit and what would make it fit. All pages are set in full: nothing is overset unless it is said. At least one layout, if only of bare pages.
 */
export function makeUp(stories: readonly Story[], pages: PagesToMakeUp, options: MakeUpOptions, typeCase: TypeCase, { steps, over }: MakeUpEffort = usualEffort): readonly Proposal[] {
  const solver = new Solver({ ...pages, stories: Object.fromEntries(stories.map((story) => [story.articleId, story])) }, options, typeCase);
  do solver.step(); while (!solver.done && solver.counts.tries < steps && over?.() !== true);
  return solver.proposals();
}
