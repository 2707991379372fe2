'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { houseTemplateIds, type HouseTemplateId } from '@/lib/makeup/templates/house-templates';
import { pageFormat } from '@/lib/makeup/format';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { applyTemplate, type PageTemplate, type TemplateProblem } from '@/lib/makeup/templates/page-template';
import { fillTemplate, type FilledTemplate } from '@/lib/makeup/templates/page-template-fill';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from '../block-id';
import { storyTitle } from '../block-names';
import { useThisDesk } from '../use-desk';

type Pages = Readonly<Record<number, readonly Block[]>>;
const withPages = (issue: IssueLayout, blocks: Pages): IssueLayout => ({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: blocks[page.number] ?? page.blocks })) });

/** Does a page show copy that a template could be made of? */
export const holdsCopy = (blocks: readonly Block[]): boolean => blocks.some((block) => !['masthead', 'folio', 'notice'].includes(block.kind));

/** Puts templates on the page shown and fills their places; each is one step that can be undone, and says what it did. */
export function useTemplates() {
  const t = useTranslations('pageTemplates');
  const desk = useThisDesk();
  const { issue, number, view } = desk;
  const nameOf = useCallback((template: PageTemplate): string => ((houseTemplateIds as readonly string[]).includes(template.name) ? t(`house.${template.name as HouseTemplateId}`) : template.name), [t]);
  const problemWords = useCallback((problem: TemplateProblem): string => {
    switch (problem.kind) {
      case 'no-page': case 'no-room': return t(`problem.${problem.kind}`);
      case 'format': return t('problem.format', { made: pageFormat(problem.made)?.name ?? problem.made, has: pageFormat(problem.has)?.name ?? problem.has });
      case 'pinned': return t('problem.pinned', { block: desk.nameOf(problem.block) });
    }
  }, [desk, t]);
  /** Fills the places of the page as it stands in `layout`: with copy that may come on a page and is not wanted elsewhere. */
  const fillIn = useCallback((layout: IssueLayout, goOn: readonly string[]): FilledTemplate => {
    const stories = Object.values(layout.stories).filter((story) => desk.placeable(story.articleId));
    const wanted = Object.fromEntries(view.stories.map((story) => [story.articleId, story.wantedPage]));
    return fillTemplate(layout, number, stories, typeCase, { wanted, goOn });
  }, [desk, number, view.stories]);

  /** Puts a template on the page; in words why not, null when it is done. */
  const put = useCallback((template: PageTemplate, fill: boolean): string | null => {
    const applied = applyTemplate(issue, number, template, newBlockId);
    if (!applied.ok) return problemWords(applied.problem);
    let { pages } = applied;
    const filled = fill ? fillIn(withPages(issue, pages), applied.cutOff) : null;
    if (filled) pages = { ...pages, [number]: filled.blocks };
    const left = applied.off.filter((id) => !filled?.placed.includes(id));
    const cutOff = applied.cutOff.filter((id) => !filled?.placed.includes(id));
    const words = filled ? t('appliedFilled', { name: nameOf(template), page: number, placed: filled.placed.length, empty: filled.empty })
      : t('applied', { name: nameOf(template), page: number, count: pages[number]?.filter((block) => block.kind === 'empty').length ?? 0 });
    desk.setSelection(null);
    desk.applyBlocks(pages, [words, t('off', { count: left.length }), cutOff.length > 0 ? t('cutOff', { titles: cutOff.map((id) => `《${storyTitle(issue, id)}》`).join('') }) : ''].filter(Boolean).join(' '));
    return null;
  }, [desk, fillIn, issue, nameOf, number, problemWords, t]);

  const fill = useCallback(() => {
    const filled = fillIn(issue, []);
    if (filled.placed.length === 0) { desk.say(t('filledNone'), true); return; }
    desk.applyBlocks({ [number]: filled.blocks }, t('filled', { placed: filled.placed.length, empty: filled.empty }));
  }, [desk, fillIn, issue, number, t]);
  return { put, fill, nameOf };
}
