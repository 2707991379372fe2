'use client';

import { useTranslations } from 'use-intl';
import { articlesIn, blockTitle, storyTitle } from '@/components/page-desk/block-names';
import { Confirm } from '@/components/ui/confirm';
import type { Block } from '@/lib/makeup/block';
import { isFurniture } from '@/lib/makeup/edits/block-edits';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';

/** What goes with a page: stories that wait for another place then, stories whose continuation it carries, and blocks that are lost. */
export interface GoesAlong { readonly stories: readonly string[]; readonly continued: readonly string[]; readonly lost: readonly Block[] }

/** Everything on a page but its masthead, folio and imprint. */
export function goesAlong(page: PageLayout): GoesAlong {
  const own = page.blocks.filter((block) => !isFurniture(block));
  const stories = [...new Set(own.filter((block) => block.kind !== 'jump').flatMap(articlesIn))];
  const continued = [...new Set(own.filter((block) => block.kind === 'jump').flatMap(articlesIn))].filter((id) => !stories.includes(id));
  return { stories, continued, lost: own.filter((block) => block.kind === 'notice' || block.kind === 'empty') };
}

/** Is there anything on it that one would miss? */
export const isMissed = ({ stories, continued, lost }: GoesAlong): boolean => stories.length + continued.length + lost.length > 0;

/** Asks before a page goes with what stands on it, and names it. */
export function TakePageAway({ page, layout, onOpenChange, onTake }: { page: PageLayout; layout: IssueLayout; onOpenChange: (open: boolean) => void; onTake: () => Promise<void> }) {
  const t = useTranslations('issue');
  const desk = useTranslations('pageDesk');
  const arrange = useTranslations('pageArrange');
  const { stories, continued, lost } = goesAlong(page);
  const titles = (ids: readonly string[]): string => ids.map((id) => t('titled', { title: storyTitle(layout, id) })).join(arrange('comma'));
  const nameOf = (block: Block): string => {
    if (block.kind === 'empty') return arrange(`empty.${block.role}`);
    const title = blockTitle(layout, block);
    return title ? desk('blockTitled', { kind: desk(`kind.${block.kind}`), title }) : desk(`kind.${block.kind}`);
  };
  return (
    <Confirm open onOpenChange={onOpenChange} danger title={t('takePage', { page: page.number })} act={t('takePageAct', { page: page.number })} onConfirm={onTake}>
      <div className="flex flex-col gap-2">
        <p>{t('takePageDetail')}</p>
        {stories.length > 0 ? <p><span className="font-medium text-ink">{t('takePageStories', { count: stories.length })}</span> {titles(stories)}</p> : null}
        {continued.length > 0 ? <p><span className="font-medium text-ink">{t('takePageContinued')}</span> {titles(continued)}</p> : null}
        {lost.length > 0 ? <p><span className="font-medium text-ink">{t('takePageLost')}</span> {lost.map(nameOf).join(arrange('comma'))}</p> : null}
      </div>
    </Confirm>
  );
}
