'use client';

import type { PointerEvent } from 'react';
import { FileInput, GripVertical } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { StoryFacts } from './story-facts';
import type { StoryLine } from './story-lines';

/** A story of the list: drag it on to the page, or place it by its button. */
export function StoryRow({ story, here, mayMakeUp, onPlace, onShow, onDrag }: { story: StoryLine; here: number; mayMakeUp: boolean; onPlace: () => void; onShow: (page: number) => void; onDrag: (event: PointerEvent<HTMLElement>) => void }) {
  const t = useTranslations('pageDesk');
  const draggable = mayMakeUp && story.placeable && story.page === null;
  const may = mayMakeUp && story.placeable;
  return (
    <li data-story={story.articleId} className={classes('flex gap-1 py-1.5 pr-2 pl-1 focus-within:bg-hover', draggable && 'cursor-grab select-none')} onPointerDown={(event) => { if (draggable && event.pointerType === 'mouse' && !(event.target as Element).closest('button')) { event.preventDefault(); onDrag(event); } }}>
      <span aria-hidden className={classes('mt-0.5 text-ink-3', draggable ? 'touch-none' : 'invisible')} onPointerDown={(event) => { if (draggable && event.pointerType !== 'mouse') onDrag(event); }}><GripVertical className="size-4" /></span>
      <StoryFacts story={story} onGoesOn={onShow} />
      <div className="flex shrink-0 flex-col items-end gap-0.5">
        {story.page === null
          ? <Button data-first size="small" aria-disabled={may ? undefined : true} title={story.placeable ? undefined : t('notPlaceableShort')} aria-label={t('placeNamed', { title: story.title })} onClick={() => { if (mayMakeUp) onPlace(); }}>{t('place')}</Button>
          : <Button data-first size="small" look="quiet" aria-label={t('showNamed', { title: story.title, page: story.page })} className={story.page === here ? 'text-placed!' : ''} onClick={() => onShow(story.page ?? here)}>{t('onPage', { page: story.page })}</Button>}
        {story.page !== null && story.page !== here && mayMakeUp && story.kind === 'story' ? <Button size="small" look="quiet" aria-label={t('moveHereNamed', { title: story.title })} onClick={onPlace}><FileInput aria-hidden />{t('moveHere')}</Button> : null}
      </div>
    </li>
  );
}
