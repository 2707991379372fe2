import type { TypeCase } from '@/lib/typeset/faces';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import type { MakeUpOptions } from '@/lib/makeup/machine/make-up-options';
import { fillTemplate } from './page-template-fill';

/** A page some of whose blocks stand although they are not pinned: those in the places of its template. */
export interface SeatedPages { readonly issue: IssueLayout; /** Blocks that stay where they are, by id. */ readonly held: ReadonlySet<string> }

const hasEmpty = (page: PageLayout): boolean => page.blocks.some((block) => block.kind === 'empty');

/**
 * Pages with empty blocks (模板空块), their places filled with what suits them: what stands on such a page stays, for the template says so, and a place
 * nothing suits is cleared for the make-up. The pages' other blocks are left to it. `clearedOf` gives a page as the make-up would clear it.
 */
export function seatTemplates(issue: IssueLayout, numbers: readonly number[], options: MakeUpOptions, typeCase: TypeCase, clearedOf: (page: PageLayout) => PageLayout): SeatedPages {
  const held = new Set<string>();
  const kind = options.empty ?? 'fill';
  const withEmpty = issue.pages.filter((page) => numbers.includes(page.number) && hasEmpty(page));
  const without = (page: PageLayout): PageLayout => ({ ...page, blocks: page.blocks.filter((block) => block.kind !== 'empty') });
  if (withEmpty.length === 0) return { issue, held };
  if (kind === 'clear') return { issue: { ...issue, pages: issue.pages.map((page) => (withEmpty.includes(page) ? without(page) : page)) }, held };
  if (kind === 'keep') {
    for (const page of withEmpty) for (const block of page.blocks) if (block.kind === 'empty') held.add(block.id);
    return { issue, held };
  }
  // Copy of the pages that will be cleared is free to take the places.
  let seated: IssueLayout = { ...issue, pages: issue.pages.map((page) => (numbers.includes(page.number) && !withEmpty.includes(page) ? clearedOf(page) : page)) };
  for (const page of withEmpty) {
    const filled = fillTemplate(seated, page.number, Object.values(seated.stories), typeCase, options.wanted ? { wanted: options.wanted } : {});
    const standing = without({ ...page, blocks: filled.blocks });
    for (const block of standing.blocks) held.add(block.id);
    seated = { ...seated, pages: seated.pages.map((entry) => (entry.number === page.number ? standing : entry)) };
  }
  return { issue: { ...issue, pages: issue.pages.map((page) => seated.pages.find((entry) => entry.number === page.number && withEmpty.includes(page)) ?? page) }, held };
}
