import type { TypeCase } from '@/lib/typeset/faces';
import type { IssueLayout, PageLayout } from './issue-layout';
import { Making } from './making';
import { evenTaste } from './page-taste';

export interface MakeUpOptions {
  /** Numbers of the pages to make up; the others stay as they are. */
  readonly pages: readonly number[];
  /** Same copy, same seed, same pages; another seed gives pages of about equal rank. */
  readonly seed: number;
  readonly newId: () => string;
  /** Pinned blocks stay where they are. */
  readonly keepPinned: boolean;
  /** With `now`: after so many milliseconds the first good page found is taken. */
  readonly budgetMs?: number;
  readonly now?: () => number;
  /** Page the desk wants an article on, by article id. */
  readonly wanted?: Readonly<Record<string, number | null>>;
  /** Articles the desk wants to go on at a later page, however much room there is. */
  readonly jumps?: readonly string[];
  /** Lines that may fill a hole; the house's own when left out. */
  readonly fillers?: readonly string[];
  readonly onProgress?: (fraction: number) => void;
  readonly cancelled?: () => boolean;
}

export interface MakeUpNote { readonly rule: 'jump' | 'filler' | 'unplaced' | 'moved'; readonly params: Readonly<Record<string, string | number>> }

export interface MadeUpPages {
  /** The pages asked for, in order. */
  readonly pages: PageLayout[];
  /** Articles that found no place. */
  readonly unplaced: string[];
  readonly notes: MakeUpNote[];
}

/**
 * Makes up pages by itself: every story of the issue that stands nowhere yet is given a page, a rectangle and a headline, so that
 * feet are level and no copy is overset; what is too long for its page goes on on a later one. What finds no place is named.
 */
export function makeUp(issue: IssueLayout, options: MakeUpOptions, typeCase: TypeCase): MadeUpPages {
  const started = options.now?.() ?? 0;
  const hurry = (): boolean => options.cancelled?.() === true || (options.budgetMs !== undefined && options.now !== undefined && options.now() - started > options.budgetMs);
  const making = new Making(issue, options, typeCase);
  const made = making.lay(making.plan(), { seed: (page) => options.seed * 1009 + page, taste: evenTaste, hurry, onPage: (done, of) => options.onProgress?.(done / of) });
  return {
    pages: made.layout.pages.filter((page) => making.numbers.includes(page.number)), unplaced: made.unplaced.map((entry) => entry.story.articleId), notes: [...made.notes],
  };
}
