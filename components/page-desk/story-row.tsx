'use client';

import Link from 'next/link';
import type { PointerEvent } from 'react';
import { FileInput, GripVertical } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import type { ArticleState } from '@/lib/newsroom/states';
import type { StoryKind } from '@/lib/copy/story';

export interface StoryLine {
  readonly articleId: string; readonly title: string; readonly kind: StoryKind; readonly state: ArticleState; readonly section: string; readonly priority: number; readonly wantedPage: number | null;
  /** Body lines in a basic column. */
  readonly lines: number; readonly photos: number; readonly page: number | null; readonly placeable: boolean;
}

/** A story of the list: drag it on to the page, or place it by its button. */
export function StoryRow({ story, here, mayMakeUp, onPlace, onShow, onDrag }: { story: StoryLine; here: number; mayMakeUp: boolean; onPlace: () => void; onShow: () => void; onDrag: (event: PointerEvent<HTMLElement>) => void }) {
  const t = useTranslations('pageDesk');
  const common = useTranslations('common');
  const draggable = mayMakeUp && story.placeable && story.page === null;
  const facts = [story.kind === 'story' ? '' : common(`articleKind.${story.kind}`), t('lines', { lines: story.lines }), story.photos > 0 ? t('photoCount', { count: story.photos }) : '', t(`priority.p${story.priority}` as 'priority.p1'), story.section, story.wantedPage && story.page === null ? t('wanted', { page: story.wantedPage }) : ''].filter(Boolean);
  return (
    <li data-story={story.articleId} className={classes('flex gap-1 py-1.5 pr-2 pl-1', draggable && 'cursor-grab select-none')} onPointerDown={(event) => { if (draggable && event.pointerType === 'mouse' && !(event.target as Element).closest('button')) { event.preventDefault(); onDrag(event); } }}>
      <span aria-hidden className={classes('mt-0.5 text-ink-3', draggable ? 'touch-none' : 'invisible')} onPointerDown={(event) => { if (draggable && event.pointerType !== 'mouse') onDrag(event); }}><GripVertical className="size-4" /></span>
      <div className="min-w-0 flex-1">
        <Link href={`/desk/articles/${story.articleId}`} draggable={false} className={classes('line-clamp-2 hover:text-seal', story.page === null ? 'font-medium' : 'text-ink-2')}>{story.title || t('untitled')}</Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">{story.page === null ? <ArticleStateBadge state={story.state} /> : null}{facts.map((fact) => <span key={fact}>{fact}</span>)}</p>
      </div>
      <div className="flex shrink-0 flex-row-reverse items-start">
        {story.page === null
          ? <Button size="small" disabled={!mayMakeUp || !story.placeable} title={story.placeable ? undefined : t('notPlaceableShort')} aria-label={t('placeNamed', { title: story.title })} onClick={onPlace}>{t('place')}</Button>
          : <Button size="small" look="quiet" aria-label={t('showNamed', { title: story.title, page: story.page })} className={story.page === here ? 'text-placed!' : ''} onClick={onShow}>{t('onPage', { page: story.page })}</Button>}
        {story.page !== null && story.page !== here && mayMakeUp && story.kind === 'story' ? <IconButton size="small" side="left" label={t('moveHereNamed', { title: story.title })} onClick={onPlace}><FileInput /></IconButton> : null}
      </div>
    </li>
  );
}
