'use client';

import Link from 'next/link';
import type { PointerEvent } from 'react';
import { FolderOutput, GripVertical, Move, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StoryFacts } from '@/components/page-desk/story-facts';
import type { StoryLine } from '@/components/page-desk/story-lines';
import { Button, buttonClasses } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';

export interface StoryActs { readonly put: (articleId: string, page: number) => void; readonly takeOff: (articleId: string) => void; readonly takeOut: (articleId: string) => void; readonly open: (page: number) => void; readonly drag: (event: PointerEvent<HTMLElement>, story: StoryLine) => void }

/** A story of the flatplan's list: drag it on to a page, or choose the page from its menu. */
export function PlanStory({ story, pages, total, mayMakeUp, acts }: { story: StoryLine; pages: readonly number[]; total: number; mayMakeUp: boolean; acts: StoryActs }) {
  const t = useTranslations('issue');
  const desk = useTranslations('pageDesk');
  const draggable = mayMakeUp && story.placeable;
  const lifts = (event: PointerEvent<HTMLElement>) => { if (draggable) { event.preventDefault(); acts.drag(event, story); } };
  const waits = story.page === null;
  return (
    <li data-story={story.articleId} className={classes('flex gap-1 py-1.5 pr-2 pl-1 focus-within:bg-hover', draggable && 'cursor-grab select-none')} onPointerDown={(event) => { if (event.pointerType === 'mouse' && !(event.target as Element).closest('button')) lifts(event); }}>
      <span aria-hidden className={classes('mt-0.5 text-ink-3', draggable ? 'touch-none' : 'invisible')} onPointerDown={(event) => { if (event.pointerType !== 'mouse') lifts(event); }}><GripVertical className="size-4" /></span>
      <StoryFacts story={story} onGoesOn={acts.open} />
      <div className="flex shrink-0 flex-col items-end gap-1">
        {waits ? null : <Link href={`/desk/issues/${total}/pages/${story.page}`} className={buttonClasses('quiet', 'small')} aria-label={desk('showNamed', { title: story.title, page: story.page ?? 0 })}>{desk('onPage', { page: story.page ?? 0 })}</Link>}
        <Menu trigger={<Button data-first size="small" look={waits ? 'plain' : 'quiet'} disabled={!mayMakeUp} aria-label={t('storyMenu', { title: story.title })}>{waits ? t('putOn') : <><Move aria-hidden />{t('moveTo')}</>}</Button>}>
          <MenuLabel>{waits ? t('putOn') : t('moveTo')}</MenuLabel>
          <div className="max-h-60 overflow-y-auto">{pages.filter((page) => page !== story.page).map((page) => <MenuItem key={page} disabled={!story.placeable} onSelect={() => acts.put(story.articleId, page)}>{t('toPageN', { page })}</MenuItem>)}</div>
          <MenuSeparator />
          {waits ? <MenuItem onSelect={() => acts.takeOut(story.articleId)}><FolderOutput aria-hidden />{t('takeOutOfIssue')}</MenuItem> : <MenuItem onSelect={() => acts.takeOff(story.articleId)}><X aria-hidden />{t('takeOff')}</MenuItem>}
        </Menu>
      </div>
    </li>
  );
}
